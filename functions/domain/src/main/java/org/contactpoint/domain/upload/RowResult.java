package org.contactpoint.domain.upload;

import org.jspecify.annotations.Nullable;

/**
 * The outcome of one row, as the report shows it.
 *
 * @param field the column at fault, empty where there is none
 * @param reason plain English, never a value of the row; empty where there is nothing to say
 * @param recordId the source's own id, by which a reversal finds what the row did; null where the
 *     row failed
 */
public record RowResult(
    long row, RowOutcome outcome, String field, String reason, @Nullable String recordId) {

  @Override
  public String toString() {
    return "RowResult[" + row + ", " + outcome + "]";
  }
}
