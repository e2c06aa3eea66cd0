package org.contactpoint.uploads.web;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.audit.AuditEvent.WorkDone;
import org.contactpoint.domain.audit.WorkAct;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.disclosure.Disclosed;
import org.contactpoint.domain.upload.Counts;
import org.contactpoint.domain.upload.Upload;
import org.contactpoint.domain.upload.UploadStatus;
import org.contactpoint.domain.upload.Uploads;
import org.contactpoint.domain.value.Ids;
import org.contactpoint.uploads.receive.ObjectKey;
import org.contactpoint.uploads.store.StoredFiles;

/** Expects a file of a source, and says where it goes: one URL for exactly one file. */
@Singleton
final class AnnounceUpload {
  private static final Duration VALID_FOR = Duration.ofMinutes(15);

  private final Uploads uploads;
  private final StoredFiles files;
  private final Commits commits;
  private final Ids ids;
  private final Clock clock;

  AnnounceUpload(Uploads uploads, StoredFiles files, Commits commits, Ids ids, Clock clock) {
    this.uploads = uploads;
    this.files = files;
    this.commits = commits;
    this.ids = ids;
    this.clock = clock;
  }

  AnnounceUploadOutcome handle(AnnounceUploadCommand command) {
    return command
        .first()
        .flatMap(uploads::find)
        .map(upload -> committed(command, List.of(), upload))
        .orElseGet(() -> announced(command));
  }

  private AnnounceUploadOutcome announced(AnnounceUploadCommand command) {
    Upload upload = upload(command, ids.next());
    return committed(
        command,
        List.of(new Change.UploadSaved(null, upload), command.answer().naming(upload.id())),
        upload);
  }

  private Upload upload(AnnounceUploadCommand command, String id) {
    return new Upload(
        id,
        command.source(),
        command.fileName(),
        command.account(),
        ObjectKey.of(command.source(), id + "-" + command.fileName()),
        null,
        command.sha256(),
        command.bytes(),
        UploadStatus.RECEIVED,
        Counts.of(0),
        0,
        null,
        clock.instant(),
        1);
  }

  private AnnounceUploadOutcome committed(
      AnnounceUploadCommand command, List<Change> changes, Upload upload) {
    StoredFiles.Announced target =
        files.announce(
            upload.objectKey(),
            Objects.requireNonNull(upload.sha256(), "an announced file has a hash"),
            upload.bytes(),
            VALID_FOR);
    WorkDone event = new WorkDone(WorkAct.ANNOUNCE_UPLOAD, upload.id(), List.of());
    AuditEntry entry = new AuditEntry(clock.instant(), command.actor(), event);
    return switch (commits.commit(changes, List.of(entry))) {
      case Commits.Committed committed ->
          new AnnounceUploadOutcome.Expected(
              Disclosed.by(committed, new AnnounceUploadOutcome.Announcement(upload, target)));
      case Commits.Outcome refused -> new AnnounceUploadOutcome.NotCommitted(refused);
    };
  }
}
