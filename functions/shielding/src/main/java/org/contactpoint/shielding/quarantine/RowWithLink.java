package org.contactpoint.shielding.quarantine;

import java.util.List;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.source.Statement;
import org.contactpoint.domain.source.StatementKey;
import org.contactpoint.domain.source.Version;
import org.contactpoint.domain.upload.LinkHistory;
import org.contactpoint.domain.upload.LinkStep;
import org.contactpoint.domain.upload.QuarantinedRow;
import org.contactpoint.domain.upload.Row;
import org.contactpoint.domain.upload.RowOutcome;
import org.contactpoint.domain.upload.RowVersion;
import org.contactpoint.domain.upload.SourceLink;
import org.contactpoint.domain.value.ContactPointId;
import org.jspecify.annotations.Nullable;

/**
 * A quarantined row with the link of the source record that it is of.
 *
 * @param link null where the source record leads nowhere yet
 */
record RowWithLink(QuarantinedRow quarantined, @Nullable SourceLink link) {

  Row row() {
    return quarantined.row();
  }

  StatementKey key() {
    return quarantined.row().key();
  }

  private @Nullable LinkStep said() {
    return link == null ? null : LinkHistory.applied(link.steps()).orElse(null);
  }

  /** What the row says, after what its source said before. */
  Version version() {
    Row row = row();
    return RowVersion.of(
        row, quarantined.upload(), LinkStep.nameIn(row, said()), LinkStep.bornIn(row, said()));
  }

  /** The record with what the row says. */
  Change stated(ChildRecord.Open open) {
    Statement statement =
        open.statement(key())
            .map(before -> before.saying(version()))
            .orElseGet(() -> Statement.first(key(), open.id(), version()));
    return new Change.RecordSaved(open, open.stating(statement).revised());
  }

  /** The source record leads to that child from now on. */
  Change leadingTo(ContactPointId child, RowOutcome outcome) {
    LinkStep step = LinkStep.of(quarantined.upload(), row(), outcome, said());
    List<LinkStep> steps = LinkHistory.with(link == null ? List.of() : link.steps(), step);
    long version = link == null ? 1 : link.version() + 1;
    return new Change.LinkSaved(
        link, new SourceLink(key(), child, null, false, null, steps, version));
  }

  /** Nothing of the source record is withheld any more. */
  static Change withholdingNothing(SourceLink link) {
    return new Change.LinkSaved(link, link.withholdingNothing());
  }
}
