package org.contactpoint.shielding.emergency;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.access.Denial;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.audit.AuditEvent.ChildTouched;
import org.contactpoint.domain.audit.ChildAct;
import org.contactpoint.domain.calendar.London;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Children;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.disclosure.Disclosed;
import org.contactpoint.domain.emergency.Investigation;
import org.contactpoint.domain.emergency.Investigations;
import org.contactpoint.domain.value.Ids;

/**
 * Shows all of a shielded child's record for one stated emergency, and opens its investigation in
 * the same commit: by that the auditor and the team of the child's council are told (rules §6).
 *
 * <p>Whether the person has one open is asked first, so that nobody tries children for their own
 * family name one after the other: each that is shown is investigated before the next.
 */
@Singleton
public final class BreakGlass {
  private final Children children;
  private final WholeRecords records;
  private final Investigations investigations;
  private final Commits commits;
  private final Ids ids;
  private final Clock clock;

  public BreakGlass(
      Children children,
      WholeRecords records,
      Investigations investigations,
      Commits commits,
      Ids ids,
      Clock clock) {
    this.children = children;
    this.records = records;
    this.investigations = investigations;
    this.commits = commits;
    this.ids = ids;
    this.clock = clock;
  }

  /** Shows the record, or says why not. */
  public BreakGlassOutcome handle(BreakGlassCommand command) {
    return switch (children.reachable(command.child(), London.today(clock)).orElse(null)) {
      case ChildRecord.Open ignored -> new BreakGlassOutcome.NotShielded();
      case ChildRecord.Shielded child -> behind(command, child);
      case null -> new BreakGlassOutcome.NoSuchChild();
    };
  }

  private BreakGlassOutcome behind(BreakGlassCommand command, ChildRecord.Shielded child) {
    return investigations.hasOpen(command.caller().account().person())
        ? new BreakGlassOutcome.UnderInvestigation()
        : records
            .of(child)
            .map(whole -> decided(command, whole))
            .orElseGet(BreakGlassOutcome.NoSuchChild::new);
  }

  /** The refusal of family is that of a wrong role: what it says and keeps confirms no name. */
  private BreakGlassOutcome decided(BreakGlassCommand command, WholeRecord whole) {
    Account account = command.caller().account();
    return records.mayBeFamily(whole, account)
        ? new BreakGlassOutcome.Refused(Denial.ROLE_NOT_ALLOWED)
        : show(command, whole);
  }

  private BreakGlassOutcome show(BreakGlassCommand command, WholeRecord whole) {
    Instant now = clock.instant();
    Investigation investigation =
        Investigation.opened(
            ids.next(),
            whole.child().id(),
            command.emergency(),
            Investigation.Opener.of(command.caller().account()),
            whole.responsible(),
            now);
    List<Change> changes =
        List.of(
            new Change.RevisionHeld(whole.child().id(), whole.child().revision()),
            new Change.InvestigationSaved(null, investigation),
            command.answer().naming(investigation.id()));
    return switch (commits.commit(changes, entries(command, whole, now))) {
      case Commits.Committed committed ->
          new BreakGlassOutcome.Shown(Disclosed.by(committed, whole));
      case Commits.Outcome refused -> new BreakGlassOutcome.NotCommitted(refused);
    };
  }

  /** One for each record of the child: that of the number which was asked for first. */
  private static List<AuditEntry> entries(
      BreakGlassCommand command, WholeRecord whole, Instant now) {
    List<String> parts = whole.parts();
    List<ChildTouched> events = new ArrayList<>();
    String why = command.emergency().code();
    events.add(new ChildTouched(ChildAct.BREAK_GLASS, whole.child().id(), parts, why));
    whole
        .others()
        .forEach(
            other ->
                events.add(new ChildTouched(ChildAct.SHOW_MERGED_RECORD, other.id(), parts, why)));
    return events.stream().map(event -> new AuditEntry(now, command.actor(), event)).toList();
  }
}
