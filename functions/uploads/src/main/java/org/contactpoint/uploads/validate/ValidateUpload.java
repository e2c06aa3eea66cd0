package org.contactpoint.uploads.validate;

import java.util.Locale;
import org.contactpoint.domain.audit.WorkAct;
import org.contactpoint.domain.upload.Counts;
import org.contactpoint.domain.upload.Upload;
import org.contactpoint.domain.upload.UploadStatus;
import org.contactpoint.domain.upload.Uploads;
import org.contactpoint.uploads.file.FileSummary;
import org.contactpoint.uploads.file.FileVerdict;
import org.contactpoint.uploads.progress.SaveUpload;
import org.contactpoint.uploads.progress.UploadActors;
import org.contactpoint.uploads.queue.RetryLater;
import org.contactpoint.uploads.store.UploadFiles;

/** Reads a file to its end before any row of it has an effect. */
public final class ValidateUpload {
  private final Uploads uploads;
  private final SaveUpload save;
  private final UploadFiles files;
  private final UploadActors actors;

  public ValidateUpload(Uploads uploads, SaveUpload save, UploadFiles files, UploadActors actors) {
    this.uploads = uploads;
    this.save = save;
    this.files = files;
    this.actors = actors;
  }

  /**
   * Validates a file that has arrived and is not validated yet.
   *
   * @return the upload, rejected, held or ready to be matched
   * @throws RetryLater where another worker was quicker
   */
  public Upload validate(Upload upload) {
    return validated(
        upload.status() == UploadStatus.RECEIVED
            ? step(upload, upload.becoming(UploadStatus.VALIDATING))
            : upload);
  }

  private Upload validated(Upload upload) {
    if (actors.isBarred(upload)) {
      return rejected(upload, "comes from an account that is not active");
    }
    return switch (files.verdict(upload)) {
      case FileVerdict.Rejected rejected -> rejected(upload, problem(rejected));
      case FileVerdict.Readable(FileSummary summary, var ignored) ->
          isAnother(upload, summary)
              ? rejected(upload, "is not the file that was announced")
              : accepted(upload, summary);
    };
  }

  private Upload accepted(Upload upload, FileSummary summary) {
    Upload counted = upload.counted(Counts.of(summary.rows()));
    Upload after =
        HoldRule.problem(summary, uploads.liveRows(upload.source()))
            .map(problem -> counted.becoming(UploadStatus.HELD, problem))
            .orElseGet(() -> counted.becoming(UploadStatus.MATCHING));
    return step(upload, after);
  }

  private Upload rejected(Upload upload, String problem) {
    return step(upload, upload.becoming(UploadStatus.REJECTED, problem));
  }

  private static String problem(FileVerdict.Rejected rejected) {
    return rejected.field().isEmpty()
        ? rejected.reason()
        : rejected.field() + " " + rejected.reason();
  }

  private static boolean isAnother(Upload upload, FileSummary summary) {
    String announced = upload.sha256();
    return announced != null
        && (!announced.toLowerCase(Locale.ROOT).equals(summary.sha256())
            || upload.bytes() != summary.bytes());
  }

  private Upload step(Upload before, Upload after) {
    return save.step(before, after, WorkAct.TAKE_UPLOAD_IN);
  }
}
