package org.contactpoint.uploads.web;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
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

/** Expects a file of a source, and says how it is to be sent. */
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

  /** One URL, for exactly the file that was announced. */
  AnnounceUploadOutcome<StoredFiles.Announced> byUrl(AnnounceUploadCommand command) {
    return handled(command, this::url);
  }

  /** A form for a browser, which can say nothing of the file before it is sent. */
  AnnounceUploadOutcome<StoredFiles.Form> byForm(AnnounceUploadCommand command) {
    return handled(command, this::form);
  }

  private StoredFiles.Announced url(Upload upload) {
    return files.announce(
        upload.objectKey(),
        Objects.requireNonNull(upload.sha256(), "a file that is put has a hash"),
        upload.bytes(),
        VALID_FOR);
  }

  private StoredFiles.Form form(Upload upload) {
    return files.form(upload.objectKey(), AnnounceUploadRequest.LARGEST, VALID_FOR);
  }

  private <W> AnnounceUploadOutcome<W> handled(
      AnnounceUploadCommand command, Function<Upload, W> way) {
    return command
        .first()
        .flatMap(uploads::find)
        .map(upload -> committed(command, List.of(), upload, way))
        .orElseGet(() -> announced(command, way));
  }

  private <W> AnnounceUploadOutcome<W> announced(
      AnnounceUploadCommand command, Function<Upload, W> way) {
    Upload upload = upload(command, ids.next());
    return committed(
        command,
        List.of(new Change.UploadSaved(null, upload), command.answer().naming(upload.id())),
        upload,
        way);
  }

  private Upload upload(AnnounceUploadCommand command, String id) {
    return new Upload(
        id,
        command.source(),
        command.file().name(),
        command.account(),
        ObjectKey.of(command.source(), id + "-" + command.file().name()),
        null,
        command.file().sha256(),
        command.file().bytes(),
        UploadStatus.RECEIVED,
        Counts.of(0),
        0,
        null,
        clock.instant(),
        1);
  }

  private <W> AnnounceUploadOutcome<W> committed(
      AnnounceUploadCommand command,
      List<Change> changes,
      Upload upload,
      Function<Upload, W> chosen) {
    W way = chosen.apply(upload);
    WorkDone event = new WorkDone(WorkAct.ANNOUNCE_UPLOAD, upload.id(), List.of());
    AuditEntry entry = new AuditEntry(clock.instant(), command.actor(), event);
    return switch (commits.commit(changes, List.of(entry))) {
      case Commits.Committed committed ->
          new AnnounceUploadOutcome.Expected<>(
              Disclosed.by(committed, new AnnounceUploadOutcome.Announcement<>(upload, way)));
      case Commits.Outcome refused -> new AnnounceUploadOutcome.NotCommitted<>(refused);
    };
  }
}
