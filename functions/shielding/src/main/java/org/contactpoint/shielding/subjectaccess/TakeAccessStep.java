package org.contactpoint.shielding.subjectaccess;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.contactpoint.domain.access.AccessPolicy;
import org.contactpoint.domain.access.Action;
import org.contactpoint.domain.access.CallerRelation;
import org.contactpoint.domain.access.Decision;
import org.contactpoint.domain.access.Denial;
import org.contactpoint.domain.audit.ChildAct;
import org.contactpoint.domain.calendar.London;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.subjectaccess.StepOutcome;
import org.contactpoint.domain.subjectaccess.StepTaken;
import org.contactpoint.domain.subjectaccess.SubjectAccessRequest;

/**
 * Notes a check or a review. The council that took the request checks identity and rights, and
 * reviews what may be told of an open child. Of a shielded child the council that holds the shield
 * reviews it: two persons of its team or approvers (rules §8.2, §8.4).
 */
@Singleton
public final class TakeAccessStep {
  private static final Set<StepOutcome> SIDES =
      EnumSet.of(StepOutcome.PROTECTED_SIDE, StepOutcome.OTHER_SIDE);

  private final AccessCases cases;
  private final FamilyNames family;
  private final Commits commits;
  private final Clock clock;

  TakeAccessStep(AccessCases cases, FamilyNames family, Commits commits, Clock clock) {
    this.cases = cases;
    this.family = family;
    this.commits = commits;
    this.clock = clock;
  }

  /** Notes it, or says why not. */
  public AccessOutcome handle(TakeAccessStepCommand command) {
    return cases
        .find(command.caller(), command.requestId())
        .map(asked -> decided(command, asked))
        .orElseGet(AccessOutcome.Unknown::new);
  }

  private AccessOutcome decided(TakeAccessStepCommand command, AccessCase asked) {
    return switch (decide(command, asked)) {
      case Decision.Denied denied ->
          new AccessOutcome.Refused(denied.because(), asked.request().child());
      case Decision.Permitted ignored ->
          family
              .refusal(command.caller(), asked)
              .<AccessOutcome>map(
                  because -> new AccessOutcome.Refused(because, asked.request().child()))
              .orElseGet(() -> inTurn(command, asked));
    };
  }

  /** Whoever reviewed it already is not the second person. */
  private static Decision decide(TakeAccessStepCommand command, AccessCase asked) {
    Set<CallerRelation> relations = EnumSet.noneOf(CallerRelation.class);
    if (command.isReview() && asked.isShielded()) {
      if (asked.isHeldBy(command.caller())) {
        relations.add(CallerRelation.OWN);
        relations.add(CallerRelation.OWN_COUNCIL);
        if (hasReviewed(command, asked)) {
          relations.add(CallerRelation.ASKED_BY_CALLER);
        }
      }
    } else if (asked.isTakenBy(command.caller())) {
      relations.add(CallerRelation.OWN);
    }
    return AccessPolicy.decide(
        command.caller(), Action.TAKE_ACCESS_STEP, relations, Denial.OTHER_COUNCIL);
  }

  private static boolean hasReviewed(TakeAccessStepCommand command, AccessCase asked) {
    return asked.request().reviewers(asked.inForce()).stream().anyMatch(command.caller()::involves);
  }

  private AccessOutcome inTurn(TakeAccessStepCommand command, AccessCase asked) {
    if (asked.record() == null) {
      return new AccessOutcome.Unknown();
    }
    if (!isFit(command, asked)) {
      return new AccessOutcome.Unfit();
    }
    return asked.request().isTurnOf(command.step(), asked.inForce())
        ? take(command, asked)
        : new AccessOutcome.OutOfTurn(asked.request().child());
  }

  private static boolean isFit(TakeAccessStepCommand command, AccessCase asked) {
    boolean sides = command.isReview() && asked.isShielded();
    return sides == SIDES.contains(command.outcome())
        && command.step().fits(command.outcome(), command.reason())
        && asked.request().requester().kind().fits(command.reason());
  }

  private AccessOutcome take(TakeAccessStepCommand command, AccessCase asked) {
    Instant now = clock.instant();
    SubjectAccessRequest before = asked.request();
    SubjectAccessRequest after =
        before.taking(
            new StepTaken(
                command.step(),
                command.outcome(),
                command.reason(),
                command.caller().account().person(),
                now,
                command.isReview() ? asked.inForce() : null));
    List<Change> changes = new ArrayList<>();
    changes.add(new Change.AccessRequestSaved(before, after));
    changes.add(command.answer());
    if (command.isReview()) {
      held(asked).ifPresent(changes::add);
    }
    return AccessOutcome.of(
        commits.commit(
            changes,
            AccessEntries.of(
                now,
                command.actor(),
                ChildAct.TAKE_ACCESS_STEP,
                asked.numbers(),
                List.of(command.step().code(), command.outcome().code()),
                command.reason().code())),
        after,
        London.today(clock));
  }

  /** That the child is hidden, or not, as it was when this was decided. */
  static Optional<Change> held(AccessCase asked) {
    return Optional.ofNullable(asked.record())
        .map(record -> new Change.RevisionHeld(record.id(), record.revision()));
  }
}
