package org.contactpoint.uploads.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.contactpoint.domain.audit.WorkAct;
import org.contactpoint.domain.upload.Upload;
import org.contactpoint.domain.upload.UploadStatus;
import org.contactpoint.uploads.file.FileSummary;
import org.contactpoint.uploads.file.FileVerdict;
import org.contactpoint.uploads.file.ReadRow;
import org.contactpoint.uploads.file.ReadRows;
import org.contactpoint.uploads.file.UploadFile;
import org.contactpoint.uploads.queue.Continuations;
import org.contactpoint.uploads.queue.Message;

/**
 * Matches the rows of an upload from its next row on, as long as the time allows, and leaves the
 * rest to a message.
 */
public final class MatchUpload {
  /** Rows of a slice; reports and reversals count on it. */
  public static final int SLICE = 100;

  private final MatchSlice slices;
  private final SaveUpload save;
  private final Files files;
  private final Continuations continuations;
  private final Clock clock;
  private final Duration budget;

  public MatchUpload(
      MatchSlice slices,
      SaveUpload save,
      Files files,
      Continuations continuations,
      Clock clock,
      Duration budget) {
    this.slices = slices;
    this.save = save;
    this.files = files;
    this.continuations = continuations;
    this.clock = clock;
    this.budget = budget;
  }

  /** Goes on with an upload that is being matched. */
  public void match(Upload upload) {
    boolean rowsLeft = upload.nextRow() <= upload.counts().rows();
    Optional<Upload> after = rowsLeft ? matched(upload) : Optional.of(upload);
    after.ifPresent(this::goOn);
  }

  private void goOn(Upload upload) {
    if (upload.nextRow() <= upload.counts().rows()) {
      continuations.send(new Message.GoOn(upload.id(), upload.nextRow()));
    } else {
      finish(upload);
    }
  }

  private Optional<Upload> matched(Upload upload) {
    UploadFile file = files.of(upload);
    RepeatedRows repeated = RepeatedRows.of(file, repeatedIds(file));
    Instant end = clock.instant().plus(budget);
    Optional<Upload> at = Optional.of(upload);
    try (ReadRows rows = file.rowsFrom(upload.nextRow())) {
      while (rows.hasNext() && at.isPresent() && clock.instant().isBefore(end)) {
        at = slices.match(at.get(), next(rows), repeated);
      }
    }
    return at;
  }

  private static Set<String> repeatedIds(UploadFile file) {
    return switch (file.verdict()) {
      case FileVerdict.Readable(FileSummary summary) -> summary.repeatedIds();
      case FileVerdict.Rejected ignored ->
          throw new IllegalStateException("the file was readable when it came");
    };
  }

  private static List<ReadRow> next(ReadRows rows) {
    List<ReadRow> slice = new ArrayList<>();
    while (slice.size() < SLICE && rows.hasNext()) {
      slice.add(rows.next());
    }
    return slice;
  }

  private void finish(Upload upload) {
    files.drop(upload);
    save.save(upload, upload.becoming(UploadStatus.DONE), WorkAct.FINISH_UPLOAD, List.of())
        .ifPresent(done -> continuations.send(new Message.TryWaitingAgain(null)));
  }
}
