package org.contactpoint.uploads.match.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.audit.AuditEvent;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.identity.DateOfBirth;
import org.contactpoint.domain.name.PersonName;
import org.contactpoint.domain.upload.LinkHistory;
import org.contactpoint.domain.upload.LinkStep;
import org.contactpoint.domain.upload.Row;
import org.contactpoint.domain.upload.RowOutcome;
import org.contactpoint.domain.upload.RowResult;
import org.contactpoint.domain.upload.SourceLink;
import org.contactpoint.uploads.match.load.MatchContext;
import org.contactpoint.uploads.match.load.RowProvenance;
import org.jspecify.annotations.Nullable;

/** One row while its plan is made: what it knows, and the changes gathered so far. */
final class RowPlanBuilder {
  private final RowProvenance act;
  private final Row row;
  private final MatchContext context;
  private final List<Change> changes = new ArrayList<>();
  private final List<AuditEntry> entries = new ArrayList<>();
  private int growth;

  RowPlanBuilder(RowProvenance act, Row row, MatchContext context) {
    this.act = act;
    this.row = row;
    this.context = context;
  }

  RowProvenance act() {
    return act;
  }

  Row row() {
    return row;
  }

  MatchContext context() {
    return context;
  }

  Optional<SourceLink> link() {
    return context.link(row.key());
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

  private @Nullable LinkStep said() {
    return link().flatMap(link -> LinkHistory.applied(link.steps())).orElse(null);
  }

  PersonName name() {
    return LinkStep.nameIn(row, said());
  }

  @Nullable DateOfBirth born() {
    return LinkStep.bornIn(row, said());
  }

  LinkStep step(RowOutcome outcome) {
    return LinkStep.of(act.upload(), row, outcome, said());
  }

  RowPlan plan(RowResult result) {
    return new RowPlan(result, growth, changes, entries);
  }
}
