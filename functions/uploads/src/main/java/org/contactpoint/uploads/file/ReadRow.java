package org.contactpoint.uploads.file;

import org.contactpoint.domain.upload.Row;
import org.jspecify.annotations.Nullable;

/** One row after all column rules: a bad one fails alone. */
public sealed interface ReadRow {

  /** Counts from 1 after the header. */
  long number();

  /** It keeps every rule. */
  record Good(Row row) implements ReadRow {
    @Override
    public long number() {
      return row.number();
    }
  }

  /**
   * It is not valid; of several faults the first in the format's order of columns is reported.
   *
   * @param field the column, or {@code row} for too few or too many fields and the like
   * @param reason a phrase that continues the field's name; never repeats its value
   * @param sourceRecordId the id as sent, null where that is not to be trusted
   */
  record Bad(long number, String field, String reason, @Nullable String sourceRecordId)
      implements ReadRow {
    @Override
    public String toString() {
      return "Bad[" + number + ", " + field + "]";
    }
  }
}
