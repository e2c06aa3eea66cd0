package org.contactpoint.shielding.investigation;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.contactpoint.domain.access.AccessPolicy;
import org.contactpoint.domain.access.Action;
import org.contactpoint.domain.access.Caller;
import org.contactpoint.domain.access.CallerRelation;
import org.contactpoint.domain.access.Decision;
import org.contactpoint.domain.access.Denial;
import org.contactpoint.domain.access.Role;
import org.contactpoint.domain.audit.Actor;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.audit.AuditEvent.ChildTouched;
import org.contactpoint.domain.audit.ChildAct;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.disclosure.Disclosed;
import org.contactpoint.domain.emergency.Finding;
import org.contactpoint.domain.emergency.Investigation;
import org.contactpoint.domain.emergency.Investigations;
import org.contactpoint.domain.value.Ids;

/**
 * Closes the investigation of an emergency with a finding: an auditor of the child's council, or of
 * England where it is late, but never a person who had a part in it (rules §6).
 */
@Singleton
public final class CloseInvestigation {
  private final Investigations investigations;
  private final Commits commits;
  private final Clock clock;

  public CloseInvestigation(Investigations investigations, Commits commits, Clock clock) {
    this.investigations = investigations;
    this.commits = commits;
    this.clock = clock;
  }

  /** Closes it, or says why not. */
  public InvestigationOutcome handle(CloseInvestigationCommand command) {
    return found(command)
        .map(investigation -> decided(command, investigation))
        .orElseGet(InvestigationOutcome.Unknown::new);
  }

  /** Answers a repeated request with the investigation in its present state. */
  public InvestigationOutcome repeat(CloseInvestigationCommand command) {
    return found(command)
        .map(
            closed ->
                switch (decision(command.caller(), closed)) {
                  case Decision.Denied denied ->
                      new InvestigationOutcome.Refused(denied.because(), closed.child());
                  case Decision.Permitted as -> commit(command, as.as(), closed, List.of());
                })
        .orElseGet(InvestigationOutcome.Unknown::new);
  }

  /** One that is another council's to look into is absent. */
  private Optional<Investigation> found(CloseInvestigationCommand command) {
    Caller caller = command.caller();
    return Optional.of(command.investigationId())
        .filter(Ids::isWellFormed)
        .flatMap(investigations::find)
        .filter(
            one -> !InvestigationSight.relations(caller.account(), one, clock.instant()).isEmpty());
  }

  private InvestigationOutcome decided(
      CloseInvestigationCommand command, Investigation investigation) {
    return switch (decision(command.caller(), investigation)) {
      case Decision.Denied denied ->
          new InvestigationOutcome.Refused(denied.because(), investigation.child());
      case Decision.Permitted permitted ->
          investigation.isOpen()
              ? close(command, permitted.as(), investigation)
              : new InvestigationOutcome.AlreadyClosed(investigation.child());
    };
  }

  private Decision decision(Caller caller, Investigation investigation) {
    Set<CallerRelation> relations = EnumSet.noneOf(CallerRelation.class);
    relations.addAll(
        InvestigationSight.relations(caller.account(), investigation, clock.instant()));
    if (caller.involves(investigation.opener().person())) {
      relations.add(CallerRelation.ASKED_BY_CALLER);
    }
    return AccessPolicy.decide(caller, Action.CLOSE_INVESTIGATION, relations, Denial.OTHER_COUNCIL);
  }

  private InvestigationOutcome close(
      CloseInvestigationCommand command, Role as, Investigation before) {
    Instant now = clock.instant();
    Investigation after = before.closed(command.finding(), command.caller().account().id(), now);
    return commit(
        command,
        as,
        after,
        List.of(new Change.InvestigationSaved(before, after), command.answer()));
  }

  private InvestigationOutcome commit(
      CloseInvestigationCommand command, Role as, Investigation closed, List<Change> changes) {
    Finding finding = command.finding();
    AuditEntry entry =
        new AuditEntry(
            clock.instant(),
            Actor.of(command.caller(), as),
            new ChildTouched(
                ChildAct.CLOSE_INVESTIGATION, closed.child(), List.of(), finding.code()));
    return switch (commits.commit(changes, List.of(entry))) {
      case Commits.Committed committed ->
          new InvestigationOutcome.Noted(Disclosed.by(committed, closed));
      case Commits.Outcome refused -> new InvestigationOutcome.NotCommitted(refused);
    };
  }
}
