package org.contactpoint.uploads.intake;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.contactpoint.domain.audit.WorkAct;
import org.contactpoint.domain.calendar.Deadline;
import org.contactpoint.domain.index.IndexKey;
import org.contactpoint.domain.index.WaitingKeys;
import org.contactpoint.domain.name.Sounds;
import org.contactpoint.domain.upload.Row;
import org.contactpoint.domain.upload.RowOutcome;
import org.contactpoint.domain.upload.RowResult;
import org.contactpoint.domain.upload.SourceLink;
import org.contactpoint.domain.upload.SourceLinks;
import org.contactpoint.domain.upload.Upload;
import org.contactpoint.domain.upload.UploadStatus;
import org.contactpoint.domain.upload.Uploads;
import org.contactpoint.domain.upload.WaitingRow;
import org.contactpoint.domain.upload.WaitingRows;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.uploads.file.ReadRow;
import org.contactpoint.uploads.file.ReadRows;
import org.contactpoint.uploads.file.UploadFile;
import org.contactpoint.uploads.queue.Message;
import org.contactpoint.uploads.queue.WorkQueue;
import org.contactpoint.uploads.review.RematchRows;
import org.contactpoint.uploads.slice.RetryLater;
import org.jspecify.annotations.Nullable;

/**
 * Finishes an upload of which every row is reported: tries the waiting rows again that share a key
 * with what the file changed (the rules, §4), a slice of the file at a time.
 */
public final class FinishUpload {
  private static final int PAGE = 100;

  /** The first slice of a message has the whole time of a call, which is enough for any slice. */
  private static final Deadline WHOLE_CALL = Deadline.NEVER;

  /** What one slice may have tried again; whatever is more is left to the nightly run. */
  private static final int MOST_OF_A_SLICE = 1_000;

  private final Uploads uploads;
  private final SourceLinks links;
  private final WaitingRows waitingRows;
  private final RematchRows tryAgain;
  private final UploadFiles files;
  private final SaveUpload save;
  private final WorkQueue continuations;
  private final Sounds sounds;
  private final Clock clock;

  public FinishUpload(
      Uploads uploads,
      SourceLinks links,
      WaitingRows waitingRows,
      RematchRows tryAgain,
      UploadFiles files,
      SaveUpload save,
      WorkQueue continuations,
      Sounds sounds,
      Clock clock) {
    this.uploads = uploads;
    this.links = links;
    this.waitingRows = waitingRows;
    this.tryAgain = tryAgain;
    this.files = files;
    this.save = save;
    this.continuations = continuations;
    this.sounds = sounds;
    this.clock = clock;
  }

  /**
   * Finishes it from that row on, a slice at least, and leaves to a message what that moment does
   * not allow. A slice after the first that time runs out in is begun anew by that message.
   *
   * @param first where a slice begins
   * @param hops how many messages came before this one
   */
  void finish(Upload upload, long first, int hops, Deadline deadline) {
    long next = triedFrom(upload, first, deadline);
    if (next <= upload.counts().rows()) {
      // It must not look as if it stood still. Where this fails, somebody took it back meanwhile.
      save.save(upload, upload.becoming(upload.status()), WorkAct.FINISH_UPLOAD, List.of());
      continuations.send(new Message.FinishUpload(upload.id(), next, hops + 1));
    } else {
      done(upload);
    }
  }

  /** Two workers may come to the end of the same upload; the one that is later finds it done. */
  private void done(Upload upload) {
    Upload next = upload.becoming(UploadStatus.DONE);
    if (save.save(upload, next, WorkAct.FINISH_UPLOAD, List.of()).isEmpty()
        && uploads.find(upload.id()).filter(HandleMessage::isToBeFinished).isPresent()) {
      throw new RetryLater("another worker has moved the upload on");
    }
  }

  /** Answers the first row whose slice was not looked at to its end. */
  private long triedFrom(Upload upload, long first, Deadline deadline) {
    UploadFile file = files.of(upload);
    long rows = upload.counts().rows();
    long at = first;
    try (ReadRows read = file.rowsFrom(first)) {
      boolean inTime = true;
      while (at <= rows && inTime) {
        List<Row> changed = changed(upload, at, MatchUpload.next(read));
        inTime = changed.isEmpty() || tryAgain(changed, at == first ? WHOLE_CALL : deadline);
        at += inTime ? MatchSlice.ROWS : 0;
        inTime &= !deadline.hasPassed(clock.instant());
      }
    }
    return at;
  }

  /** The rows that changed a record, or appear to: whatever waits may be about it. */
  private List<Row> changed(Upload upload, long first, List<ReadRow> slice) {
    Set<Long> numbers =
        uploads.results(upload.id(), first, 1).stream()
            .flatMap(List::stream)
            .filter(FinishUpload::isChange)
            .map(RowResult::row)
            .collect(Collectors.toSet());
    List<Row> changed = new ArrayList<>();
    for (ReadRow row : slice) {
      if (row instanceof ReadRow.Good(Row good) && numbers.contains(good.number())) {
        changed.add(good);
      }
    }
    return changed;
  }

  private static boolean isChange(RowResult result) {
    return result.outcome() == RowOutcome.LINKED || result.outcome() == RowOutcome.CREATED;
  }

  /** Answers whether the time allowed all that a slice may have tried again. */
  private boolean tryAgain(List<Row> changed, Deadline deadline) {
    Set<ContactPointId> children = children(changed);
    Set<IndexKey> keys = keys(changed);
    int tried = 0;
    @Nullable String after = null;
    do {
      if (deadline.hasPassed(clock.instant())) {
        return false;
      }
      WaitingRows.Page page = waitingRows.about(children, keys, after, PAGE);
      List<WaitingRow> rows = page.rows();
      tryAgain.tryAgain(rows);
      tried += rows.size();
      after = page.next();
    } while (after != null && tried < MOST_OF_A_SLICE);
    return true;
  }

  private Set<ContactPointId> children(List<Row> changed) {
    return links.findAll(changed.stream().map(Row::key).toList()).values().stream()
        .map(SourceLink::child)
        .filter(Objects::nonNull)
        .collect(Collectors.toUnmodifiableSet());
  }

  private Set<IndexKey> keys(List<Row> changed) {
    Set<IndexKey> keys = new HashSet<>();
    changed.forEach(row -> keys.addAll(WaitingKeys.of(row.facts(), sounds)));
    return keys;
  }
}
