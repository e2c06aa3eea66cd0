package org.contactpoint.uploads.progress;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.audit.AuditEvent.WorkDone;
import org.contactpoint.domain.audit.WorkAct;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.upload.Upload;
import org.contactpoint.uploads.queue.RetryLater;
import org.jspecify.annotations.Nullable;

/** Saves an upload together with the entry of the step that it takes. */
public final class SaveUpload {
  private final Commits commits;
  private final UploadActors actors;
  private final Clock clock;

  public SaveUpload(Commits commits, UploadActors actors, Clock clock) {
    this.commits = commits;
    this.actors = actors;
    this.clock = clock;
  }

  /**
   * Takes the next step of an upload.
   *
   * @return the upload as it is from now on
   * @throws RetryLater where another worker was quicker: it may fail yet, and its message may be
   *     the same as ours, so that ours has to come again
   */
  public Upload step(Upload before, Upload next, WorkAct act) {
    return save(before, next, act, List.of())
        .orElseThrow(() -> new RetryLater("another worker has moved the upload on"));
  }

  /**
   * Saves the next state, and whatever belongs to it.
   *
   * @return the saved upload, empty where somebody else was quicker
   */
  public Optional<Upload> save(
      @Nullable Upload before, Upload next, WorkAct act, List<Change> more) {
    return save(before, next, new WorkDone(act, next.id(), List.of()), more);
  }

  /**
   * Saves the counts with a slice that was taken in.
   *
   * @param marks what misuse is looked for in
   * @return the saved upload, empty where somebody else was quicker
   */
  public Optional<Upload> saveSlice(
      Upload before, Upload counted, Change slice, List<String> marks) {
    WorkDone done = new WorkDone(WorkAct.TAKE_UPLOAD_IN, counted.id(), List.of(), null, marks);
    return save(before, counted, done, List.of(slice));
  }

  private Optional<Upload> save(
      @Nullable Upload before, Upload next, WorkDone done, List<Change> more) {
    Upload after = next.movedAt(clock.instant());
    List<Change> changes = new java.util.ArrayList<>(more);
    changes.add(new Change.UploadSaved(before, after));
    AuditEntry entry = new AuditEntry(clock.instant(), actors.of(after), done);
    return switch (commits.commit(changes, List.of(entry))) {
      case Commits.Committed ignored -> Optional.of(after);
      case Commits.Stale ignored -> Optional.empty();
      case Commits.TrailUnavailable ignored -> throw new RetryLater("the trail can't be written");
      case Commits.Full ignored -> throw new IllegalStateException("an upload has room enough");
      case Commits.Repeated ignored ->
          throw new IllegalStateException("uploads carry no idempotency key");
    };
  }
}
