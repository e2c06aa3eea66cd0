package org.contactpoint.registration.correct;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.contactpoint.domain.access.AccessPolicy;
import org.contactpoint.domain.access.Action;
import org.contactpoint.domain.access.CallerRelation;
import org.contactpoint.domain.access.Decision;
import org.contactpoint.domain.access.Denial;
import org.contactpoint.domain.access.Role;
import org.contactpoint.domain.audit.Actor;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.audit.AuditEvent.ChildTouched;
import org.contactpoint.domain.audit.ChildAct;
import org.contactpoint.domain.calendar.London;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Correction;
import org.contactpoint.domain.child.RecordLimits;
import org.contactpoint.domain.child.ShownFacts;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.disclosure.Disclosed;
import org.contactpoint.domain.source.Facts;
import org.contactpoint.domain.source.Source;
import org.contactpoint.domain.source.Statement;
import org.contactpoint.domain.source.StatementKey;
import org.contactpoint.domain.source.Version;
import org.contactpoint.domain.value.Ids;
import org.contactpoint.domain.whereabouts.Address;
import org.jspecify.annotations.Nullable;

/** Adds to a record what the team of its council says; what other sources said stays theirs. */
@Singleton
public final class CorrectChild {

  private final Commits commits;
  private final Ids ids;
  private final Clock clock;

  public CorrectChild(Commits commits, Ids ids, Clock clock) {
    this.commits = commits;
    this.ids = ids;
    this.clock = clock;
  }

  /** Corrects the record, or says why not. */
  public CorrectChildOutcome handle(CorrectChildCommand command) {
    return switch (decide(command)) {
      case Decision.Denied denied -> new CorrectChildOutcome.Refused(denied.because());
      case Decision.Permitted permitted ->
          command.asShown() ? correct(command, permitted.as()) : new CorrectChildOutcome.Stale();
    };
  }

  private static Decision decide(CorrectChildCommand command) {
    boolean own = command.caller().account().worksFor(command.child().responsible());
    return AccessPolicy.decide(
        command.caller(),
        Action.CORRECT_CHILD,
        own ? Set.of(CallerRelation.OWN_COUNCIL) : Set.of(),
        Denial.OTHER_COUNCIL);
  }

  private CorrectChildOutcome correct(CorrectChildCommand command, Role as) {
    if (!command.readOnly().isEmpty()) {
      return new CorrectChildOutcome.ReadOnly(command.readOnly());
    }
    ShownFacts shown = ShownFacts.of(command.child().view());
    Correction changing = command.correction().changing(shown);
    if (changing.lacksStatus(shown.address())) {
      return new CorrectChildOutcome.NoStatus();
    }
    if (changing.isEmpty() && !command.child().isArchived(London.today(clock))) {
      return committed(command, as, changing, command.child(), List.of(command.answer()));
    }
    ChildRecord.Open after =
        command.child().stating(corrected(command.child(), changing, shown.address())).revised();
    if (after.isArchived(London.today(clock))) {
      return new CorrectChildOutcome.OfAge();
    }
    return RecordLimits.exceeded(command.child(), after).isPresent()
        ? new CorrectChildOutcome.NotCommitted(new Commits.Full())
        : committed(
            command,
            as,
            changing,
            after,
            List.of(new Change.RecordSaved(command.child(), after), command.answer()));
  }

  private CorrectChildOutcome committed(
      CorrectChildCommand command,
      Role as,
      Correction changing,
      ChildRecord.Open after,
      List<Change> changes) {
    AuditEntry entry =
        new AuditEntry(
            clock.instant(),
            Actor.of(command.caller(), as),
            new ChildTouched(ChildAct.CORRECT_CHILD, after.id(), changing.fields(), null));
    return switch (commits.commit(changes, List.of(entry))) {
      case Commits.Committed committed ->
          new CorrectChildOutcome.Corrected(Disclosed.by(committed, after));
      case Commits.Outcome refused -> new CorrectChildOutcome.NotCommitted(refused);
    };
  }

  private Statement corrected(
      ChildRecord.Open child, Correction correction, @Nullable Address shown) {
    StatementKey key =
        new StatementKey(new Source(child.responsible(), Source.TEAM), child.id().value());
    return child
        .statement(key)
        .map(before -> before.saying(said(correction.over(before.latest().facts(), shown))))
        .orElseGet(() -> Statement.first(key, child.id(), said(correction.alone(shown))));
  }

  private Version said(Facts facts) {
    return Version.entered(clock.instant(), ids.next(), facts);
  }
}
