package org.contactpoint.uploads.intake;

import java.time.LocalDate;
import java.time.ZoneId;
import org.contactpoint.domain.upload.Upload;
import org.contactpoint.domain.value.Ids;
import org.contactpoint.uploads.file.UploadFile;
import org.contactpoint.uploads.store.StoredFiles;

/** The file of an upload, ready to be read. */
public final class UploadFiles {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private final StoredFiles objects;
  private final Ids ids;

  public UploadFiles(StoredFiles objects, Ids ids) {
    this.objects = objects;
    this.ids = ids;
  }

  /** The file; its days are judged by the day on which it came, however late it is read. */
  UploadFile of(Upload upload) {
    LocalDate day = LocalDate.ofInstant(upload.receivedAt(), LONDON);
    return new UploadFile(
        upload.fileName(),
        upload.source(),
        day,
        objects.content(upload.objectKey(), version(upload)),
        ids);
  }

  /** The stored file goes, if it is still there: nothing of it is needed any more. */
  void drop(Upload upload) {
    objects.delete(upload.objectKey(), version(upload));
  }

  private static String version(Upload upload) {
    String version = upload.objectVersion();
    if (version == null) {
      throw new IllegalStateException("the file has not come yet");
    }
    return version;
  }
}
