package org.contactpoint.registration.register;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.contactpoint.domain.access.Role;
import org.contactpoint.domain.audit.Actor;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.audit.AuditEvent;
import org.contactpoint.domain.audit.AuditEvent.ChildTouched;
import org.contactpoint.domain.audit.AuditEvent.WorkDone;
import org.contactpoint.domain.audit.AuditTrail;
import org.contactpoint.domain.audit.ChildAct;
import org.contactpoint.domain.audit.WorkAct;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Children;
import org.contactpoint.domain.child.Distinctions;
import org.contactpoint.domain.child.Revision;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.disclosure.Disclosed;
import org.contactpoint.domain.source.Source;
import org.contactpoint.domain.source.Statement;
import org.contactpoint.domain.source.StatementKey;
import org.contactpoint.domain.source.Version;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.domain.value.Ids;

/** Registers a child, unless somebody who looks alike is there already. */
@Singleton
public final class RegisterChild {

  private final SimilarChildren alikeChildren;
  private final Children children;
  private final Commits commits;
  private final AuditTrail trail;
  private final Ids ids;
  private final Clock clock;

  public RegisterChild(
      SimilarChildren alikeChildren,
      Children children,
      Commits commits,
      AuditTrail trail,
      Ids ids,
      Clock clock) {
    this.alikeChildren = alikeChildren;
    this.children = children;
    this.commits = commits;
    this.trail = trail;
    this.ids = ids;
    this.clock = clock;
  }

  /** Registers the child, or shows who looks alike. */
  public RegistrationOutcome handle(RegisterChildCommand command) {
    Set<ContactPointId> distinct = numbers(command.distinctFrom());
    SimilarChildren.Found found = alikeChildren.find(command.facts(), distinct);
    return found.alike().isEmpty()
        ? register(command, distinct, found.guards())
        : show(command, found.alike());
  }

  /** The number of a merged record stands for its record, and for all numbers in that. */
  private Set<ContactPointId> numbers(Set<ContactPointId> named) {
    Set<ContactPointId> all = new HashSet<>(named);
    children
        .survivingAll(named)
        .values()
        .forEach(
            record -> {
              if (record instanceof ChildRecord.Open open) {
                all.addAll(Distinctions.numbersOf(open));
              }
            });
    return all;
  }

  private RegistrationOutcome register(
      RegisterChildCommand command,
      Set<ContactPointId> distinct,
      List<Change.CreationGuard> guards) {
    ContactPointId id = ids.nextContactPointId();
    ChildRecord.Open child =
        new ChildRecord.Open(
            id,
            Revision.NEW.next(),
            command.council(),
            List.of(statement(command, id)),
            distinct,
            false);
    List<Change> changes = new ArrayList<>(guards);
    changes.add(new Change.RecordSaved(null, child));
    changes.add(command.answer().naming(id.value()));
    Commits.Outcome outcome =
        commits.commit(
            changes, List.of(entry(command, ChildTouched.of(ChildAct.REGISTER_CHILD, id))));
    return outcome instanceof Commits.Committed committed
        ? new RegistrationOutcome.Registered(Disclosed.by(committed, child))
        : new RegistrationOutcome.NotCommitted(outcome);
  }

  private Statement statement(RegisterChildCommand command, ContactPointId id) {
    return Statement.first(
        new StatementKey(new Source(command.council(), Source.TEAM), id.value()),
        id,
        Version.entered(clock.instant(), ids.next(), command.facts()));
  }

  /** Who looks alike is shown as a search would show them, and entered like one. */
  private RegistrationOutcome show(RegisterChildCommand command, List<ChildRecord> alike) {
    AuditEntry entry =
        entry(
            command,
            new WorkDone(
                WorkAct.SHOW_DUPLICATES, "", alike.stream().map(ChildRecord::id).toList()));
    return switch (Disclosed.after(trail, entry, alike)) {
      case Disclosed.Released<List<ChildRecord>> released ->
          new RegistrationOutcome.PossibleDuplicate(released.disclosed());
      case Disclosed.Withheld<List<ChildRecord>> ignored ->
          new RegistrationOutcome.NotCommitted(new Commits.TrailUnavailable());
    };
  }

  private AuditEntry entry(RegisterChildCommand command, AuditEvent event) {
    return new AuditEntry(clock.instant(), Actor.of(command.caller(), Role.MANAGEMENT_TEAM), event);
  }
}
