package org.contactpoint.registration.involvement;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.audit.AuditEvent.ChildTouched;
import org.contactpoint.domain.audit.ChildAct;
import org.contactpoint.domain.calendar.London;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Children;
import org.contactpoint.domain.child.RecordLimits;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.disclosure.Disclosed;
import org.contactpoint.domain.involvement.Involvement;
import org.contactpoint.domain.source.Facts;
import org.contactpoint.domain.source.OwnInvolvement;
import org.contactpoint.domain.source.Source;
import org.contactpoint.domain.source.Statement;
import org.contactpoint.domain.source.StatementKey;
import org.contactpoint.domain.source.Version;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.Ids;

/**
 * Adds a service to a child, or answers with the one that is open: an account has at most one of
 * each kind with a child (rules §4). For a shielded child the shielding function does the same.
 */
@Singleton
public final class AddInvolvement {

  private final Children children;
  private final Commits commits;
  private final Ids ids;
  private final Clock clock;

  public AddInvolvement(Children children, Commits commits, Ids ids, Clock clock) {
    this.children = children;
    this.commits = commits;
    this.ids = ids;
    this.clock = clock;
  }

  /** Adds it to the child's present record, merges followed, if that is open. */
  public AdditionOutcome handle(AddInvolvementCommand command) {
    return switch (children.reachable(command.child(), London.today(clock)).orElse(null)) {
      case ChildRecord.Open open -> onRecord(command, open);
      case ChildRecord.Shielded shielded -> new AdditionOutcome.Apart(shielded);
      case null -> new AdditionOutcome.Unknown();
    };
  }

  private AdditionOutcome onRecord(AddInvolvementCommand command, ChildRecord.Open child) {
    Involvement said = command.involvement();
    AccountId account = Objects.requireNonNull(said.owner(), "who adds it owns it");
    return OwnInvolvement.goingOn(child.statements(), account, said.serviceType())
        .map(there -> commit(command, child, there.involvement(), List.of()))
        .orElseGet(() -> added(command, child));
  }

  private AdditionOutcome added(AddInvolvementCommand command, ChildRecord.Open child) {
    Statement statement = Statement.first(key(command), command.child(), said(command));
    ChildRecord.Open after = child.stating(statement).revised();
    return switch (RecordLimits.exceeded(child, after).orElse(null)) {
      case RecordLimits.Limit.TOO_MANY_INVOLVEMENTS -> tooMany(command, child);
      case RecordLimits.Limit.RECORD_FULL ->
          new AdditionOutcome.Exceeds(RecordLimits.Limit.RECORD_FULL);
      case null ->
          commit(
              command, child, command.involvement(), List.of(new Change.RecordSaved(child, after)));
    };
  }

  /** The child's team is told: somebody must look at such a record (rules §4.26). */
  private AdditionOutcome tooMany(AddInvolvementCommand command, ChildRecord.Open child) {
    List<Change> changes =
        List.of(
            new Change.RevisionHeld(child.id(), child.revision()),
            new Change.TeamTold(child.id(), child.responsible()));
    AuditEntry entry = entry(command, ChildTouched.of(ChildAct.TELL_RECORD_FULL, child.id()));
    return switch (commits.commit(changes, List.of(entry))) {
      case Commits.Committed ignored ->
          new AdditionOutcome.Exceeds(RecordLimits.Limit.TOO_MANY_INVOLVEMENTS);
      case Commits.Outcome refused -> new AdditionOutcome.NotCommitted(refused);
    };
  }

  private AdditionOutcome commit(
      AddInvolvementCommand command,
      ChildRecord.Open child,
      Involvement shown,
      List<Change> changes) {
    List<Change> all = new ArrayList<>(changes);
    all.add(command.answer().naming(shown.id().value()));
    AuditEntry entry = entry(command, ChildTouched.of(ChildAct.ADD_INVOLVEMENT, child.id()));
    return switch (commits.commit(all, List.of(entry))) {
      case Commits.Committed committed -> new AdditionOutcome.Noted(Disclosed.by(committed, shown));
      case Commits.Outcome refused -> new AdditionOutcome.NotCommitted(refused);
    };
  }

  private AuditEntry entry(AddInvolvementCommand command, ChildTouched event) {
    return new AuditEntry(clock.instant(), command.actor(), event);
  }

  private static StatementKey key(AddInvolvementCommand command) {
    Authority authority = command.authority();
    Involvement involvement = command.involvement();
    return new StatementKey(new Source(authority, Source.SERVICE), involvement.id().value());
  }

  private Version said(AddInvolvementCommand command) {
    return Version.entered(clock.instant(), ids.next(), Facts.involved(command.involvement()));
  }
}
