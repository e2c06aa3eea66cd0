package org.contactpoint.shielding.life;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.contactpoint.domain.access.AccessPolicy;
import org.contactpoint.domain.access.Action;
import org.contactpoint.domain.access.Caller;
import org.contactpoint.domain.access.CallerRelation;
import org.contactpoint.domain.access.Decision;
import org.contactpoint.domain.access.Denial;
import org.contactpoint.domain.calendar.London;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Children;
import org.contactpoint.domain.lifecycle.LifeCourse;
import org.contactpoint.domain.shielding.Shield;
import org.contactpoint.domain.shielding.Shields;
import org.contactpoint.domain.value.Authority;

/**
 * Says something of a child's life, as the team of the responsible council. To any other team an
 * open child and a shielded one are answered alike, and an archived one is absent (rules §6, §9).
 */
@Singleton
public final class RecordLife {
  private final Children children;
  private final Shields shields;
  private final SayOpenly sayOpenly;
  private final SayHidden sayHidden;
  private final Clock clock;

  RecordLife(
      Children children, Shields shields, SayOpenly sayOpenly, SayHidden sayHidden, Clock clock) {
    this.children = children;
    this.shields = shields;
    this.sayOpenly = sayOpenly;
    this.sayHidden = sayHidden;
    this.clock = clock;
  }

  /** Says it, or says why not. */
  public LifeOutcome handle(LifeCommand command) {
    LocalDate today = London.today(clock);
    return children
        .reachable(command.child(), today)
        .or(() -> children.archived(command.child(), today))
        .filter(record -> isThere(command, record, today))
        .map(record -> decided(command, record))
        .orElseGet(LifeOutcome.Unknown::new);
  }

  /** To whoever may not read the archive, there is no archived record. */
  private boolean isThere(LifeCommand command, ChildRecord.Surviving record, LocalDate today) {
    if (!isOwn(command.caller(), record)) {
      return !record.isArchived(today);
    }
    LifeCourse life = life(command.caller(), record);
    return life.on(today).isLive() || command.repeated() || command.word().reaches(life, today);
  }

  private LifeCourse life(Caller caller, ChildRecord.Surviving record) {
    return switch (record) {
      case ChildRecord.Open open -> open.lifeCourse();
      case ChildRecord.Shielded hidden -> sayHidden.courseFor(caller, hidden);
    };
  }

  private LifeOutcome decided(LifeCommand command, ChildRecord.Surviving record) {
    Decision decision =
        AccessPolicy.decide(
            command.caller(),
            Action.CHANGE_LIFE_CYCLE,
            isOwn(command.caller(), record) ? Set.of(CallerRelation.OWN_COUNCIL) : Set.of(),
            Denial.OTHER_COUNCIL);
    return switch (decision) {
      case Decision.Denied denied -> new LifeOutcome.Refused(denied.because(), record.id());
      case Decision.Permitted ignored ->
          switch (record) {
            case ChildRecord.Shielded hidden -> sayHidden.say(command, hidden);
            case ChildRecord.Open open -> sayOpenly.say(command, open);
          };
    };
  }

  private boolean isOwn(Caller caller, ChildRecord.Surviving record) {
    return responsible(record).filter(caller.account()::worksFor).isPresent();
  }

  private Optional<Authority> responsible(ChildRecord.Surviving record) {
    return switch (record) {
      case ChildRecord.Open open -> Optional.of(open.responsible());
      case ChildRecord.Shielded hidden ->
          shields.newestOf(hidden.id()).filter(Shield::hides).map(Shield::responsible);
    };
  }
}
