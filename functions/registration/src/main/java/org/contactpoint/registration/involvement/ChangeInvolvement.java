package org.contactpoint.registration.involvement;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.audit.AuditEvent.ChildTouched;
import org.contactpoint.domain.audit.ChildAct;
import org.contactpoint.domain.calendar.WorkingDays;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.disclosure.Disclosed;
import org.contactpoint.domain.involvement.Consent;
import org.contactpoint.domain.involvement.Involvement;
import org.contactpoint.domain.source.OwnInvolvement;
import org.contactpoint.domain.source.Version;
import org.contactpoint.domain.value.Ids;

/** Changes an involvement that the caller, or for their service its team, has entered. */
@Singleton
public final class ChangeInvolvement {

  private final Commits commits;
  private final Ids ids;
  private final Clock clock;

  public ChangeInvolvement(Commits commits, Ids ids, Clock clock) {
    this.commits = commits;
    this.ids = ids;
    this.clock = clock;
  }

  /** Changes it, or says why not; somebody else's is absent. */
  public InvolvementOutcome handle(ChangeInvolvementCommand command) {
    OwnInvolvement own = own(command).orElse(null);
    if (own == null) {
      return new InvolvementOutcome.Unknown();
    }
    if (!command.shown().test(command.child(), own.involvement())) {
      return new InvolvementOutcome.Changed();
    }
    boolean rests = own.involvement().consent() instanceof Consent.Given;
    return command.act() == ChildAct.WITHDRAW_CONSENT && !rests
        ? new InvolvementOutcome.NoConsent()
        : change(command, own);
  }

  /** The involvement in its present state, for a repeat of the request. */
  public Optional<Involvement> find(ChangeInvolvementCommand command) {
    return own(command).map(OwnInvolvement::involvement);
  }

  private InvolvementOutcome change(ChangeInvolvementCommand command, OwnInvolvement own) {
    Involvement changed = command.change().apply(own.involvement());
    Version version =
        new Version(
            LocalDate.ofInstant(clock.instant(), WorkingDays.LONDON),
            ids.next(),
            false,
            own.statement().latest().facts().with(changed));
    ChildRecord.Open after = command.child().stating(own.statement().saying(version)).revised();
    AuditEntry entry =
        new AuditEntry(
            clock.instant(),
            command.actor(),
            new ChildTouched(command.act(), after.id(), List.of("involvement"), null));
    List<Change> changes = new ArrayList<>();
    changes.add(new Change.RecordSaved(command.child(), after));
    changes.add(command.answer());
    if (command.act() == ChildAct.WITHDRAW_CONSENT) {
      changes.add(new Change.UrgentForChild(after.id(), command.caller().requestId()));
    }
    return switch (commits.commit(changes, List.of(entry))) {
      case Commits.Committed committed ->
          new InvolvementOutcome.Noted(Disclosed.by(committed, changed));
      case Commits.Outcome refused -> new InvolvementOutcome.NotCommitted(refused);
    };
  }

  private static Optional<OwnInvolvement> own(ChangeInvolvementCommand command) {
    return OwnInvolvement.changeable(
        command.child().statements(), command.caller().account(), command.involvementId());
  }
}
