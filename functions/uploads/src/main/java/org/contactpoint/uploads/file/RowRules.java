package org.contactpoint.uploads.file;

import java.time.LocalDate;
import org.contactpoint.domain.lifecycle.Participation;
import org.contactpoint.domain.source.Facts;
import org.contactpoint.domain.source.Source;
import org.contactpoint.domain.source.StatementKey;
import org.contactpoint.domain.upload.Row;
import org.contactpoint.domain.upload.RowAction;
import org.contactpoint.domain.value.Ids;
import org.contactpoint.domain.value.IsoDate;
import org.contactpoint.domain.value.Parsed;
import org.contactpoint.domain.value.SourceRecordId;
import org.jspecify.annotations.Nullable;

/** Judges one row by every column's rule (rules §12). */
final class RowRules {
  private static final String NEEDED = "is needed";

  private final Source source;
  private final LocalDate today;
  private final FactRules facts;

  RowRules(Source source, LocalDate today, Ids ids) {
    this.source = source;
    this.today = today;
    this.facts = new FactRules(source.authority(), today, ids);
  }

  ReadRow read(long number, Cells cells) {
    RowReading row = new RowReading(cells);
    SourceRecordId id = row.need(Column.SOURCE_RECORD_ID, NEEDED, SourceRecordId::parse);
    String sent = id == null ? null : id.value();
    if (cells.fault() == null) {
      Row good = row(number, sent, row);
      if (good != null) {
        return new ReadRow.Good(good);
      }
    }
    return bad(number, sent, row.fault());
  }

  private static ReadRow bad(long number, @Nullable String id, @Nullable Fault fault) {
    Fault reported = fault == null ? Fault.ofRow("can't be read") : fault;
    return new ReadRow.Bad(number, reported.field(), reported.reason(), id);
  }

  private @Nullable Row row(long number, @Nullable String id, RowReading row) {
    LocalDate asOf = row.need(Column.AS_OF, NEEDED, this::past);
    RowAction action = row.need(Column.ACTION, NEEDED, this::allowed);
    Facts said = facts.read(row, action);
    LocalDate end = row.read(Column.INVOLVEMENT_END, IsoDate::parse);
    LocalDate continued = row.readPast(Column.CONTINUATION_CONSENT_DATE, today);
    if (row.fault() != null || id == null || asOf == null || action == null || said == null) {
      return null;
    }
    String digest = new RowDigest(id, action).of(said, end, continued);
    Facts consented = said.participating(continued == null ? null : new Participation(continued));
    Facts all = action == RowAction.DEATH ? consented.died(asOf) : consented;
    return new Row(number, new StatementKey(source, id), asOf, action, all, end, continued, digest);
  }

  private Parsed<LocalDate> past(String text) {
    return IsoDate.parse(text).then(day -> IsoDate.past(day, today));
  }

  private Parsed<RowAction> allowed(String text) {
    return RowAction.parse(text)
        .then(
            action ->
                action == RowAction.DEATH && !FeedRules.mayReportDeaths(source)
                    ? Parsed.invalid("must not be death in this feed")
                    : Parsed.valid(action));
  }
}
