package org.contactpoint.uploads.event;

import org.contactpoint.domain.calendar.Deadline;
import org.contactpoint.domain.upload.Upload;
import org.contactpoint.domain.upload.UploadStatus;
import org.contactpoint.uploads.finish.FinishUpload;
import org.contactpoint.uploads.match.MatchRange;
import org.contactpoint.uploads.queue.Message;
import org.contactpoint.uploads.receive.ReceiveFile;

/** Does what a message asks for; the same message twice does nothing twice. */
public final class HandleMessage {
  private final WorkOnUpload uploads;
  private final ReceiveFile receive;
  private final TakeStep step;
  private final MatchRange match;
  private final FinishUpload finish;
  private final NationalWork nation;

  public HandleMessage(
      WorkOnUpload uploads,
      ReceiveFile receive,
      TakeStep step,
      MatchRange match,
      FinishUpload finish,
      NationalWork nation) {
    this.uploads = uploads;
    this.receive = receive;
    this.step = step;
    this.match = match;
    this.finish = finish;
    this.nation = nation;
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
              .ifPresent(upload -> uploads.with(upload, taken -> step.take(taken, 0, deadline)));
      case Message.ResumeUpload on ->
          uploads.with(on.uploadId(), upload -> step.take(upload, on.hops(), deadline));
      case Message.MatchRows rows ->
          uploads.with(rows.uploadId(), upload -> matched(upload, rows, deadline));
      case Message.FinishUpload rest ->
          uploads.with(rest.uploadId(), upload -> finished(upload, rest, deadline));
      case Message.OfTheNation national -> nation.work(national, deadline);
    }
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
}
