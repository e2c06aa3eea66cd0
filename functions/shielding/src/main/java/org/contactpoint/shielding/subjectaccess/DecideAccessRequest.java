package org.contactpoint.shielding.subjectaccess;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.contactpoint.domain.access.AccessPolicy;
import org.contactpoint.domain.access.Action;
import org.contactpoint.domain.access.Caller;
import org.contactpoint.domain.access.CallerRelation;
import org.contactpoint.domain.access.Decision;
import org.contactpoint.domain.access.Denial;
import org.contactpoint.domain.audit.Actor;
import org.contactpoint.domain.audit.ChildAct;
import org.contactpoint.domain.calendar.London;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.subjectaccess.AccessRequestStatus;
import org.contactpoint.domain.subjectaccess.Ending;
import org.contactpoint.domain.subjectaccess.SubjectAccessRequest;

/**
 * Releases, refuses or extends a request, or notes a complaint, for the council that took it (rules
 * §8.2, §8.3). Nothing is released but under the review of what is in force at that moment.
 */
@Singleton
public final class DecideAccessRequest {
  private final AccessCases cases;
  private final FamilyNames family;
  private final FilledDocuments documents;
  private final Commits commits;
  private final Clock clock;

  DecideAccessRequest(
      AccessCases cases,
      FamilyNames family,
      FilledDocuments documents,
      Commits commits,
      Clock clock) {
    this.cases = cases;
    this.family = family;
    this.documents = documents;
    this.commits = commits;
    this.clock = clock;
  }

  /** Decides, or says why not. */
  public AccessOutcome handle(DecideAccessRequestCommand command) {
    return cases
        .find(command.caller(), command.requestId())
        .map(asked -> decided(command, asked))
        .orElseGet(AccessOutcome.Unknown::new);
  }

  /** Answers a repeated request with the request in its present state. */
  public AccessOutcome repeat(Caller caller, Actor actor, String requestId, ChildAct act) {
    return cases
        .find(caller, requestId)
        .map(asked -> enter(actor, act, asked, List.of()))
        .orElseGet(AccessOutcome.Unknown::new);
  }

  private AccessOutcome enter(Actor actor, ChildAct act, AccessCase asked, List<Change> changes) {
    return AccessOutcome.of(
        commits.commit(
            changes,
            AccessEntries.of(clock.instant(), actor, act, asked.numbers(), List.of(), null)),
        asked.request(),
        London.today(clock));
  }

  private AccessOutcome decided(DecideAccessRequestCommand command, AccessCase asked) {
    Optional<Denial> denial =
        denial(command.caller(), asked).or(() -> family.refusal(command.caller(), asked));
    if (denial.isPresent()) {
      return new AccessOutcome.Refused(denial.get(), asked.request().child());
    }
    return switch (command.decision()) {
      case AccessDecision.Release ignored -> release(command, asked);
      case AccessDecision.Refuse refuse ->
          asked.request().isOpen()
              ? save(command, asked, asked.request().ended(ending(command, refuse)))
              : outOfTurn(asked);
      case AccessDecision.Extend extend ->
          isExtendable(asked.request())
              ? save(command, asked, asked.request().extended(extend.why()))
              : outOfTurn(asked);
      case AccessDecision.Complain complain ->
          isComplainable(asked.request())
              ? save(command, asked, asked.request().complained(complain.of()))
              : outOfTurn(asked);
    };
  }

  private static Optional<Denial> denial(Caller caller, AccessCase asked) {
    Decision decision =
        AccessPolicy.decide(
            caller,
            Action.DECIDE_ACCESS_REQUEST,
            asked.isTakenBy(caller) ? Set.of(CallerRelation.OWN) : Set.of(),
            Denial.OTHER_COUNCIL);
    return decision instanceof Decision.Denied denied
        ? Optional.of(denied.because())
        : Optional.empty();
  }

  private AccessOutcome release(DecideAccessRequestCommand command, AccessCase asked) {
    SubjectAccessRequest request = asked.request();
    if (request.status() != AccessRequestStatus.SAFETY_REVIEW) {
      return outOfTurn(asked);
    }
    if (asked.record() == null || !asked.isReviewed()) {
      return new AccessOutcome.ToBeReviewed(request.child());
    }
    return save(
        command,
        asked,
        request.ended(
            new Ending(
                null,
                command.caller().account().person(),
                clock.instant(),
                documents.digest(asked).orElse(null))));
  }

  private Ending ending(DecideAccessRequestCommand command, AccessDecision.Refuse refuse) {
    return new Ending(refuse.why(), command.caller().account().person(), clock.instant());
  }

  /** Once, and before the day on which the answer was due without it (UK GDPR art. 12(3)). */
  private boolean isExtendable(SubjectAccessRequest request) {
    LocalDate today = London.today(clock);
    return request.isOpen() && request.extension() == null && !today.isAfter(request.dueBy());
  }

  private static boolean isComplainable(SubjectAccessRequest request) {
    return !request.isOpen() && request.complaint() == null;
  }

  private static AccessOutcome outOfTurn(AccessCase asked) {
    return new AccessOutcome.OutOfTurn(asked.request().child());
  }

  private AccessOutcome save(
      DecideAccessRequestCommand command, AccessCase asked, SubjectAccessRequest after) {
    Instant now = clock.instant();
    List<Change> changes = new ArrayList<>();
    changes.add(new Change.AccessRequestSaved(asked.request(), after));
    changes.add(command.answer());
    if (command.decision() instanceof AccessDecision.Release) {
      TakeAccessStep.held(asked).ifPresent(changes::add);
    }
    return AccessOutcome.of(
        commits.commit(
            changes,
            AccessEntries.of(
                now, command.actor(), command.act(), asked.numbers(), List.of(), command.reason())),
        after,
        London.today(clock));
  }
}
