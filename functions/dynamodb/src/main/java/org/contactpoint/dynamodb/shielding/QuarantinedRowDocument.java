package org.contactpoint.dynamodb.shielding;

import java.time.Instant;
import org.contactpoint.domain.upload.QuarantinedRow;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.dynamodb.upload.RowDocument;

/** A row that looks like a shielded child. */
public record QuarantinedRowDocument(
    String reviewId, String child, String upload, RowDocument row, String since, boolean notice) {

  /** The document of a quarantined row. */
  public static QuarantinedRowDocument of(QuarantinedRow row) {
    return new QuarantinedRowDocument(
        row.reviewId(),
        row.child().value(),
        row.upload(),
        RowDocument.of(row.row()),
        row.since().toString(),
        row.notice());
  }

  /** The quarantined row that it is the document of. */
  public QuarantinedRow read() {
    return new QuarantinedRow(
        reviewId, new ContactPointId(child), upload, row.row(), Instant.parse(since), notice);
  }
}
