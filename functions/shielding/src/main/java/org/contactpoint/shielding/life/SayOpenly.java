package org.contactpoint.shielding.life;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.RecordLimits;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.source.Facts;
import org.contactpoint.domain.source.Source;
import org.contactpoint.domain.source.Statement;
import org.contactpoint.domain.source.StatementKey;
import org.contactpoint.domain.source.Version;
import org.contactpoint.domain.value.Ids;

/** What a team says of the life of an open child counts for all (rules §9). */
@Singleton
final class SayOpenly {
  private final NoteLife noteLife;
  private final Ids ids;
  private final Clock clock;

  SayOpenly(NoteLife noteLife, Ids ids, Clock clock) {
    this.noteLife = noteLife;
    this.ids = ids;
    this.clock = clock;
  }

  /** Says it, or says why not. */
  LifeOutcome say(LifeCommand command, ChildRecord.Open child) {
    return noteLife
        .settled(command, child.id(), child.view())
        .orElseGet(() -> stated(command, child));
  }

  private LifeOutcome stated(LifeCommand command, ChildRecord.Open child) {
    ChildRecord.Open after = child.stating(statement(command.word(), child)).revised();
    return RecordLimits.exceeded(child, after).isPresent()
        ? new LifeOutcome.NotCommitted(new Commits.Full())
        : noteLife.commit(
            command,
            child.id(),
            List.of(new Change.RecordSaved(child, after)),
            () -> NotedLife.of(child.id(), after.view()));
  }

  private Statement statement(LifeWord word, ChildRecord.Open child) {
    StatementKey key =
        new StatementKey(new Source(child.responsible(), Source.TEAM), child.id().value());
    return child
        .statement(key)
        .map(before -> before.saying(version(word.in(before.latest().facts(), child.view()))))
        .orElseGet(
            () -> Statement.first(key, child.id(), version(word.in(Facts.NOTHING, child.view()))));
  }

  private Version version(Facts facts) {
    return Version.entered(clock.instant(), ids.next(), facts);
  }
}
