package org.contactpoint.domain.upload;

import java.time.Instant;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.domain.value.ListPlace;

/**
 * A row that looks like a shielded child: sealed, and shown to that child's team alone, without its
 * whereabouts (rules §6).
 *
 * @param reviewId 32 hexadecimal digits; known to that team alone
 * @param child the shielded child whom it looks like
 * @param notice whether the row was dealt with in the open, by open facts alone, and the team is
 *     only that says that it looks like the child
 */
public record QuarantinedRow(
    String reviewId, ContactPointId child, String upload, Row row, Instant since, boolean notice) {

  /** Its place among the rows that look like one child, oldest first. */
  public ListPlace place() {
    return ListPlace.of(since, reviewId);
  }

  @Override
  public String toString() {
    return "QuarantinedRow[" + reviewId + "]";
  }
}
