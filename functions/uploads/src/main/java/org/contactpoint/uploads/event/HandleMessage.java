package org.contactpoint.uploads.event;

import java.util.function.Consumer;
import org.contactpoint.domain.calendar.Deadline;
import org.contactpoint.domain.upload.Upload;
import org.contactpoint.domain.upload.UploadStatus;
import org.contactpoint.domain.upload.Uploads;
import org.contactpoint.uploads.finish.FinishUpload;
import org.contactpoint.uploads.match.MatchRange;
import org.contactpoint.uploads.queue.Message;
import org.contactpoint.uploads.receive.ReceiveFile;
import org.contactpoint.uploads.review.RematchNation;
import org.contactpoint.uploads.store.UploadFiles;

/**
 * Does what a message asks for; the same message twice does nothing twice. The files of an upload
 * that needs them no more go with whatever message comes then, so after a crash with the message
 * that comes again. Where none comes any more, the bucket's own rule deletes them.
 */
public final class HandleMessage {
  private final Uploads uploads;
  private final ReceiveFile receive;
  private final TakeStep step;
  private final MatchRange match;
  private final FinishUpload finish;
  private final RematchNation nation;
  private final UploadFiles files;

  // One parameter for each thing that a message may ask for, and the two stores that all need.
  public HandleMessage(
      Uploads uploads,
      ReceiveFile receive,
      TakeStep step,
      MatchRange match,
      FinishUpload finish,
      RematchNation nation,
      UploadFiles files) {
    this.uploads = uploads;
    this.receive = receive;
    this.step = step;
    this.match = match;
    this.finish = finish;
    this.nation = nation;
    this.files = files;
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
          receive
              .receive(came.objectKey(), came.objectVersion())
              .ifPresent(upload -> with(upload, taken -> step.take(taken, 0, deadline)));
      case Message.ResumeUpload on ->
          with(on.uploadId(), upload -> step.take(upload, on.hops(), deadline));
      case Message.MatchRows rows ->
          with(rows.uploadId(), upload -> matched(upload, rows, deadline));
      case Message.FinishUpload rest ->
          with(rest.uploadId(), upload -> finished(upload, rest, deadline));
      case Message.RematchNation ignored -> nation.tonight();
      case Message.RematchPart again -> nation.tryAgain(again, deadline);
    }
  }

  private void with(String uploadId, Consumer<Upload> work) {
    uploads.find(uploadId).ifPresent(upload -> with(upload, work));
  }

  private void with(Upload upload, Consumer<Upload> work) {
    work.accept(upload);
    dropWhatIsNotNeeded(upload.id());
  }

  private void matched(Upload upload, Message.MatchRows rows, Deadline deadline) {
    if (upload.status() == UploadStatus.MATCHING) {
      match.match(upload, rows, deadline);
      uploads
          .find(upload.id())
          .filter(FinishUpload::isDue)
          .ifPresent(whole -> step.leaveToBeFinished(whole, rows.hops()));
    }
  }

  private void finished(Upload upload, Message.FinishUpload rest, Deadline deadline) {
    if (FinishUpload.isDue(upload)) {
      finish.finish(upload, rest.first(), rest.hops(), deadline);
    }
  }

  /** Nothing of the file is needed any more: its facts are in records and results. */
  private void dropWhatIsNotNeeded(String uploadId) {
    uploads
        .find(uploadId)
        .filter(upload -> upload.status().needsNoFile() && upload.objectVersion() != null)
        .ifPresent(files::drop);
  }
}
