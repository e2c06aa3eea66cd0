package org.contactpoint.registration.notice;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.contactpoint.domain.access.AccessPolicy;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.access.Action;
import org.contactpoint.domain.access.CallerRelation;
import org.contactpoint.domain.access.Decision;
import org.contactpoint.domain.access.Denial;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.audit.AuditEvent.ChildTouched;
import org.contactpoint.domain.audit.ChildAct;
import org.contactpoint.domain.calendar.London;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Children;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.notice.ServiceNews;
import org.contactpoint.domain.notice.Watch;
import org.contactpoint.domain.notice.Watches;
import org.contactpoint.domain.value.ContactPointId;

/** Lets whoever works with an open child watch it; the same twice is once (rules §9.11). */
@Singleton
public final class WatchChild {
  /** How many watches one commit ends beside the one that it begins. */
  private static final int MOST_ENDED = 20;

  private final Children children;
  private final Watches watches;
  private final Commits commits;
  private final Clock clock;

  public WatchChild(Children children, Watches watches, Commits commits, Clock clock) {
    this.children = children;
    this.watches = watches;
    this.commits = commits;
    this.clock = clock;
  }

  /** Watches the child's present record, merges followed, or says why not. */
  public WatchOutcome handle(WatchCommand command) {
    return switch (children.reachable(command.child(), London.today(clock)).orElse(null)) {
      case ChildRecord.Open open -> onRecord(command, open);
      case ChildRecord.Shielded ignored -> new WatchOutcome.Shielded();
      case null -> new WatchOutcome.Unknown();
    };
  }

  private WatchOutcome onRecord(WatchCommand command, ChildRecord.Open child) {
    AccountId account = command.caller().account().id();
    return switch (decide(command, child)) {
      case Decision.Denied denied -> new WatchOutcome.Refused(denied.because(), child.id());
      case Decision.Permitted ignored when watches.find(account, child.id()).isPresent() ->
          commit(command, child, List.of());
      case Decision.Permitted ignored -> begin(command, child, account);
    };
  }

  /**
   * A watch of which nothing can come any more gives way where the account has as many as it may.
   */
  private WatchOutcome begin(WatchCommand command, ChildRecord.Open child, AccountId account) {
    List<Watch> all = watches.of(account, Watch.MOST);
    List<Change> changes = new ArrayList<>();
    if (all.size() >= Watch.MOST) {
      spent(account, all).stream()
          .limit(MOST_ENDED)
          .map(number -> new Change.WatchEnded(account, number))
          .forEach(changes::add);
      if (changes.isEmpty()) {
        return new WatchOutcome.TooMany();
      }
    }
    changes.add(new Change.WatchBegun(new Watch(account, child.id(), clock.instant())));
    return commit(command, child, changes);
  }

  /** The numbers whose record is gone or live no more, or with whom the account works no more. */
  private List<ContactPointId> spent(AccountId account, List<Watch> all) {
    LocalDate today = London.today(clock);
    List<ContactPointId> numbers = all.stream().map(Watch::child).toList();
    Map<ContactPointId, ChildRecord.Surviving> records = children.survivingAll(numbers);
    return numbers.stream()
        .filter(
            number -> {
              ChildRecord.Surviving record = records.get(number);
              return record == null
                  || record.isArchived(today)
                  || (record instanceof ChildRecord.Open open
                      && !ServiceNews.isInvolved(account, open, today));
            })
        .toList();
  }

  private Decision decide(WatchCommand command, ChildRecord.Open child) {
    boolean involved =
        ServiceNews.isInvolved(command.caller().account().id(), child, London.today(clock));
    return AccessPolicy.decide(
        command.caller(),
        Action.WATCH_CHILD,
        involved ? Set.of(CallerRelation.INVOLVED) : Set.of(),
        Denial.NOT_INVOLVED);
  }

  /** The record says that it is watched, so that whoever changes it knows without asking. */
  private WatchOutcome commit(WatchCommand command, ChildRecord.Open child, List<Change> begun) {
    Change record =
        child.watched()
            ? new Change.EpochHeld(child.id(), child.revision().shieldEpoch())
            : new Change.RecordSaved(child, child.whenWatched().revised());
    AuditEntry entry =
        new AuditEntry(
            clock.instant(), command.actor(), ChildTouched.of(ChildAct.WATCH_CHILD, child.id()));
    List<Change> changes = new ArrayList<>(begun);
    changes.add(record);
    return WatchOutcome.of(
        commits.commit(changes, List.of(entry)), new WatchedChild(child.id(), true));
  }
}
