package org.contactpoint.shielding.quarantine;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.audit.AuditEvent.ChildTouched;
import org.contactpoint.domain.audit.ChildAct;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.disclosure.Disclosed;
import org.contactpoint.domain.source.StatementKey;
import org.contactpoint.domain.upload.QuarantinedRow;
import org.contactpoint.domain.upload.SourceLink;
import org.contactpoint.domain.upload.SourceLinks;
import org.contactpoint.http.shielding.DecidedReview;

/**
 * Carries out what the child's team makes of a row that looks like the child: it is the child's and
 * is hidden with the rest, or another child's, or nobody's. Its sender learns nothing: to everybody
 * else the row was dealt with when it came (rules §6).
 */
@Singleton
public final class DecideQuarantinedRow {
  private final QuarantinedRows rows;
  private final SourceLinks links;
  private final LinkQuarantinedRow linkRow;
  private final CreateFromQuarantinedRow createFromRow;
  private final Commits commits;
  private final Clock clock;

  public DecideQuarantinedRow(
      QuarantinedRows rows,
      SourceLinks links,
      LinkQuarantinedRow linkRow,
      CreateFromQuarantinedRow createFromRow,
      Commits commits,
      Clock clock) {
    this.rows = rows;
    this.links = links;
    this.linkRow = linkRow;
    this.createFromRow = createFromRow;
    this.commits = commits;
    this.clock = clock;
  }

  /** Carries the decision out, or says why not. */
  public QuarantineOutcome handle(DecideQuarantinedRowCommand command) {
    QuarantinedRow row = rows.find(command.caller(), command.reviewId()).orElse(null);
    if (row == null) {
      return new QuarantineOutcome.NoSuchRow();
    }
    return switch (command.decision()) {
      case LINK -> link(command, row);
      case CREATE -> commit(command, row, createFromRow.changes(withLink(row)));
      case REJECT -> commit(command, row, rejected(withLink(row)));
    };
  }

  private RowWithLink withLink(QuarantinedRow row) {
    StatementKey key = row.row().key();
    return new RowWithLink(row, links.findAll(List.of(key)).get(key));
  }

  private QuarantineOutcome link(DecideQuarantinedRowCommand command, QuarantinedRow row) {
    return rows.childOf(row)
        .filter(child -> child.id().value().equals(command.childId()))
        .map(child -> commit(command, row, linkRow.changes(withLink(row), child)))
        .orElseGet(QuarantineOutcome.NotTheCandidate::new);
  }

  /** Nothing waits any more, but whatever the source says under this id stays with the child. */
  private static List<Change> rejected(RowWithLink row) {
    SourceLink link = row.link();
    return link == null || row.quarantined().notice()
        ? List.of()
        : List.of(RowWithLink.withholdingNothing(link));
  }

  private QuarantineOutcome commit(
      DecideQuarantinedRowCommand command, QuarantinedRow row, List<Change> changes) {
    List<Change> all = new ArrayList<>(changes);
    all.add(new Change.QuarantineEnded(row.child(), row.reviewId()));
    all.add(command.answer());
    ChildTouched event =
        new ChildTouched(ChildAct.DECIDE_REVIEW, row.child(), List.of(), command.reason());
    Commits.Outcome outcome =
        commits.commit(all, List.of(new AuditEntry(clock.instant(), command.actor(), event)));
    return outcome instanceof Commits.Committed committed
        ? new QuarantineOutcome.Decided(
            Disclosed.by(committed, new DecidedReview(command.reviewId(), command.decision())))
        : new QuarantineOutcome.NotCommitted(outcome);
  }
}
