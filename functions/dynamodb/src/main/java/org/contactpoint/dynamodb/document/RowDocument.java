package org.contactpoint.dynamodb.document;

import java.time.LocalDate;
import org.contactpoint.domain.upload.Row;
import org.contactpoint.domain.upload.RowAction;
import org.jspecify.annotations.Nullable;

/** A valid row of a file. */
public record RowDocument(
    long number,
    KeyDocument key,
    String asOf,
    String action,
    FactsDocument facts,
    @Nullable String involvementEnd,
    @Nullable String continuationConsent,
    String digest) {

  static RowDocument of(Row row) {
    return new RowDocument(
        row.number(),
        KeyDocument.of(row.key()),
        row.asOf().toString(),
        row.action().code(),
        FactsDocument.of(row.facts()),
        row.involvementEnd() == null ? null : row.involvementEnd().toString(),
        row.continuationConsent() == null ? null : row.continuationConsent().toString(),
        row.digest());
  }

  Row row() {
    return new Row(
        number,
        key.key(),
        LocalDate.parse(asOf),
        RowAction.parse(action).orElseThrow(),
        facts.facts(),
        involvementEnd == null ? null : LocalDate.parse(involvementEnd),
        continuationConsent == null ? null : LocalDate.parse(continuationConsent),
        digest);
  }
}
