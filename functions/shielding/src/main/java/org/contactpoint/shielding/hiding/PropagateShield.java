package org.contactpoint.shielding.hiding;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.access.Accounts;
import org.contactpoint.domain.access.Caller;
import org.contactpoint.domain.access.Role;
import org.contactpoint.domain.audit.Actor;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.audit.AuditEvent.ChildTouched;
import org.contactpoint.domain.audit.ChildAct;
import org.contactpoint.domain.calendar.Deadline;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.ChildView;
import org.contactpoint.domain.child.Children;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.commit.Retry;
import org.contactpoint.domain.shielding.HiddenFacts;
import org.contactpoint.domain.shielding.Shield;
import org.contactpoint.domain.shielding.ShieldId;
import org.contactpoint.domain.shielding.ShieldStatus;
import org.contactpoint.domain.shielding.Shields;
import org.contactpoint.domain.source.Statement;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.domain.value.Ids;

/**
 * What follows a shield: brothers and sisters at the home become INTERIM with it, and every other
 * copy is moved (the rules, §6). Each step is a commit of its own and may be run again: it goes on
 * after a crash until the shield says that all is done.
 */
@Singleton
public final class PropagateShield {

  private static final int BATCH = 100;
  private static final int PAGES_IN_A_REQUEST = 5;

  /** Then it is the next one's turn: no child's copies keep the others waiting. */
  private static final int PAGES_OF_A_SHIELD = 100;

  private final Children children;
  private final HiddenFacts hidden;
  private final Shields shields;
  private final Household household;
  private final Hiding hiding;
  private final WaitingCopies copies;
  private final MergedRecords merged;
  private final Accounts accounts;
  private final Commits commits;
  private final Ids ids;
  private final Clock clock;

  public PropagateShield(
      Children children,
      HiddenFacts hidden,
      Shields shields,
      Household household,
      Hiding hiding,
      WaitingCopies copies,
      MergedRecords merged,
      Accounts accounts,
      Commits commits,
      Ids ids,
      Clock clock) {
    this.children = children;
    this.hidden = hidden;
    this.shields = shields;
    this.household = household;
    this.hiding = hiding;
    this.copies = copies;
    this.merged = merged;
    this.accounts = accounts;
    this.commits = commits;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Goes on with the shields whose travelling was cut off, one of them at least.
   *
   * @return whether every one of them was gone on with; false where that moment came before
   */
  public boolean resume(Deadline deadline) {
    boolean begun = false;
    List<Shield> some = shields.unfinished(null, BATCH);
    while (!some.isEmpty()) {
      for (Shield shield : some) {
        if (begun && deadline.hasPassed(clock.instant())) {
          return false;
        }
        begun = true;
        travel(shield, PAGES_OF_A_SHIELD);
      }
      some = shields.unfinished(some.getLast().place(), BATCH);
    }
    return true;
  }

  /**
   * Takes the kin along and moves the copies, as many as a request has time for; nobody else's
   * shield is gone on with.
   *
   * @return whether all is done; false leaves the rest to {@link #resume(Deadline)}
   */
  public boolean travel(Shield shield) {
    return travel(shield, PAGES_IN_A_REQUEST);
  }

  private boolean travel(Shield shield, int pages) {
    if (!(children.find(shield.child()).orElse(null) instanceof ChildRecord.Shielded child)) {
      return finish(shield);
    }
    List<Statement> statements = hidden.of(child.id());
    ChildView view = ChildView.of(statements, child.face().name());
    boolean kinHidden =
        household.of(child.id(), view).kin().stream()
            .map(kin -> hideKin(kin.id(), shield, pages))
            .reduce(true, Boolean::logicalAnd);
    boolean mergedTravelled =
        merged.all(child).stream()
            .skip(1)
            .map(record -> travelOn(record.id(), pages))
            .reduce(true, Boolean::logicalAnd);
    boolean copiesMoved = copies.move(child, statements, actor(shield), pages);
    return kinHidden && mergedTravelled && copiesMoved && finish(shield);
  }

  private boolean hideKin(ContactPointId kin, Shield origin, int pages) {
    Optional<Commits.Outcome> hidden = Retry.committing(() -> hideIfOpen(kin, origin));
    return hidden.filter(outcome -> !(outcome instanceof Commits.Committed)).isEmpty()
        && travelOn(kin, pages);
  }

  /** Empty where nobody is to be hidden any more. */
  private Optional<Commits.Outcome> hideIfOpen(ContactPointId kin, Shield origin) {
    return children
        .find(kin)
        .filter(ChildRecord.Open.class::isInstance)
        .map(record -> hideOnce((ChildRecord.Open) record, origin));
  }

  /** Others have waiting copies of their own, and may have kin elsewhere on record. */
  private boolean travelOn(ContactPointId kin, int pages) {
    Optional<Shield> shield = shields.newestOf(kin).filter(s -> s.hides() && !s.travelDone());
    return shield.isEmpty() || travel(shield.get(), pages);
  }

  private Commits.Outcome hideOnce(ChildRecord.Open kin, Shield origin) {
    Shield shield =
        new Shield(
            new ShieldId(ids.next()),
            kin.id(),
            ShieldStatus.INTERIM,
            origin.ground(),
            origin.askedBy(),
            origin.askedByAccount(),
            origin.askedByPerson(),
            kin.responsible(),
            origin.openedAt(),
            origin.decideBy(),
            null,
            null,
            false,
            1);
    List<Change> changes = new ArrayList<>(hiding.hide(kin, shield));
    changes.add(new Change.UrgentForChild(kin.id(), origin.id().value()));
    return commits.commit(
        changes, List.of(entry(origin, ChildTouched.of(ChildAct.SHIELD_TRAVELLED, kin.id()))));
  }

  private boolean finish(Shield shield) {
    Shield now = shields.find(shield.id()).orElse(shield);
    if (now.travelDone()) {
      return true;
    }
    List<Change> changes = new ArrayList<>();
    changes.add(new Change.ShieldSaved(now, now.travelled()));
    return commits.commit(
            changes,
            List.of(entry(shield, ChildTouched.of(ChildAct.SETTLE_SHIELD, shield.child()))))
        instanceof Commits.Committed;
  }

  private AuditEntry entry(Shield shield, ChildTouched event) {
    return new AuditEntry(clock.instant(), actor(shield), event);
  }

  private Actor actor(Shield shield) {
    return accounts
        .find(shield.askedByAccount())
        .map(account -> Actor.of(new Caller(account, null, shield.id().value()), role(account)))
        .orElseGet(
            () ->
                new Actor(
                    shield.askedByAccount(),
                    null,
                    Role.PRACTITIONER,
                    "",
                    null,
                    shield.id().value()));
  }

  private static Role role(Account account) {
    return account.plays(Role.MANAGEMENT_TEAM) ? Role.MANAGEMENT_TEAM : Role.PRACTITIONER;
  }
}
