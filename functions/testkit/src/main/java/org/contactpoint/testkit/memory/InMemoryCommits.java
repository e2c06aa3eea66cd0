package org.contactpoint.testkit.memory;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.RecordSize;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.dynamodb.commit.WriteCost;

/** Commits in memory: all conditions are looked at first, then everything is written or nothing. */
final class InMemoryCommits implements Commits {
  private static final long MOST_BYTES = 390_000;

  private final InMemoryState state;
  private final Writes writes;
  private final Claims claims;
  private final Clock clock;
  private final AtomicInteger count = new AtomicInteger();
  private final Map<Integer, Runnable> interleaved = new ConcurrentHashMap<>();
  private volatile boolean trailFails;

  InMemoryCommits(InMemoryState state, Writes writes, Clock clock) {
    this.state = state;
    this.writes = writes;
    this.claims = new Claims(clock);
    this.clock = clock;
  }

  @Override
  public Outcome commit(List<Change> changes, List<AuditEntry> entries) {
    if (entries.isEmpty()) {
      throw new IllegalArgumentException("nothing changes without an entry in the trail");
    }
    Runnable first = interleaved.remove(count.incrementAndGet());
    if (first != null) {
      first.run();
    }
    synchronized (state) {
      return committed(changes, entries);
    }
  }

  private Outcome committed(List<Change> changes, List<AuditEntry> entries) {
    List<Write> items = writes.of(changes);
    refuseWhatNoStoreTakes(items);
    if (changes.stream().anyMatch(InMemoryCommits::isTooLarge)) {
      return new Full();
    }
    if (changes.stream().anyMatch(this::isRemembered)) {
      return new Repeated();
    }
    if (claims.keepOut(changes)
        || !items.stream().allMatch(write -> write.condition().getAsBoolean())) {
      claims.take(changes);
      return new Stale();
    }
    if (trailFails) {
      return new TrailUnavailable();
    }
    items.forEach(write -> write.effect().run());
    claims.end(changes);
    state.entries.addAll(entries);
    return Committed.of(entries);
  }

  private boolean isRemembered(Change change) {
    return change instanceof Change.AnswerRemembered remembered
        && InMemoryDirectory.unexpired(state, remembered.answer().key(), clock).isPresent();
  }

  /** The store refuses an item of 400 KB. */
  private static boolean isTooLarge(Change change) {
    return change instanceof Change.RecordSaved saved
        && saved.after() instanceof ChildRecord.Open open
        && RecordSize.of(open) > MOST_BYTES;
  }

  private static void refuseWhatNoStoreTakes(List<Write> items) {
    if (items.stream().filter(write -> !write.isSearchEntry()).count() > WriteCost.MOST_ITEMS) {
      throw new IllegalArgumentException("too many items for one transaction: " + items.size());
    }
    Set<String> names = new HashSet<>();
    for (Write write : items) {
      if (!names.add(write.item())) {
        throw new IllegalArgumentException("one item is written twice in one commit");
      }
    }
  }

  void given(List<Change> changes) {
    synchronized (state) {
      List<Write> items = writes.of(changes);
      if (!items.stream().allMatch(write -> write.condition().getAsBoolean())) {
        throw new IllegalStateException("what the test begins with does not hold");
      }
      items.forEach(write -> write.effect().run());
    }
  }

  void trailFails(boolean fails) {
    trailFails = fails;
  }

  boolean trailFails() {
    return trailFails;
  }

  int attempts() {
    return count.get();
  }

  void before(int attempt, Runnable first) {
    interleaved.put(attempt, first);
  }
}
