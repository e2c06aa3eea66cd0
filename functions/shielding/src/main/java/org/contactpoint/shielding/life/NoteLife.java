package org.contactpoint.shielding.life;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.audit.AuditEvent.ChildTouched;
import org.contactpoint.domain.calendar.London;
import org.contactpoint.domain.child.ChildView;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.disclosure.Disclosed;
import org.contactpoint.domain.value.ContactPointId;

/** What is alike for open and hidden children where a team speaks of a life (rules §9). */
@Singleton
final class NoteLife {
  private final Commits commits;
  private final Clock clock;

  NoteLife(Commits commits, Clock clock) {
    this.commits = commits;
    this.clock = clock;
  }

  /**
   * What becomes of words that change nothing, or do not fit; empty where they are to be said.
   *
   * @param view what the team knows until now
   */
  Optional<LifeOutcome> settled(LifeCommand command, ContactPointId child, ChildView view) {
    LocalDate today = London.today(clock);
    if (command.repeated() || command.word().isSaidIn(view)) {
      return Optional.of(commit(command, child, List.of(), () -> NotedLife.of(child, view)));
    }
    return command.word().misfit(view, today).map(misfit -> refused(misfit, child));
  }

  private static LifeOutcome refused(LifeWord.Misfit misfit, ContactPointId child) {
    return switch (misfit) {
      case LifeWord.Misfit.Field(String field, String reason) ->
          new LifeOutcome.Unfit(field, reason);
      case LifeWord.Misfit.State(String slug, String detail) ->
          new LifeOutcome.OutOfTurn(slug, detail, child);
    };
  }

  /**
   * Makes those changes, with their entry in the trail.
   *
   * @param after the life as it is then
   */
  LifeOutcome commit(
      LifeCommand command, ContactPointId child, List<Change> changes, Supplier<NotedLife> after) {
    LifeWord word = command.word();
    AuditEntry entry =
        new AuditEntry(
            clock.instant(),
            command.actor(),
            new ChildTouched(word.act(), child, List.of(word.field()), word.reason()));
    List<Change> all = new ArrayList<>(changes);
    all.addAll(remembered(command));
    return switch (commits.commit(all, List.of(entry))) {
      case Commits.Committed committed ->
          new LifeOutcome.Noted(Disclosed.by(committed, after.get()));
      case Commits.Outcome refused -> new LifeOutcome.NotCommitted(refused);
    };
  }

  private static List<Change> remembered(LifeCommand command) {
    return command.answer() == null || command.repeated() ? List.of() : List.of(command.answer());
  }
}
