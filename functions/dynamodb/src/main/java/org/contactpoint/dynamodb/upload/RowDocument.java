package org.contactpoint.dynamodb.upload;

import java.time.LocalDate;
import org.contactpoint.domain.upload.Row;
import org.contactpoint.domain.upload.RowAction;
import org.contactpoint.dynamodb.document.FactsDocument;
import org.contactpoint.dynamodb.document.KeyDocument;
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

  public static RowDocument of(Row row) {
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

  public Row row() {
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
