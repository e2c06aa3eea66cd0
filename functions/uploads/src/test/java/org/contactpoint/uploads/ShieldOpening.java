package org.contactpoint.uploads;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.ChildView;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.index.IndexKey;
import org.contactpoint.domain.index.IndexKeys;
import org.contactpoint.domain.upload.QuarantinedRow;
import org.contactpoint.domain.upload.SourceLink;
import org.contactpoint.domain.upload.WaitingRow;
import org.contactpoint.domain.value.ContactPointId;

/** What the shielding function does to the directory when a shield opens. */
final class ShieldOpening {
  private final Office office;

  private ShieldOpening(Office office) {
    this.office = office;
  }

  /** Hides the child, and moves the rows that wait and may speak of it. */
  static void of(Office office, ContactPointId id) {
    ShieldOpening opening = new ShieldOpening(office);
    ChildRecord.Open open = (ChildRecord.Open) office.record(id).orElseThrow();
    Set<IndexKey> keys =
        IndexKeys.hidden(
            ChildView.of(open.statements(), open.face().name()), open.face(), Office.SOUNDS);
    ChildRecord.Shielded shielded =
        new ChildRecord.Shielded(
            id,
            open.revision().nextEpoch(),
            open.face(),
            office.directory.responsibilityProofs().proof(id, open.responsible()),
            open.distinctFrom());
    office.directory.given(
        new Change.RecordSaved(open, shielded),
        new Change.StatementsHidden(id, open.statements()),
        new Change.HiddenKeysSaved(id, Set.of(), keys));
    office.waitingRows().stream()
        .filter(row -> row.candidates().stream().anyMatch(c -> c.child().equals(id)))
        .forEach(row -> opening.move(row, id));
  }

  private void move(WaitingRow row, ContactPointId child) {
    List<Change> changes = new ArrayList<>();
    changes.add(new Change.WaitingRowDeleted(row));
    changes.add(
        new Change.RowQuarantined(
            new QuarantinedRow(row.id(), child, row.upload(), row.row(), row.since(), false)));
    SourceLink link =
        office.directory.sourceLinks().findAll(List.of(row.row().key())).get(row.row().key());
    if (link != null && row.id().equals(link.review())) {
      changes.add(
          new Change.LinkSaved(
              link,
              new SourceLink(
                  link.key(),
                  link.child() == null ? child : link.child(),
                  null,
                  link.child() == null || link.quarantined(),
                  new SourceLink.Withheld(child, row.id()),
                  link.steps(),
                  link.version() + 1)));
    }
    office.directory.given(changes.toArray(Change[]::new));
  }
}
