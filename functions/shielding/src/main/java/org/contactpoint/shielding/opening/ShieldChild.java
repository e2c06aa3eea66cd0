package org.contactpoint.shielding.opening;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.contactpoint.domain.access.AccessPolicy;
import org.contactpoint.domain.access.Action;
import org.contactpoint.domain.access.Caller;
import org.contactpoint.domain.access.Decision;
import org.contactpoint.domain.access.Denial;
import org.contactpoint.domain.access.Role;
import org.contactpoint.domain.access.Standing;
import org.contactpoint.domain.audit.Actor;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.audit.AuditEvent.ChildTouched;
import org.contactpoint.domain.audit.ChildAct;
import org.contactpoint.domain.calendar.WorkingDays;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.ChildView;
import org.contactpoint.domain.child.Children;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.disclosure.Disclosed;
import org.contactpoint.domain.shielding.HiddenFacts;
import org.contactpoint.domain.shielding.Shield;
import org.contactpoint.domain.shielding.ShieldId;
import org.contactpoint.domain.shielding.ShieldStatus;
import org.contactpoint.domain.shielding.Shields;
import org.contactpoint.domain.source.OwnInvolvement;
import org.contactpoint.domain.source.Statement;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.domain.value.Ids;
import org.contactpoint.shielding.hiding.Hiding;
import org.contactpoint.shielding.hiding.Household;
import org.contactpoint.shielding.hiding.PropagateShield;

/**
 * Hides a child at once, for anyone with an open involvement and for the child's own team; asking
 * again for a shielded child changes nothing and answers alike (the rules, §6).
 */
@Singleton
public final class ShieldChild {

  private final Children children;
  private final HiddenFacts hidden;
  private final Shields shields;
  private final Hiding hiding;
  private final Household household;
  private final PropagateShield travelling;
  private final Commits commits;
  private final Ids ids;
  private final Clock clock;

  public ShieldChild(
      Children children,
      HiddenFacts hidden,
      Shields shields,
      Hiding hiding,
      Household household,
      PropagateShield travelling,
      Commits commits,
      Ids ids,
      Clock clock) {
    this.children = children;
    this.hidden = hidden;
    this.shields = shields;
    this.hiding = hiding;
    this.household = household;
    this.travelling = travelling;
    this.commits = commits;
    this.ids = ids;
    this.clock = clock;
  }

  /** Hides the child, or says why not. */
  public ShieldChildOutcome handle(ShieldChildCommand command) {
    return switch (children.surviving(command.child()).orElse(null)) {
      case ChildRecord.Open open when !open.isWithdrawn() -> askForOpen(command, open);
      // A number that leads to somebody hidden must not show that it does.
      case ChildRecord.Shielded shielded when shielded.id().equals(command.child()) ->
          askAgain(command, shielded);
      case null, default -> new ShieldChildOutcome.NoSuchChild();
    };
  }

  /** Answers a repeat of the request afresh, with the shield that the first one opened. */
  public ShieldChildOutcome repeat(ShieldChildCommand command, ShieldId opened) {
    return shields
        .find(opened)
        .map(shield -> again(command, shield, List.of()))
        .orElseGet(ShieldChildOutcome.NoSuchChild::new);
  }

  private ShieldChildOutcome askForOpen(ShieldChildCommand command, ChildRecord.Open child) {
    Set<Standing> standing = standing(command.caller(), child.responsible(), child.statements());
    return switch (decide(command.caller(), standing)) {
      case Decision.Denied denied -> new ShieldChildOutcome.Refused(denied.because());
      case Decision.Permitted permitted -> hide(command, child, permitted.as());
    };
  }

  private ShieldChildOutcome askAgain(ShieldChildCommand command, ChildRecord.Shielded child) {
    Shield shield = shields.newestOf(child.id()).filter(Shield::hides).orElse(null);
    if (shield == null) {
      return new ShieldChildOutcome.NoSuchChild();
    }
    List<Statement> statements = hidden.of(child.id());
    Set<Standing> standing = standing(command.caller(), shield.responsible(), statements);
    return switch (decide(command.caller(), standing)) {
      case Decision.Denied denied -> new ShieldChildOutcome.Refused(denied.because());
      case Decision.Permitted ignored ->
          again(command, shield, List.of(command.answers().apply(shield.id().value())));
    };
  }

  private static Decision decide(Caller caller, Set<Standing> standing) {
    Denial otherwise =
        caller.account().plays(Role.MANAGEMENT_TEAM) ? Denial.OTHER_COUNCIL : Denial.NOT_INVOLVED;
    return AccessPolicy.decide(caller, Action.ASK_SHIELD, standing, otherwise);
  }

  private ShieldChildOutcome hide(ShieldChildCommand command, ChildRecord.Open child, Role as) {
    Shield shield = opened(command, child);
    List<Change> changes = new ArrayList<>(hiding.hide(child, shield));
    changes.add(new Change.UrgentForChild(child.id(), command.caller().requestId()));
    changes.add(command.answers().apply(shield.id().value()));
    return switch (commits.commit(changes, List.of(entry(command, child.id(), as)))) {
      case Commits.Committed committed -> afterwards(command, shield, committed);
      case Commits.Outcome refused -> new ShieldChildOutcome.NotCommitted(refused);
    };
  }

  /**
   * The child is hidden whatever happens from here; what is left is taken up again after a crash.
   */
  private ShieldChildOutcome afterwards(
      ShieldChildCommand command, Shield shield, Commits.Committed committed) {
    List<ContactPointId> proposals = proposals(command.caller(), shield);
    travelling.travel(shield);
    return new ShieldChildOutcome.Hidden(
        Disclosed.by(committed, new ShieldChildOutcome.Opened(shield, proposals)));
  }

  /** Whatever of the first asking was cut off goes on now. */
  private ShieldChildOutcome again(
      ShieldChildCommand command, Shield shield, List<Change> changes) {
    if (shield.hides() && !shield.travelDone()) {
      travelling.travel(shield);
    }
    return answer(command, seen(command.caller(), shield), changes);
  }

  /** To all but the child's own team every asking looks like the first one (the rules, §6). */
  private Shield seen(Caller caller, Shield shield) {
    if (isOfTeam(caller, shield)) {
      return shield;
    }
    Instant now = clock.instant();
    return new Shield(
        shield.id(),
        shield.child(),
        ShieldStatus.INTERIM,
        shield.ground(),
        shield.askedBy(),
        shield.askedByAccount(),
        shield.askedByPerson(),
        shield.responsible(),
        now,
        WorkingDays.oneAfter(now),
        null,
        null,
        shield.travelDone(),
        shield.version());
  }

  private static boolean isOfTeam(Caller caller, Shield shield) {
    return caller.account().plays(Role.MANAGEMENT_TEAM)
        && caller.account().worksFor(shield.responsible());
  }

  private ShieldChildOutcome answer(
      ShieldChildCommand command, Shield shield, List<Change> changes) {
    Commits.Outcome outcome =
        commits.commit(changes, List.of(entry(command, shield.child(), roleOf(command.caller()))));
    return switch (outcome) {
      case Commits.Committed committed ->
          new ShieldChildOutcome.Hidden(
              Disclosed.by(
                  committed,
                  new ShieldChildOutcome.Opened(shield, proposals(command.caller(), shield))));
      case Commits.Outcome refused -> new ShieldChildOutcome.NotCommitted(refused);
    };
  }

  private List<ContactPointId> proposals(Caller caller, Shield shield) {
    if (!isOfTeam(caller, shield)) {
      return List.of();
    }
    return hidden.of(shield.child()).isEmpty()
        ? List.of()
        : household.of(shield.child(), viewOf(shield.child())).others().stream()
            .map(ChildRecord.Open::id)
            .toList();
  }

  private ChildView viewOf(ContactPointId child) {
    return children
        .find(child)
        .filter(ChildRecord.Shielded.class::isInstance)
        .map(ChildRecord.Shielded.class::cast)
        .map(shielded -> ChildView.of(hidden.of(child), shielded.face().name()))
        .orElseGet(() -> ChildView.of(hidden.of(child)));
  }

  private Shield opened(ShieldChildCommand command, ChildRecord.Open child) {
    return Shield.opened(
        new ShieldId(ids.next()),
        child.id(),
        command.ground(),
        command.askedBy(),
        command.caller().account().id(),
        command.caller().account().person(),
        child.responsible(),
        clock.instant());
  }

  private Set<Standing> standing(Caller caller, Authority responsible, List<Statement> statements) {
    Set<Standing> standing = EnumSet.noneOf(Standing.class);
    if (caller.account().worksFor(responsible)) {
      standing.add(Standing.OWN_COUNCIL);
    }
    LocalDate today = LocalDate.ofInstant(clock.instant(), WorkingDays.LONDON);
    if (OwnInvolvement.isThere(statements, caller.account().id(), today)) {
      standing.add(Standing.INVOLVED);
    }
    return standing;
  }

  private static Role roleOf(Caller caller) {
    return AccessPolicy.decide(caller, Action.ASK_SHIELD) instanceof Decision.Permitted permitted
        ? permitted.as()
        : Role.PRACTITIONER;
  }

  private AuditEntry entry(ShieldChildCommand command, ContactPointId child, Role as) {
    return new AuditEntry(
        clock.instant(),
        Actor.of(command.caller(), as),
        ChildTouched.of(ChildAct.ASK_SHIELD, child));
  }
}
