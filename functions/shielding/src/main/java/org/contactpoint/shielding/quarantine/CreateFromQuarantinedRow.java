package org.contactpoint.shielding.quarantine;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Revision;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.source.Statement;
import org.contactpoint.domain.upload.ApparentRecord;
import org.contactpoint.domain.upload.RowOutcome;
import org.contactpoint.domain.upload.SourceLink;
import org.contactpoint.domain.upload.WaitingRow;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.domain.value.Ids;
import org.contactpoint.shielding.hiding.Hiding;

/**
 * Plans how a quarantined row becomes another child than the shielded one, and distinct from it for
 * ever: what appeared to be made is made now, under the number that it had.
 */
@Singleton
public final class CreateFromQuarantinedRow {
  private final QuarantinedRows rows;
  private final Hiding hiding;
  private final Ids ids;

  public CreateFromQuarantinedRow(QuarantinedRows rows, Hiding hiding, Ids ids) {
    this.rows = rows;
    this.hiding = hiding;
    this.ids = ids;
  }

  /** The changes by which it does; none for a copy of a row that is dealt with in the open. */
  List<Change> changes(RowWithLink row) {
    if (row.quarantined().notice()) {
      return List.of();
    }
    SourceLink link = row.link();
    ApparentRecord made = rows.apparentOf(link).orElse(null);
    if (link != null && link.review() != null) {
      return shownInReview(row, link, link.review());
    }
    if (made == null || link == null) {
      ContactPointId id = ids.nextContactPointId();
      Authority sender = row.key().source().authority();
      return List.of(
          new Change.RecordSaved(null, record(row, id, sender, Set.of())),
          row.leadingTo(id, RowOutcome.CREATED));
    }
    List<Change> changes = new ArrayList<>(hiding.withdrawn(made, row.key()));
    changes.add(reallyMade(row, made));
    changes.add(new Change.LinkSaved(link, link.openlyLinked(made.id())));
    return changes;
  }

  /** The row waits for others without whereabouts, and for the child's team as it was sent. */
  private List<Change> shownInReview(RowWithLink row, SourceLink link, String review) {
    List<Change> changes = new ArrayList<>();
    rows.waiting(review)
        .filter(WaitingRow::tokenised)
        .ifPresent(
            waiting -> changes.add(new Change.WaitingRowSaved(waiting, waiting.as(row.row()))));
    changes.add(RowWithLink.withholdingNothing(link));
    return changes;
  }

  private Change reallyMade(RowWithLink row, ApparentRecord made) {
    ChildRecord.Open seeming = made.record();
    return switch (rows.record(made.id()).orElse(null)) {
      case null ->
          new Change.RecordSaved(
              null, record(row, made.id(), seeming.responsible(), seeming.distinctFrom()));
      case ChildRecord.Open open -> row.stated(open);
      case ChildRecord.Shielded hidden ->
          new Change.VersionHidden(hidden.id(), row.key(), hidden.id(), row.version());
      case ChildRecord.Merged merged ->
          throw new IllegalStateException("what was merged leads on: " + merged.id());
    };
  }

  private static ChildRecord.Open record(
      RowWithLink row,
      ContactPointId id,
      Authority responsible,
      Set<ContactPointId> distinguished) {
    Set<ContactPointId> distinctFrom = new LinkedHashSet<>(distinguished);
    distinctFrom.add(row.quarantined().child());
    return new ChildRecord.Open(
        id,
        Revision.NEW.next(),
        responsible,
        List.of(Statement.first(row.key(), id, row.version())),
        distinctFrom,
        false);
  }
}
