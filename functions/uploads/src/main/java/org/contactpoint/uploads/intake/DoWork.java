package org.contactpoint.uploads.intake;

import java.util.Optional;
import org.contactpoint.domain.upload.Upload;
import org.contactpoint.domain.upload.UploadStatus;
import org.contactpoint.domain.upload.Uploads;
import org.contactpoint.uploads.queue.Continuations;
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
  private final Continuations continuations;

  public DoWork(
      Uploads uploads,
      TakeIn takeIn,
      ValidateUpload validate,
      MatchUpload match,
      ReverseUpload reverse,
      TryWaitingRows waiting,
      Continuations continuations) {
    this.uploads = uploads;
    this.takeIn = takeIn;
    this.validate = validate;
    this.match = match;
    this.reverse = reverse;
    this.waiting = waiting;
    this.continuations = continuations;
  }

  /** Does it now. */
  public void work(Message message) {
    switch (message) {
      case Message.FileCame came ->
          takeIn.take(came.objectKey(), came.objectVersion()).ifPresent(this::goOn);
      case Message.GoOn on ->
          uploads.find(on.uploadId()).filter(upload -> isNext(upload, on)).ifPresent(this::goOn);
      case Message.GoOnReversing on -> uploads.find(on.uploadId()).ifPresent(this::reverse);
      case Message.TryWaitingAgain again -> waiting.tryAgain(again.after());
    }
  }

  private static boolean isNext(Upload upload, Message.GoOn on) {
    return upload.nextRow() == on.fromRow() || upload.status() == UploadStatus.DONE;
  }

  /** Goes on with an upload wherever it stands: after a crash too. */
  public void goOn(Upload upload) {
    switch (upload.status()) {
      case RECEIVED, VALIDATING -> validated(upload).ifPresent(match::match);
      case MATCHING -> match.match(upload);
      case REVERSING -> reverse.goOn(upload);
      case DONE -> continuations.send(new Message.TryWaitingAgain(null));
      case REJECTED, HELD, REVERSED -> {}
    }
  }

  private Optional<Upload> validated(Upload upload) {
    return upload.objectVersion() == null
        ? Optional.empty()
        : validate.validate(upload).filter(judged -> judged.status() == UploadStatus.MATCHING);
  }

  private void reverse(Upload upload) {
    if (upload.status() == UploadStatus.REVERSING) {
      reverse.goOn(upload);
    }
  }
}
