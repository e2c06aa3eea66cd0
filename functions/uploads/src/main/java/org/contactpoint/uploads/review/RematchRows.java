package org.contactpoint.uploads.review;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.contactpoint.domain.upload.Upload;
import org.contactpoint.domain.upload.Uploads;
import org.contactpoint.domain.upload.WaitingRow;
import org.contactpoint.uploads.match.ApplyRows;
import org.contactpoint.uploads.match.commit.RowFaults;
import org.contactpoint.uploads.match.commit.RowsNotStored;
import org.contactpoint.uploads.match.load.RowProvenance;
import org.contactpoint.uploads.match.load.RowTask;
import org.contactpoint.uploads.progress.UploadActors;

/**
 * Tries waiting rows again: what came since may have made plain whose they are. No count of any
 * upload changes by it (rules §4).
 */
public final class RematchRows {
  private final Uploads uploads;
  private final UploadActors actors;
  private final ApplyRows rows;
  private final RowsNotStored notStored;
  private final Clock clock;

  public RematchRows(
      Uploads uploads, UploadActors actors, ApplyRows rows, RowsNotStored notStored, Clock clock) {
    this.uploads = uploads;
    this.actors = actors;
    this.rows = rows;
    this.notStored = notStored;
    this.clock = clock;
  }

  /** Tries those; whichever waits no longer, or needs a person, is left alone. */
  public void tryAgain(List<WaitingRow> waiting) {
    rows.work(waiting.stream().flatMap(row -> task(row).stream()).toList(), Set.of());
  }

  /** One whose upload can't be read keeps no other one from being tried. */
  private Optional<RowTask> task(WaitingRow waiting) {
    try {
      return uploads.find(waiting.upload()).map(upload -> task(waiting, upload));
    } catch (RuntimeException fault) {
      String place = RowFaults.placeOfLasting(fault);
      notStored.noted(waiting.upload(), waiting.row().number(), place);
      return Optional.empty();
    }
  }

  private RowTask task(WaitingRow waiting, Upload upload) {
    RowProvenance act =
        new RowProvenance(upload.id(), upload.source(), actors.of(upload), clock.instant());
    return new RowTask.Rematch(act, waiting);
  }
}
