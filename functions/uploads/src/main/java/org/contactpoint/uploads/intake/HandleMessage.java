package org.contactpoint.uploads.intake;

import java.util.function.Consumer;
import org.contactpoint.domain.calendar.Deadline;
import org.contactpoint.domain.upload.Upload;
import org.contactpoint.domain.upload.UploadStatus;
import org.contactpoint.domain.upload.Uploads;
import org.contactpoint.uploads.queue.Message;
import org.contactpoint.uploads.queue.WorkQueue;
import org.contactpoint.uploads.reversal.ReverseUpload;
import org.contactpoint.uploads.review.RematchNation;

/**
 * Does what a message asks for; the same message twice does nothing twice. The file of an upload
 * that needs it no more goes with whatever message comes then, so after a crash with the message
 * that comes again. Where none comes any more, the bucket's own rule takes it away.
 */
public final class HandleMessage {
  private final Uploads uploads;
  private final TakeIn takeIn;
  private final ValidateUpload validate;
  private final MatchUpload match;
  private final ReverseUpload reverse;
  private final FinishUpload finish;
  private final RematchNation nation;
  private final UploadFiles files;
  private final WorkQueue continuations;

  public HandleMessage(
      Uploads uploads,
      TakeIn takeIn,
      ValidateUpload validate,
      MatchUpload match,
      ReverseUpload reverse,
      FinishUpload finish,
      RematchNation nation,
      UploadFiles files,
      WorkQueue continuations) {
    this.uploads = uploads;
    this.takeIn = takeIn;
    this.validate = validate;
    this.match = match;
    this.reverse = reverse;
    this.finish = finish;
    this.nation = nation;
    this.files = files;
    this.continuations = continuations;
  }

  /**
   * Does it now, and leaves to another message what that moment does not allow.
   *
   * @throws IllegalStateException for one that too many came before: it would never end
   */
  public void work(Message message, Deadline deadline) {
    if (message.hops() > Message.MOST_HOPS) {
      throw new IllegalStateException("too many messages came before this one");
    }
    switch (message) {
      case Message.FileArrived came ->
          takeIn
              .take(came.objectKey(), came.objectVersion())
              .ifPresent(upload -> step(upload, taken -> goOn(taken, 0, deadline)));
      case Message.ResumeUpload on ->
          step(on.uploadId(), upload -> goOn(upload, on.hops(), deadline));
      case Message.MatchRows rows ->
          step(rows.uploadId(), upload -> matched(upload, rows, deadline));
      case Message.FinishUpload rest ->
          step(rest.uploadId(), upload -> finished(upload, rest, deadline));
      case Message.RematchNation ignored -> nation.tonight();
      case Message.RematchPart again -> nation.tryAgain(again, deadline);
    }
  }

  private void step(String uploadId, Consumer<Upload> work) {
    uploads.find(uploadId).ifPresent(upload -> step(upload, work));
  }

  private void step(Upload upload, Consumer<Upload> work) {
    work.accept(upload);
    dropWhatIsNotNeeded(upload.id());
  }

  /** Goes on with an upload wherever it stands. */
  private void goOn(Upload upload, int hops, Deadline deadline) {
    switch (upload.status()) {
      case RECEIVED, VALIDATING -> judged(upload);
      case MATCHING -> shareOutOrFinish(upload, hops);
      case REVERSING -> reverse.goOn(upload, hops, deadline);
      case HELD, REJECTED, DONE, REVERSED -> {}
    }
  }

  /** An announced file has to come first. */
  private void judged(Upload upload) {
    if (upload.objectVersion() != null) {
      Upload judged = validate.validate(upload);
      if (judged.status() == UploadStatus.MATCHING) {
        shareOutOrFinish(judged, 0);
      }
    }
  }

  private void shareOutOrFinish(Upload upload, int hops) {
    if (upload.isWhole()) {
      leaveToBeFinished(upload, hops);
    } else {
      match.shareOut(upload);
    }
  }

  private void matched(Upload upload, Message.MatchRows rows, Deadline deadline) {
    if (upload.status() == UploadStatus.MATCHING) {
      match.match(upload, rows, deadline);
      uploads
          .find(upload.id())
          .filter(HandleMessage::isToBeFinished)
          .ifPresent(whole -> leaveToBeFinished(whole, rows.hops()));
    }
  }

  /** A message of its own has the whole time of a call for it. */
  private void leaveToBeFinished(Upload upload, int hops) {
    continuations.send(new Message.FinishUpload(upload.id(), 1, hops + 1));
  }

  /** Nothing of the file is needed any more: what it said stands in records and results. */
  private void dropWhatIsNotNeeded(String uploadId) {
    uploads
        .find(uploadId)
        .filter(upload -> upload.status().needsNoFile() && upload.objectVersion() != null)
        .ifPresent(files::drop);
  }

  /** Whether all its rows are reported, and nobody has finished it yet. */
  static boolean isToBeFinished(Upload upload) {
    return upload.status() == UploadStatus.MATCHING && upload.isWhole();
  }

  private void finished(Upload upload, Message.FinishUpload rest, Deadline deadline) {
    if (isToBeFinished(upload)) {
      finish.finish(upload, rest.first(), rest.hops(), deadline);
    }
  }
}
