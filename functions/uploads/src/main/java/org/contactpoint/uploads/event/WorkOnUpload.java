package org.contactpoint.uploads.event;

import java.util.Optional;
import java.util.function.Consumer;
import org.contactpoint.domain.upload.Upload;
import org.contactpoint.domain.upload.Uploads;
import org.contactpoint.uploads.store.UploadFiles;

/**
 * Works on an upload that a message names. The files of an upload that needs them no more go after
 * whatever work comes then, so after a crash with the message that comes again. Where none comes
 * any more, the bucket's own rule deletes them.
 */
public final class WorkOnUpload {
  private final Uploads uploads;
  private final UploadFiles files;

  public WorkOnUpload(Uploads uploads, UploadFiles files) {
    this.uploads = uploads;
    this.files = files;
  }

  /** The upload as it is now. */
  Optional<Upload> find(String uploadId) {
    return uploads.find(uploadId);
  }

  /** Works on the upload of that id; does nothing if there is none. */
  void with(String uploadId, Consumer<Upload> work) {
    uploads.find(uploadId).ifPresent(upload -> with(upload, work));
  }

  /** Does it with that upload. */
  void with(Upload upload, Consumer<Upload> work) {
    work.accept(upload);
    dropWhatIsNotNeeded(upload.id());
  }

  /** Nothing of the file is needed any more: its facts are in records and results. */
  private void dropWhatIsNotNeeded(String uploadId) {
    uploads
        .find(uploadId)
        .filter(upload -> upload.status().needsNoFile() && upload.objectVersion() != null)
        .ifPresent(files::drop);
  }
}
