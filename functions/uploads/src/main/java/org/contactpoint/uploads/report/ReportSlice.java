package org.contactpoint.uploads.report;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.upload.RowResult;
import org.contactpoint.domain.upload.Upload;
import org.contactpoint.domain.upload.UploadStatus;
import org.contactpoint.domain.upload.Uploads;
import org.contactpoint.uploads.file.SlicedFile;
import org.contactpoint.uploads.progress.RetryPauses;
import org.contactpoint.uploads.progress.SaveUpload;
import org.contactpoint.uploads.queue.RetryLater;

/** Reports the rows of a slice once, and adds them to the counts of their upload. */
public final class ReportSlice {
  private static final int MOST_ATTEMPTS = 16;

  private final Uploads uploads;
  private final SaveUpload save;
  private final RetryPauses pauses;

  public ReportSlice(Uploads uploads, SaveUpload save, RetryPauses pauses) {
    this.uploads = uploads;
    this.save = save;
    this.pauses = pauses;
  }

  /**
   * Reports a slice of an upload that is being matched, unless another worker has reported it.
   * Workers share an upload: where its counts changed meanwhile, the slice is added to what they
   * are now.
   *
   * @param marks what misuse is looked for in
   * @throws RetryLater when others are quicker again and again, or the trail can't be written
   */
  public void report(String uploadId, SliceOutcome slice, List<String> marks) {
    for (int attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
      Upload upload = uploads.find(uploadId).orElseThrow();
      boolean done = upload.status() != UploadStatus.MATCHING || isReported(upload, slice);
      if (done || isSaved(upload, slice, marks)) {
        return;
      }
      pauses.before(attempt);
    }
    throw new RetryLater("others keep reporting rows of this upload");
  }

  private boolean isReported(Upload upload, SliceOutcome slice) {
    return uploads.results(upload.id(), slice.first(), 1).stream()
        .anyMatch(reported -> reported.getFirst().row() == slice.first());
  }

  private boolean isSaved(Upload upload, SliceOutcome slice, List<String> marks) {
    Change report =
        new Change.SliceReported(upload, slice.first(), slice.results(), slice.growth());
    Upload counted = upload.counted(slice.addedTo(upload.counts()));
    return save.saveSlice(upload, counted, report, marks).isPresent();
  }

  /**
   * The slices between two rows that are reported.
   *
   * @param first where a slice begins
   * @param last counted in
   * @return the numbers of their first rows
   */
  public Set<Long> reported(Upload upload, long first, long last) {
    int most = Math.toIntExact(Math.ceilDiv(last - first + 1, SlicedFile.ROWS));
    return uploads.results(upload.id(), first, most).stream()
        .map(List::getFirst)
        .map(RowResult::row)
        .collect(Collectors.toUnmodifiableSet());
  }
}
