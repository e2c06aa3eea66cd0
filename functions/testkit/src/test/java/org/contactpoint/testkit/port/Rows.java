package org.contactpoint.testkit.port;

import java.time.LocalDate;
import org.contactpoint.domain.source.Source;
import org.contactpoint.domain.source.StatementKey;
import org.contactpoint.domain.upload.Row;
import org.contactpoint.domain.upload.RowAction;
import org.contactpoint.testkit.builder.AnAccount;
import org.contactpoint.testkit.builder.SomeFacts;

/** Rows of the Leeds school census. */
final class Rows {
  static final Source CENSUS = new Source(AnAccount.LEEDS, "school-census");

  private Rows() {}

  static Row of(String recordId) {
    return new Row(
        1,
        new StatementKey(CENSUS, recordId),
        LocalDate.of(2026, 4, 1),
        RowAction.UPSERT,
        SomeFacts.full("Leah", "Ward", "2012-03-09").build(),
        LocalDate.of(2026, 7, 1),
        null,
        "digest of " + recordId);
  }
}
