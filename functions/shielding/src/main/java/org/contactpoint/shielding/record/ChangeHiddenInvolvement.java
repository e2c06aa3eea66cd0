package org.contactpoint.shielding.record;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.audit.AuditEvent.ChildTouched;
import org.contactpoint.domain.calendar.London;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.disclosure.Disclosed;
import org.contactpoint.domain.involvement.Involvement;
import org.contactpoint.domain.source.Version;
import org.contactpoint.domain.value.Ids;

/** Changes an involvement with a shielded child, if the child is still shielded as it was read. */
@Singleton
final class ChangeHiddenInvolvement {
  private final Commits commits;
  private final Ids ids;
  private final Clock clock;

  ChangeHiddenInvolvement(Commits commits, Ids ids, Clock clock) {
    this.commits = commits;
    this.ids = ids;
    this.clock = clock;
  }

  /** Changes it, or says why not. */
  ChangeHiddenInvolvementOutcome handle(ChangeHiddenInvolvementCommand command) {
    if (!command.asShown()) {
      return new ChangeHiddenInvolvementOutcome.Stale();
    }
    if (!command.readOnly().isEmpty()) {
      return new ChangeHiddenInvolvementOutcome.ReadOnly(command.readOnly());
    }
    Involvement before = command.own().involvement();
    return command
        .change()
        .obstacle(before)
        .<ChangeHiddenInvolvementOutcome>map(ChangeHiddenInvolvementOutcome.Obstructed::new)
        .orElseGet(() -> change(command, command.change().applied(before, London.today(clock))));
  }

  private ChangeHiddenInvolvementOutcome change(
      ChangeHiddenInvolvementCommand command, Involvement after) {
    return switch (commits.commit(changes(command, after), List.of(entry(command)))) {
      case Commits.Committed committed ->
          new ChangeHiddenInvolvementOutcome.Changed(Disclosed.by(committed, after));
      case Commits.Outcome refused -> new ChangeHiddenInvolvementOutcome.NotCommitted(refused);
    };
  }

  private List<Change> changes(ChangeHiddenInvolvementCommand command, Involvement after) {
    HiddenInvolvements.Own own = command.own();
    ChildRecord.Shielded record = own.record();
    List<Change> changes = new ArrayList<>();
    changes.add(command.answer());
    if (command.change().isUrgent()) {
      changes.add(new Change.UrgentForChild(record.id(), command.actor().requestId()));
    }
    changes.add(new Change.RevisionHeld(record.id(), record.revision()));
    changes.add(
        new Change.VersionHidden(
            record.id(),
            own.statement().key(),
            own.statement().saidOf(),
            new Version(
                London.today(clock),
                ids.next(),
                false,
                own.statement().latest().facts().with(after))));
    return changes;
  }

  private AuditEntry entry(ChangeHiddenInvolvementCommand command) {
    return new AuditEntry(
        clock.instant(),
        command.actor(),
        new ChildTouched(command.change().act(), command.number(), List.of("involvement"), null));
  }
}
