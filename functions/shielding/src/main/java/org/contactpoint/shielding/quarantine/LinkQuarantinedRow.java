package org.contactpoint.shielding.quarantine;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.shielding.HiddenFacts;
import org.contactpoint.domain.source.Statement;
import org.contactpoint.domain.source.Version;
import org.contactpoint.domain.upload.ApparentRecord;
import org.contactpoint.domain.upload.RowOutcome;
import org.contactpoint.domain.upload.SourceLink;
import org.contactpoint.shielding.hiding.Hiding;

/** Plans how a quarantined row becomes the shielded child's: it is hidden with the rest. */
@Singleton
public final class LinkQuarantinedRow {
  private final QuarantinedRows rows;
  private final HiddenFacts hidden;
  private final Hiding hiding;

  public LinkQuarantinedRow(QuarantinedRows rows, HiddenFacts hidden, Hiding hiding) {
    this.rows = rows;
    this.hidden = hidden;
    this.hiding = hiding;
  }

  /** The changes by which it does; the row's facts are stored with the child's other facts. */
  List<Change> changes(RowWithLink row, ChildRecord.Surviving child) {
    List<Change> changes =
        new ArrayList<>(
            switch (child) {
              case ChildRecord.Shielded shielded -> apart(row, shielded);
              case ChildRecord.Open open -> List.of(row.stated(open));
            });
    if (!row.quarantined().notice()) {
      changes.addAll(leadingTo(row, child));
    }
    return changes;
  }

  private List<Change> apart(RowWithLink row, ChildRecord.Shielded child) {
    Version version = row.version();
    List<Statement> before = hidden.of(child.id());
    List<Statement> after = new ArrayList<>(before);
    after.add(Statement.first(row.key(), child.id(), version));
    return List.of(
        new Change.EpochHeld(child.id(), child.revision().shieldEpoch()),
        new Change.VersionHidden(child.id(), row.key(), child.id(), version),
        new Change.HiddenKeysSaved(
            child.id(), hiding.keys(child.face(), before), hiding.keys(child.face(), after)));
  }

  /** The apparent record stays as long as the child is hidden. */
  private List<Change> leadingTo(RowWithLink row, ChildRecord.Surviving child) {
    SourceLink link = row.link();
    ApparentRecord made = rows.apparentOf(link).orElse(null);
    if (link != null && link.review() != null) {
      return List.of(RowWithLink.withholdingNothing(link));
    }
    if (made == null || link == null) {
      return List.of(row.leadingTo(child.id(), RowOutcome.LINKED));
    }
    if (child instanceof ChildRecord.Shielded) {
      return List.of(
          new Change.ApparentRecordSaved(made, made.claiming(row.key())),
          RowWithLink.withholdingNothing(link));
    }
    List<Change> changes = new ArrayList<>(hiding.withdrawn(made, row.key()));
    changes.add(new Change.LinkSaved(link, link.openlyLinked(child.id())));
    return changes;
  }
}
