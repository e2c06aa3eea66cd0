package org.contactpoint.shielding.hiding;

import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.shielding.Quarantine;
import org.contactpoint.domain.source.StatementKey;
import org.contactpoint.domain.upload.QuarantinedRow;
import org.contactpoint.domain.upload.WaitingRow;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.domain.value.Ids;

/** Reports rows that look like a shielded child, and wait by open facts, to the child's team. */
@Singleton
public final class LookAlikes {
  private final Quarantine quarantine;
  private final Ids ids;

  public LookAlikes(Quarantine quarantine, Ids ids) {
    this.quarantine = quarantine;
    this.ids = ids;
  }

  /** One row of one source record, as one upload brought it. */
  private record Sent(String upload, StatementKey key) {}

  /** The rows that were already reported to the team of a child. */
  record Notified(ContactPointId child, Set<Sent> rows) {}

  /** What waits for the child's team. */
  Notified notified(ContactPointId child) {
    Set<Sent> rows = new HashSet<>();
    quarantine.ofChild(child).forEach(row -> rows.add(new Sent(row.upload(), row.row().key())));
    return new Notified(child, rows);
  }

  /** The copy for the team, under a review of its own; nothing where it has one. */
  List<Change> notices(Notified notified, WaitingRow row) {
    return notified.rows().add(new Sent(row.upload(), row.row().key()))
        ? List.of(
            new Change.RowQuarantined(
                new QuarantinedRow(
                    ids.next(), notified.child(), row.upload(), row.row(), row.since(), true)))
        : List.of();
  }
}
