package org.contactpoint.uploads.receive;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.contactpoint.domain.audit.WorkAct;
import org.contactpoint.domain.upload.Counts;
import org.contactpoint.domain.upload.Upload;
import org.contactpoint.domain.upload.UploadStatus;
import org.contactpoint.domain.upload.Uploads;
import org.contactpoint.domain.value.Ids;
import org.contactpoint.uploads.progress.SaveUpload;
import org.contactpoint.uploads.queue.RetryLater;
import org.jspecify.annotations.Nullable;

/** Makes an upload of a file that arrived: one version of one object is one upload, ever. */
public final class ReceiveFile {
  private static final int MOST_ATTEMPTS = 4;

  private final Uploads uploads;
  private final SaveUpload save;
  private final Ids ids;
  private final Clock clock;

  public ReceiveFile(Uploads uploads, SaveUpload save, Ids ids, Clock clock) {
    this.uploads = uploads;
    this.save = save;
    this.ids = ids;
    this.clock = clock;
  }

  /** The upload that the file is; empty for a key that is no source's. */
  public Optional<Upload> receive(String objectKey, String objectVersion) {
    return ObjectKey.parse(objectKey)
        .map(key -> only(objectKey, objectVersion, () -> received(key, objectKey, objectVersion)));
  }

  /**
   * Lists to its source, as rejected, what was put where a file belongs and can't be one. It is not
   * read; the same version of it is listed once, ever.
   *
   * @return the upload that is listed; empty for a key that is no source's
   */
  public Optional<Upload> listAsRejected(
      String objectKey, String objectVersion, UnusableObject why) {
    return ObjectKey.parse(objectKey)
        .map(
            key -> unannounced(key, objectKey, objectVersion, UploadStatus.REJECTED, why.problem()))
        .map(upload -> only(objectKey, objectVersion, () -> saved(null, upload)));
  }

  private Upload only(
      String objectKey, String objectVersion, Supplier<Optional<Upload>> attemptToSave) {
    for (int attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
      Optional<Upload> there = uploads.findByObject(objectKey, objectVersion).or(attemptToSave);
      if (there.isPresent()) {
        return there.get();
      }
    }
    throw new RetryLater("the upload is being received by somebody else");
  }

  private Optional<Upload> received(ObjectKey key, String objectKey, String objectVersion) {
    return uploads
        .findByObject(objectKey, null)
        .map(announced -> ofAnnouncement(announced, key, objectVersion))
        .orElseGet(
            () ->
                saved(
                    null, unannounced(key, objectKey, objectVersion, UploadStatus.RECEIVED, null)));
  }

  /**
   * S3 lets a form be used as often as its time allows, so it is here that one announcement is one
   * file (rules §13.14).
   */
  private Optional<Upload> ofAnnouncement(Upload announced, ObjectKey key, String objectVersion) {
    if (announced.objectVersion() == null) {
      return saved(announced, announced.stored(objectVersion));
    }
    String why = UnusableObject.SECOND_FILE.problem();
    return saved(
        null, unannounced(key, announced.objectKey(), objectVersion, UploadStatus.REJECTED, why));
  }

  private Optional<Upload> saved(@Nullable Upload before, Upload after) {
    return save.save(before, after, WorkAct.TAKE_UPLOAD_IN, List.of());
  }

  private Upload unannounced(
      ObjectKey key,
      String objectKey,
      String objectVersion,
      UploadStatus status,
      @Nullable String problem) {
    return new Upload(
        ids.next(),
        key.source(),
        key.fileName(),
        null,
        objectKey,
        objectVersion,
        null,
        0,
        status,
        Counts.of(0),
        0,
        problem,
        clock.instant(),
        1);
  }
}
