package org.contactpoint.uploads.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.contactpoint.domain.upload.Counts;
import org.contactpoint.domain.upload.Upload;
import org.jspecify.annotations.Nullable;

/**
 * An upload as its source sees it. A quarantined row counts as what it would have been were the
 * hidden child not there, for whoever looks: nobody can tell from a count that a row looked like a
 * shielded child (rules §6).
 *
 * <p>More than ten components, because they are the members of the answer's JSON, one for one.
 *
 * @param quarantined always 0: the shielded child's team reads its rows in the list of reviews
 * @param problem why the file was rejected or held, absent while it is neither
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UploadResponse(
    String uploadId,
    String fileName,
    String feed,
    String council,
    String status,
    String receivedAt,
    long rows,
    long linked,
    long created,
    long unchanged,
    long review,
    long quarantined,
    long failed,
    double progress,
    @Nullable String problem) {
  private static final long NEVER_SHOWN = 0;

  static UploadResponse of(Upload upload) {
    Counts counts = upload.counts();
    return new UploadResponse(
        upload.id(),
        upload.fileName(),
        upload.source().feed(),
        upload.source().authority().value(),
        upload.status().code(),
        upload.receivedAt().toString(),
        counts.rows(),
        counts.linked(),
        counts.created(),
        counts.unchanged(),
        counts.review(),
        NEVER_SHOWN,
        counts.failed(),
        Math.round(upload.progress() * 100) / 100.0,
        upload.problem());
  }
}
