package org.contactpoint.uploads.intake;

import org.contactpoint.domain.upload.Upload;
import org.contactpoint.domain.upload.UploadStatus;
import org.contactpoint.domain.upload.Uploads;
import org.contactpoint.uploads.queue.Message;
import org.contactpoint.uploads.reversal.ReverseUpload;
import org.contactpoint.uploads.review.TryWaitingRows;

/** Does what a message asks for; the same message twice does nothing twice. */
public final class DoWork {
  private final Uploads uploads;
  private final TakeIn takeIn;
  private final ValidateUpload validate;
  private final MatchUpload match;
  private final ReverseUpload reverse;
  private final TryWaitingRows waiting;

  public DoWork(
      Uploads uploads,
      TakeIn takeIn,
      ValidateUpload validate,
      MatchUpload match,
      ReverseUpload reverse,
      TryWaitingRows waiting) {
    this.uploads = uploads;
    this.takeIn = takeIn;
    this.validate = validate;
    this.match = match;
    this.reverse = reverse;
    this.waiting = waiting;
  }

  /** Does it now. */
  public void work(Message message) {
    switch (message) {
      case Message.FileCame came ->
          takeIn.take(came.objectKey(), came.objectVersion()).ifPresent(this::goOn);
      case Message.GoOn on -> uploads.find(on.uploadId()).ifPresent(this::goOn);
      case Message.MatchRows rows ->
          uploads.find(rows.uploadId()).ifPresent(upload -> matched(upload, rows));
      case Message.TryWaitingAgain again -> waiting.tryAgain(again.after());
    }
  }

  /** Goes on with an upload wherever it stands: after a crash too. */
  public void goOn(Upload upload) {
    switch (upload.status()) {
      case RECEIVED, VALIDATING -> judged(upload);
      case MATCHING -> match.shareOut(upload);
      case REVERSING -> reverse.goOn(upload);
      case REJECTED, HELD, DONE, REVERSED -> {}
    }
  }

  /** An announced file has to come first. */
  private void judged(Upload upload) {
    if (upload.objectVersion() != null) {
      Upload judged = validate.validate(upload);
      if (judged.status() == UploadStatus.MATCHING) {
        match.shareOut(judged);
      }
    }
  }

  private void matched(Upload upload, Message.MatchRows rows) {
    if (upload.status() == UploadStatus.MATCHING) {
      match.match(upload, rows.first(), rows.last());
    }
  }
}
