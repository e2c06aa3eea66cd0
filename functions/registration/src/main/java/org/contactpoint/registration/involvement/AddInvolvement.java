package org.contactpoint.registration.involvement;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.audit.AuditEvent.ChildTouched;
import org.contactpoint.domain.audit.ChildAct;
import org.contactpoint.domain.audit.Disclosed;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Children;
import org.contactpoint.domain.child.Involvement;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.commit.Retry;
import org.contactpoint.domain.shielding.WorkingDays;
import org.contactpoint.domain.source.Facts;
import org.contactpoint.domain.source.Source;
import org.contactpoint.domain.source.Statement;
import org.contactpoint.domain.source.StatementKey;
import org.contactpoint.domain.source.Version;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.domain.value.Ids;

/**
 * Adds a service to a child. On a shielded child the service is told the same, and what it said is
 * sealed: adding needs no right to read (the rules, §6).
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

  /** Adds it, whatever the state of the child, to whichever record stands for the child now. */
  public InvolvementOutcome handle(AddInvolvementCommand command) {
    return Retry.whileStale(
        outcome -> outcome instanceof InvolvementOutcome.NotCommitted(Commits.Stale ignored),
        () -> once(command, command.child()));
  }

  private InvolvementOutcome once(AddInvolvementCommand command, ContactPointId id) {
    return switch (children.find(id).orElse(null)) {
      case ChildRecord.Open open when !open.isWithdrawn() ->
          commit(command, id, intoRecord(command, open));
      // A number that leads to somebody hidden must not show that it does.
      case ChildRecord.Shielded shielded when id.equals(command.child()) ->
          commit(command, id, apart(command, shielded));
      case ChildRecord.Merged merged -> once(command, merged.into());
      case null, default -> new InvolvementOutcome.Unknown();
    };
  }

  private List<Change> intoRecord(AddInvolvementCommand command, ChildRecord.Open child) {
    ChildRecord.Open after =
        child.stating(Statement.first(key(command), child.id(), said(command))).revised();
    return List.of(new Change.RecordSaved(child, after), command.answer());
  }

  private List<Change> apart(AddInvolvementCommand command, ChildRecord.Shielded child) {
    return List.of(
        new Change.EpochHeld(child.id(), child.revision().shieldEpoch()),
        new Change.VersionHidden(child.id(), key(command), child.id(), said(command)),
        command.answer());
  }

  private InvolvementOutcome commit(
      AddInvolvementCommand command, ContactPointId child, List<Change> changes) {
    AuditEntry entry =
        new AuditEntry(
            clock.instant(), command.actor(), ChildTouched.of(ChildAct.ADD_INVOLVEMENT, child));
    return switch (commits.commit(changes, List.of(entry))) {
      case Commits.Committed committed ->
          new InvolvementOutcome.Noted(Disclosed.by(committed, command.involvement()));
      case Commits.Outcome refused -> new InvolvementOutcome.NotCommitted(refused);
    };
  }

  private static StatementKey key(AddInvolvementCommand command) {
    Authority authority = command.authority();
    Involvement involvement = command.involvement();
    return new StatementKey(new Source(authority, Source.SERVICE), involvement.id().value());
  }

  private Version said(AddInvolvementCommand command) {
    return new Version(
        LocalDate.ofInstant(clock.instant(), WorkingDays.LONDON),
        ids.next(),
        false,
        Facts.involved(command.involvement()));
  }
}
