package org.contactpoint.uploads.web;

import org.contactpoint.domain.audit.WorkAct;
import org.contactpoint.domain.upload.Upload;
import org.contactpoint.domain.upload.UploadStatus;

/** The steps that a source takes with its upload (rules §4). */
enum UploadMove {
  /** A held file is worked after all. */
  CONFIRM(WorkAct.CONFIRM_UPLOAD),
  /** What the file alone said is withdrawn. */
  REVERSE(WorkAct.REVERSE_UPLOAD);

  private final WorkAct act;

  UploadMove(WorkAct act) {
    this.act = act;
  }

  WorkAct act() {
    return act;
  }

  boolean isInTurn(Upload upload) {
    return switch (this) {
      case CONFIRM -> upload.status() == UploadStatus.HELD;
      case REVERSE -> upload.isReversible();
    };
  }

  /** The upload after it; of a held file nothing was applied, so nothing is left to be reversed. */
  Upload applied(Upload upload) {
    return switch (this) {
      case CONFIRM -> upload.becoming(UploadStatus.MATCHING);
      case REVERSE ->
          upload.status() == UploadStatus.HELD
              ? upload.becoming(UploadStatus.REVERSED)
              : upload.reversing();
    };
  }
}
