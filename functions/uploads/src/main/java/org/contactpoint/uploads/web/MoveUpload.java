package org.contactpoint.uploads.web;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.audit.AuditEvent.WorkDone;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.disclosure.Disclosed;
import org.contactpoint.domain.upload.Upload;
import org.contactpoint.uploads.queue.Message;
import org.contactpoint.uploads.queue.WorkQueue;

/** Takes a step with an upload, and lets the pipeline go on with it. */
@Singleton
final class MoveUpload {
  private final Commits commits;
  private final WorkQueue queue;
  private final Clock clock;

  MoveUpload(Commits commits, WorkQueue queue, Clock clock) {
    this.commits = commits;
    this.queue = queue;
    this.clock = clock;
  }

  MoveUploadOutcome handle(MoveUploadCommand command) {
    Upload before = command.upload();
    if (command.repeat()) {
      // The first request may have ended before it could send the message.
      queue.send(new Message.ResumeUpload(before.id()));
      return committed(command, List.of(), before);
    }
    if (!command.move().isInTurn(before)) {
      return new MoveUploadOutcome.OutOfTurn();
    }
    Upload after = command.move().applied(before).movedAt(clock.instant());
    MoveUploadOutcome outcome =
        committed(command, List.of(new Change.UploadSaved(before, after), command.answer()), after);
    if (outcome instanceof MoveUploadOutcome.Moved) {
      queue.send(new Message.ResumeUpload(before.id()));
    }
    return outcome;
  }

  private MoveUploadOutcome committed(
      MoveUploadCommand command, List<Change> changes, Upload shown) {
    WorkDone event = new WorkDone(command.move().act(), shown.id(), List.of());
    AuditEntry entry = new AuditEntry(clock.instant(), command.actor(), event);
    return switch (commits.commit(changes, List.of(entry))) {
      case Commits.Committed committed ->
          new MoveUploadOutcome.Moved(Disclosed.by(committed, shown));
      case Commits.Outcome refused -> new MoveUploadOutcome.NotCommitted(refused);
    };
  }
}
