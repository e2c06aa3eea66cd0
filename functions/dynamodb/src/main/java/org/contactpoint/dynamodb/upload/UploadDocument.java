package org.contactpoint.dynamodb.upload;

import java.time.Instant;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.source.Source;
import org.contactpoint.domain.upload.Counts;
import org.contactpoint.domain.upload.Upload;
import org.contactpoint.domain.upload.UploadStatus;
import org.contactpoint.domain.value.Authority;
import org.jspecify.annotations.Nullable;

/**
 * An upload.
 *
 * <p>More than ten components, because they are the fields of the stored JSON, one for one.
 */
public record UploadDocument(
    String authority,
    String feed,
    String fileName,
    @Nullable String announcedBy,
    String objectKey,
    @Nullable String objectVersion,
    @Nullable String sha256,
    long bytes,
    String status,
    long rows,
    long linked,
    long created,
    long unchanged,
    long review,
    long failed,
    long takenBack,
    @Nullable String problem,
    String receivedAt,
    @Nullable String movedAt) {

  /** The document of an upload. */
  public static UploadDocument of(Upload upload) {
    Counts counts = upload.counts();
    return new UploadDocument(
        upload.source().authority().value(),
        upload.source().feed(),
        upload.fileName(),
        upload.announcedBy() == null ? null : upload.announcedBy().value(),
        upload.objectKey(),
        upload.objectVersion(),
        upload.sha256(),
        upload.bytes(),
        upload.status().code(),
        counts.rows(),
        counts.linked(),
        counts.created(),
        counts.unchanged(),
        counts.review(),
        counts.failed(),
        upload.takenBack(),
        upload.problem(),
        upload.receivedAt().toString(),
        upload.movedAt().toString());
  }

  /** The upload that it is the document of. */
  public Upload upload(String id, long version) {
    return new Upload(
        id,
        new Source(new Authority(authority), feed),
        fileName,
        announcedBy == null ? null : new AccountId(announcedBy),
        objectKey,
        objectVersion,
        sha256,
        bytes,
        UploadStatus.parse(status).orElseThrow(),
        new Counts(rows, linked, created, unchanged, review, failed),
        takenBack,
        problem,
        Instant.parse(receivedAt),
        Instant.parse(movedAt == null ? receivedAt : movedAt),
        version);
  }
}
