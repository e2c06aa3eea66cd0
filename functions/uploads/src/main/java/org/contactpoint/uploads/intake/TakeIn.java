package org.contactpoint.uploads.intake;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.contactpoint.domain.audit.WorkAct;
import org.contactpoint.domain.upload.Counts;
import org.contactpoint.domain.upload.Upload;
import org.contactpoint.domain.upload.UploadStatus;
import org.contactpoint.domain.upload.Uploads;
import org.contactpoint.domain.value.Ids;
import org.contactpoint.uploads.slice.NotNow;

/** Takes a file in that has come: the same version of the same object is one upload, ever. */
public final class TakeIn {
  private static final int MOST_ATTEMPTS = 4;

  private final Uploads uploads;
  private final SaveUpload save;
  private final Ids ids;
  private final Clock clock;

  public TakeIn(Uploads uploads, SaveUpload save, Ids ids, Clock clock) {
    this.uploads = uploads;
    this.save = save;
    this.ids = ids;
    this.clock = clock;
  }

  /** The upload that the file is; empty for a key that is no source's. */
  public Optional<Upload> take(String objectKey, String objectVersion) {
    return ObjectKey.parse(objectKey).map(key -> upload(key, objectKey, objectVersion));
  }

  private Upload upload(ObjectKey key, String objectKey, String objectVersion) {
    for (int attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
      Optional<Upload> known = uploads.findByObject(objectKey, objectVersion);
      if (known.isPresent()) {
        return known.get();
      }
      Optional<Upload> taken = taken(key, objectKey, objectVersion);
      if (taken.isPresent()) {
        return taken.get();
      }
    }
    throw new NotNow("the upload is being taken in by somebody else");
  }

  private Optional<Upload> taken(ObjectKey key, String objectKey, String objectVersion) {
    Optional<Upload> announced =
        uploads.findByObject(objectKey, null).filter(upload -> upload.objectVersion() == null);
    Upload after =
        announced
            .map(upload -> upload.stored(objectVersion))
            .orElseGet(() -> unannounced(key, objectKey, objectVersion));
    return save.save(announced.orElse(null), after, WorkAct.TAKE_UPLOAD_IN, List.of());
  }

  private Upload unannounced(ObjectKey key, String objectKey, String objectVersion) {
    return new Upload(
        ids.next(),
        key.source(),
        key.fileName(),
        null,
        objectKey,
        objectVersion,
        null,
        0,
        UploadStatus.RECEIVED,
        Counts.of(0),
        0,
        null,
        clock.instant(),
        1);
  }
}
