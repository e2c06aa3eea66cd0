package org.contactpoint.uploads.event;

import org.contactpoint.domain.calendar.Deadline;
import org.contactpoint.domain.upload.Upload;
import org.contactpoint.domain.upload.UploadStatus;
import org.contactpoint.uploads.queue.Message;
import org.contactpoint.uploads.queue.WorkQueue;
import org.contactpoint.uploads.reverse.ReverseUpload;
import org.contactpoint.uploads.share.ShareOut;
import org.contactpoint.uploads.validate.ValidateUpload;

/** Takes the next step of an upload, whichever its status asks for. */
public final class TakeStep {
  private final ValidateUpload validate;
  private final ShareOut share;
  private final ReverseUpload reverse;
  private final WorkQueue queue;

  public TakeStep(ValidateUpload validate, ShareOut share, ReverseUpload reverse, WorkQueue queue) {
    this.validate = validate;
    this.share = share;
    this.reverse = reverse;
    this.queue = queue;
  }

  /**
   * Takes it, and leaves to another message what that moment does not allow.
   *
   * @param hops how many messages came before this one
   */
  void take(Upload upload, int hops, Deadline deadline) {
    switch (upload.status()) {
      case RECEIVED, VALIDATING -> validate(upload);
      case MATCHING -> shareOutOrFinish(upload, hops);
      case REVERSING -> reverse.goOn(upload, hops, deadline);
      case HELD, REJECTED, DONE, REVERSED -> {}
    }
  }

  /** An announced file has to come first. */
  private void validate(Upload upload) {
    if (upload.objectVersion() != null) {
      Upload validated = validate.validate(upload);
      if (validated.status() == UploadStatus.MATCHING) {
        shareOutOrFinish(validated, 0);
      }
    }
  }

  private void shareOutOrFinish(Upload upload, int hops) {
    if (upload.isWhole()) {
      leaveToBeFinished(upload, hops);
    } else {
      share.shareOut(upload);
    }
  }

  /** Finishing is a message of its own: it has the whole time of a call. */
  void leaveToBeFinished(Upload upload, int hops) {
    queue.send(new Message.FinishUpload(upload.id(), 1, hops + 1));
  }
}
