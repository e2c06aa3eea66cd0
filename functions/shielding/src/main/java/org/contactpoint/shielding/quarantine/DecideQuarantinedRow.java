package org.contactpoint.shielding.quarantine;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.audit.AuditEvent.ChildTouched;
import org.contactpoint.domain.audit.ChildAct;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Revision;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.disclosure.Disclosed;
import org.contactpoint.domain.shielding.HiddenFacts;
import org.contactpoint.domain.source.Statement;
import org.contactpoint.domain.source.StatementKey;
import org.contactpoint.domain.source.Version;
import org.contactpoint.domain.upload.ApparentRecord;
import org.contactpoint.domain.upload.LinkHistory;
import org.contactpoint.domain.upload.LinkStep;
import org.contactpoint.domain.upload.QuarantinedRow;
import org.contactpoint.domain.upload.Row;
import org.contactpoint.domain.upload.RowOutcome;
import org.contactpoint.domain.upload.RowVersion;
import org.contactpoint.domain.upload.SourceLink;
import org.contactpoint.domain.upload.SourceLinks;
import org.contactpoint.domain.upload.WaitingRow;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.domain.value.Ids;
import org.contactpoint.http.passing.DecidedReview;
import org.contactpoint.shielding.hiding.Hiding;
import org.jspecify.annotations.Nullable;

/**
 * Carries out what the child's team makes of a row that looks like the child: it is the child's and
 * is hidden with the rest, or another child's, or nobody's. Its sender learns nothing: to everybody
 * else the row was dealt with when it came (the rules, §6).
 */
@Singleton
public final class DecideQuarantinedRow {
  private final QuarantinedRows rows;
  private final SourceLinks links;
  private final HiddenFacts hidden;
  private final Hiding hiding;
  private final Commits commits;
  private final Ids ids;
  private final Clock clock;

  public DecideQuarantinedRow(
      QuarantinedRows rows,
      SourceLinks links,
      HiddenFacts hidden,
      Hiding hiding,
      Commits commits,
      Ids ids,
      Clock clock) {
    this.rows = rows;
    this.links = links;
    this.hidden = hidden;
    this.hiding = hiding;
    this.commits = commits;
    this.ids = ids;
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
      case CREATE -> commit(command, row, created(row));
      case REJECT -> commit(command, row, rejected(row));
    };
  }

  private QuarantineOutcome link(DecideQuarantinedRowCommand command, QuarantinedRow row) {
    return rows.childOf(row)
        .filter(child -> child.id().value().equals(command.childId()))
        .map(child -> commit(command, row, linked(row, child)))
        .orElseGet(QuarantineOutcome.NotTheCandidate::new);
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

  private @Nullable SourceLink link(QuarantinedRow row) {
    return links.findAll(List.of(row.row().key())).get(row.row().key());
  }

  private static @Nullable LinkStep said(@Nullable SourceLink link) {
    return link == null ? null : LinkHistory.applied(link.steps()).orElse(null);
  }

  private List<Change> linked(QuarantinedRow quarantined, ChildRecord.Surviving child) {
    SourceLink link = link(quarantined);
    Version version = version(quarantined, said(link));
    List<Change> changes = new ArrayList<>(said(quarantined, child, version));
    if (!quarantined.notice()) {
      changes.addAll(leadingTo(quarantined, link, child));
    }
    return changes;
  }

  /** What appeared to be made goes on appearing as long as the child is hidden. */
  private List<Change> leadingTo(
      QuarantinedRow quarantined, @Nullable SourceLink link, ChildRecord.Surviving child) {
    StatementKey key = quarantined.row().key();
    ApparentRecord made = rows.apparentOf(link).orElse(null);
    if (link != null && link.review() != null) {
      return List.of(new Change.LinkSaved(link, link.withholdingNothing()));
    }
    if (made == null || link == null) {
      return List.of(leadingTo(quarantined, link, child.id(), RowOutcome.LINKED));
    }
    if (child instanceof ChildRecord.Shielded) {
      return List.of(
          new Change.ApparentRecordSaved(made, made.claiming(key)),
          new Change.LinkSaved(link, link.withholdingNothing()));
    }
    List<Change> changes = new ArrayList<>(hiding.withdrawn(made, key));
    changes.add(new Change.LinkSaved(link, link.openlyLinked(child.id())));
    return changes;
  }

  private static Version version(QuarantinedRow quarantined, @Nullable LinkStep said) {
    Row row = quarantined.row();
    return RowVersion.of(
        row, quarantined.upload(), LinkStep.nameIn(row, said), LinkStep.bornIn(row, said));
  }

  /** What the row says goes where all that is known of the child lies now. */
  private List<Change> said(QuarantinedRow row, ChildRecord.Surviving child, Version version) {
    return switch (child) {
      case ChildRecord.Shielded shielded -> apart(row, shielded, version);
      case ChildRecord.Open open ->
          List.of(new Change.RecordSaved(open, open.stating(told(row, open, version)).revised()));
    };
  }

  private static Statement told(QuarantinedRow row, ChildRecord.Open open, Version version) {
    return open.statement(row.row().key())
        .map(statement -> statement.saying(version))
        .orElseGet(() -> Statement.first(row.row().key(), open.id(), version));
  }

  private List<Change> apart(QuarantinedRow row, ChildRecord.Shielded child, Version version) {
    List<Statement> before = hidden.of(child.id());
    List<Statement> after = new ArrayList<>(before);
    after.add(Statement.first(row.row().key(), child.id(), version));
    return List.of(
        new Change.EpochHeld(child.id(), child.revision().shieldEpoch()),
        new Change.VersionHidden(child.id(), row.row().key(), child.id(), version),
        new Change.HiddenKeysSaved(
            child.id(), hiding.keys(child.face(), before), hiding.keys(child.face(), after)));
  }

  /**
   * Another child than the shielded one, and told apart from it for good: what appeared to be made
   * is made now, under the number that it had.
   */
  private List<Change> created(QuarantinedRow row) {
    if (row.notice()) {
      return List.of();
    }
    SourceLink link = link(row);
    ApparentRecord made = rows.apparentOf(link).orElse(null);
    if (link != null && link.review() != null) {
      return shownInReview(row, link, link.review());
    }
    if (made == null || link == null) {
      ContactPointId id = ids.nextContactPointId();
      Authority sender = row.row().key().source().authority();
      return List.of(
          new Change.RecordSaved(null, record(row, link, id, sender, Set.of())),
          leadingTo(row, link, id, RowOutcome.CREATED));
    }
    List<Change> changes = new ArrayList<>(hiding.withdrawn(made, row.row().key()));
    changes.add(reallyMade(row, link, made));
    changes.add(new Change.LinkSaved(link, link.openlyLinked(made.id())));
    return changes;
  }

  /** It waits in the open without whereabouts, and goes on waiting as it was sent. */
  private List<Change> shownInReview(QuarantinedRow row, SourceLink link, String review) {
    List<Change> changes = new ArrayList<>();
    rows.waiting(review)
        .filter(WaitingRow::tokenised)
        .ifPresent(
            waiting -> changes.add(new Change.WaitingRowSaved(waiting, waiting.as(row.row()))));
    changes.add(new Change.LinkSaved(link, link.withholdingNothing()));
    return changes;
  }

  private Change reallyMade(QuarantinedRow row, SourceLink link, ApparentRecord made) {
    return switch (rows.record(made.id()).orElse(null)) {
      case null ->
          new Change.RecordSaved(
              null,
              record(
                  row, link, made.id(), made.record().responsible(), made.record().distinctFrom()));
      case ChildRecord.Open open ->
          new Change.RecordSaved(
              open, open.stating(told(row, open, version(row, said(link)))).revised());
      case ChildRecord.Shielded hidden ->
          new Change.VersionHidden(
              hidden.id(), row.row().key(), hidden.id(), version(row, said(link)));
      case ChildRecord.Merged merged ->
          throw new IllegalStateException("what was merged leads on: " + merged.id());
    };
  }

  private static ChildRecord.Open record(
      QuarantinedRow row,
      @Nullable SourceLink link,
      ContactPointId id,
      Authority responsible,
      Set<ContactPointId> toldApart) {
    Set<ContactPointId> distinctFrom = new LinkedHashSet<>(toldApart);
    distinctFrom.add(row.child());
    return new ChildRecord.Open(
        id,
        Revision.NEW.next(),
        responsible,
        List.of(Statement.first(row.row().key(), id, version(row, said(link)))),
        distinctFrom,
        false);
  }

  private static Change leadingTo(
      QuarantinedRow row, @Nullable SourceLink link, ContactPointId child, RowOutcome outcome) {
    LinkStep step = LinkStep.of(row.upload(), row.row(), outcome, said(link));
    List<LinkStep> steps = LinkHistory.with(link == null ? List.of() : link.steps(), step);
    long version = link == null ? 1 : link.version() + 1;
    return new Change.LinkSaved(
        link, new SourceLink(row.row().key(), child, null, false, null, steps, version));
  }

  /** Nothing waits any more, but whatever the source says under this id stays with the child. */
  private List<Change> rejected(QuarantinedRow row) {
    SourceLink link = link(row);
    return link == null || row.notice()
        ? List.of()
        : List.of(new Change.LinkSaved(link, link.withholdingNothing()));
  }
}
