package org.contactpoint.registration.involvement;

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
import org.contactpoint.domain.source.Statement;
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

  /** Changes it, or says why not. */
  public ChangeOutcome handle(ChangeInvolvementCommand command) {
    if (!command.asShown()) {
      return new ChangeOutcome.Stale();
    }
    if (!command.readOnly().isEmpty()) {
      return new ChangeOutcome.ReadOnly(command.readOnly());
    }
    Involvement before = command.own().involvement();
    return command
        .change()
        .obstacle(before)
        .<ChangeOutcome>map(ChangeOutcome.Obstructed::new)
        .orElseGet(() -> commit(command, command.change().applied(before, London.today(clock))));
  }

  private ChangeOutcome commit(ChangeInvolvementCommand command, Involvement changed) {
    Statement statement = command.own().statement();
    Version version =
        new Version(
            London.today(clock), ids.next(), false, statement.latest().facts().with(changed));
    ChildRecord.Open after = command.child().stating(statement.saying(version)).revised();
    AuditEntry entry =
        new AuditEntry(
            clock.instant(),
            command.actor(),
            new ChildTouched(command.change().act(), after.id(), List.of("involvement"), null));
    List<Change> changes = new ArrayList<>();
    changes.add(new Change.RecordSaved(command.child(), after));
    changes.add(command.answer());
    if (command.change().isUrgent()) {
      changes.add(new Change.UrgentForChild(after.id(), command.actor().requestId()));
    }
    return switch (commits.commit(changes, List.of(entry))) {
      case Commits.Committed committed ->
          new ChangeOutcome.Changed(Disclosed.by(committed, changed));
      case Commits.Outcome refused -> new ChangeOutcome.NotCommitted(refused);
    };
  }
}
