package org.contactpoint.uploads.row;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.audit.AuditEvent;
import org.contactpoint.domain.child.DateOfBirth;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.name.PersonName;
import org.contactpoint.domain.upload.LinkStep;
import org.contactpoint.domain.upload.Row;
import org.contactpoint.domain.upload.RowAction;
import org.contactpoint.domain.upload.RowOutcome;
import org.contactpoint.domain.upload.RowResult;
import org.contactpoint.domain.upload.SourceLink;
import org.jspecify.annotations.Nullable;

/** One row while its plan is made: what it knows, and the changes gathered so far. */
final class Work {
  private final Bringing act;
  private final Row row;
  private final Ground ground;
  private final List<Change> changes = new ArrayList<>();
  private final List<AuditEntry> entries = new ArrayList<>();
  private int growth;

  Work(Bringing act, Row row, Ground ground) {
    this.act = act;
    this.row = row;
    this.ground = ground;
  }

  Bringing act() {
    return act;
  }

  Row row() {
    return row;
  }

  Ground ground() {
    return ground;
  }

  Optional<SourceLink> link() {
    return ground.link(row.key());
  }

  void change(Change change) {
    changes.add(change);
  }

  void enter(AuditEvent event) {
    entries.add(act.entry(event));
  }

  void grows(int by) {
    growth += by;
  }

  private Optional<LinkStep> said() {
    return link().flatMap(link -> LinkHistory.applied(link.steps()));
  }

  /** What the source calls the child: a row that only ends or takes back keeps the earlier name. */
  PersonName name() {
    return row.action() == RowAction.UPSERT || said().isEmpty()
        ? row.facts().currentName().or(() -> said().map(LinkStep::name)).orElseThrow()
        : said().get().name();
  }

  @Nullable DateOfBirth born() {
    return row.action() == RowAction.UPSERT || said().isEmpty()
        ? row.facts().dateOfBirth()
        : said().get().dateOfBirth();
  }

  private Map<String, String> numbers() {
    Map<String, String> all = new HashMap<>(said().map(LinkStep::numbers).orElse(Map.of()));
    if (row.action() == RowAction.UPSERT) {
      all.putAll(LastingNumbers.of(row.facts()));
    }
    return all;
  }

  LinkStep step(RowOutcome outcome) {
    return new LinkStep(
        act.upload(),
        row.number(),
        row.asOf(),
        row.digest(),
        row.action(),
        outcome,
        name(),
        born(),
        numbers());
  }

  RowPlan plan(RowResult result) {
    return new RowPlan(result, growth, changes, entries);
  }
}
