package org.contactpoint.shielding.record;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.child.Correction;
import org.contactpoint.domain.child.ShownFacts;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.disclosure.Disclosed;
import org.contactpoint.domain.whereabouts.Address;
import org.jspecify.annotations.Nullable;

/** Corrects what is hidden of a child, for its team alone; the face stays as it is. */
@Singleton
final class CorrectShielded {
  private final Entitlement entitlement;
  private final HiddenWords words;
  private final Commits commits;
  private final Clock clock;

  CorrectShielded(Entitlement entitlement, HiddenWords words, Commits commits, Clock clock) {
    this.entitlement = entitlement;
    this.words = words;
    this.commits = commits;
    this.clock = clock;
  }

  /** Corrects it, or says why not. */
  CorrectShieldedOutcome handle(CorrectShieldedCommand command) {
    if (!command.asShown()) {
      return new CorrectShieldedOutcome.Stale();
    }
    if (!command.readOnly().isEmpty()) {
      return new CorrectShieldedOutcome.ReadOnly(command.readOnly());
    }
    ShownFacts shown = entitlement.of(command.caller(), command.child()).facts();
    Correction changing = command.correction().changing(shown);
    return changing.lacksStatus(shown.address())
        ? new CorrectShieldedOutcome.NoStatus()
        : correct(command, changing, shown.address());
  }

  private CorrectShieldedOutcome correct(
      CorrectShieldedCommand command, Correction changing, @Nullable Address shown) {
    List<Change> changes = new ArrayList<>();
    if (!changing.isEmpty()) {
      changes.addAll(
          words.saying(
              command.child(), command.authority(), before -> changing.over(before, shown)));
    }
    changes.add(command.answer());
    AuditEntry entry =
        new AuditEntry(
            clock.instant(),
            command.actor(),
            CorrectShieldedCommand.event(command.child(), changing));
    return switch (commits.commit(changes, List.of(entry))) {
      case Commits.Committed committed ->
          new CorrectShieldedOutcome.Corrected(
              Disclosed.by(committed, entitlement.of(command.caller(), command.child())));
      case Commits.Outcome refused -> new CorrectShieldedOutcome.NotCommitted(refused);
    };
  }
}
