package org.contactpoint.shielding.subjectaccess;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.contactpoint.domain.access.AccessPolicy;
import org.contactpoint.domain.access.Action;
import org.contactpoint.domain.access.Caller;
import org.contactpoint.domain.access.CallerRelation;
import org.contactpoint.domain.access.Decision;
import org.contactpoint.domain.access.Denial;
import org.contactpoint.domain.audit.Actor;
import org.contactpoint.domain.audit.ChildAct;
import org.contactpoint.domain.calendar.London;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.disclosure.Disclosed;
import org.contactpoint.domain.subjectaccess.Ending;
import org.contactpoint.subjectaccess.document.AccessDocument;

/**
 * Shows the document of a request that was released. Its entry is committed on the condition that
 * the record is as it was read: what was made of an open child can't leave once a shield is opened
 * (rules §7, §8.4). It is shown for a time, and only as long as the record says what it said when
 * it was reviewed.
 */
@Singleton
public final class ReadAccessDocument {
  private final AccessCases cases;
  private final FamilyNames family;
  private final FilledDocuments documents;
  private final Commits commits;
  private final Clock clock;

  ReadAccessDocument(
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

  /** Shows it, or says why not. */
  public AccessOutcome handle(Caller caller, Actor actor, String requestId) {
    return cases
        .find(caller, requestId)
        .map(asked -> decided(caller, actor, asked))
        .orElseGet(AccessOutcome.Unknown::new);
  }

  private AccessOutcome decided(Caller caller, Actor actor, AccessCase asked) {
    Optional<Denial> denial = denial(caller).or(() -> family.refusal(caller, asked));
    if (denial.isPresent()) {
      return new AccessOutcome.Refused(denial.get(), asked.request().child());
    }
    Ending ending = asked.request().ending();
    return ending == null || ending.refusal() != null
        ? new AccessOutcome.OutOfTurn(asked.request().child())
        : read(caller, actor, asked, ending);
  }

  /** Whoever finds the request took it, or holds the shield. */
  private static Optional<Denial> denial(Caller caller) {
    Decision decision =
        AccessPolicy.decide(
            caller, Action.READ_ACCESS_DOCUMENT, Set.of(CallerRelation.OWN), Denial.OTHER_COUNCIL);
    return decision instanceof Decision.Denied denied
        ? Optional.of(denied.because())
        : Optional.empty();
  }

  private AccessOutcome read(Caller caller, Actor actor, AccessCase asked, Ending ending) {
    return ending.isReadableOn(London.today(clock))
        ? documents
            .of(asked, caller)
            .map(
                filled ->
                    filled.isAsReleased(ending)
                        ? disclosed(actor, asked, filled.document())
                        : new AccessOutcome.ToBeAskedAnew(asked.request().child()))
            .orElseGet(AccessOutcome.Unknown::new)
        : new AccessOutcome.ToBeAskedAnew(asked.request().child());
  }

  private AccessOutcome disclosed(Actor actor, AccessCase asked, AccessDocument document) {
    Commits.Outcome outcome =
        commits.commit(
            TakeAccessStep.held(asked).stream().toList(),
            AccessEntries.of(
                clock.instant(),
                actor,
                ChildAct.READ_ACCESS_DOCUMENT,
                Stream.concat(asked.numbers(), document.children().stream()).distinct(),
                List.of(),
                null));
    return switch (outcome) {
      case Commits.Committed committed -> new AccessOutcome.Read(Disclosed.by(committed, document));
      case Commits.Outcome refused -> new AccessOutcome.NotCommitted(refused);
    };
  }
}
