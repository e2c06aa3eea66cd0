package org.contactpoint.registration.notice;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.audit.AuditEvent.ChildTouched;
import org.contactpoint.domain.audit.ChildAct;
import org.contactpoint.domain.calendar.London;
import org.contactpoint.domain.child.Children;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.notice.Watches;
import org.contactpoint.domain.value.ContactPointId;

/**
 * Ends a watch, under the number that was asked for and under that of the record that it leads to.
 * Whether there was one, or the child is shielded, makes no difference to the answer.
 */
@Singleton
public final class StopWatching {
  private final Children children;
  private final Watches watches;
  private final Commits commits;
  private final Clock clock;

  public StopWatching(Children children, Watches watches, Commits commits, Clock clock) {
    this.children = children;
    this.watches = watches;
    this.commits = commits;
    this.clock = clock;
  }

  /** Ends it, if there is such a child for the caller. */
  public WatchOutcome handle(WatchCommand command) {
    return children
        .reachable(command.child(), London.today(clock))
        .map(record -> end(command, record.id()))
        .orElseGet(() -> endUnseen(command));
  }

  /** Of a child who came of age, or of whom nothing is held, a watch can still be ended. */
  private WatchOutcome endUnseen(WatchCommand command) {
    return watches.find(command.caller().account().id(), command.child()).isPresent()
        ? end(command, command.child())
        : new WatchOutcome.Unknown();
  }

  private WatchOutcome end(WatchCommand command, ContactPointId record) {
    AccountId account = command.caller().account().id();
    List<Change> changes =
        Stream.of(command.child(), record)
            .distinct()
            .<Change>map((ContactPointId number) -> new Change.WatchEnded(account, number))
            .toList();
    AuditEntry entry =
        new AuditEntry(
            clock.instant(),
            command.actor(),
            ChildTouched.of(ChildAct.STOP_WATCHING_CHILD, record));
    return WatchOutcome.of(
        commits.commit(changes, List.of(entry)), new WatchedChild(record, false));
  }
}
