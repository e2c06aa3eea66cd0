package org.contactpoint.dynamodb.audit.append;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.audit.AuditTrail;
import org.contactpoint.domain.commit.RetryPolicy;
import org.contactpoint.dynamodb.audit.EntryItems;
import org.jspecify.annotations.Nullable;

/**
 * The trail in DynamoDB, with group commit: while a transaction is under way, further entries pile
 * up and go together in the next. No thread of its own: one of those that wait writes for all.
 */
public final class DynamoDbAuditTrail implements AuditTrail {
  private static final int MOST_ITEMS = 80;

  private final TransactionWriter writers;
  private final TrailSettings settings;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Deque<Pending> waiting = new ArrayDeque<>();
  private int running;

  public DynamoDbAuditTrail(TransactionWriter writers, TrailSettings settings) {
    this.writers = writers;
    this.settings = settings;
  }

  /** An entry that somebody waits for. */
  private static final class Pending {
    private final AuditEntry entry;
    private final int items;
    private @Nullable Written written;

    Pending(AuditEntry entry) {
      this.entry = entry;
      this.items = EntryItems.count(entry);
    }
  }

  @Override
  public Written append(AuditEntry entry) {
    List<String> ids = new ArrayList<>();
    for (AuditEntry part : EntryParts.of(entry)) {
      if (!(appended(new Pending(part)) instanceof Appended written)) {
        return new Failed();
      }
      ids.add(written.entryId());
    }
    return Appended.of(ids.getFirst(), entry);
  }

  private Written appended(Pending mine) {
    RetryPolicy policy = RetryPolicy.lasting(settings.timeout());
    enqueue(mine);
    List<Pending> batch = turn(mine, policy);
    while (!batch.isEmpty()) {
      write(batch);
      batch = turn(mine, policy);
    }
    return ended(mine);
  }

  private void enqueue(Pending mine) {
    lock.lock();
    try {
      waiting.add(mine);
    } finally {
      lock.unlock();
    }
  }

  /** What this thread is to write now; nothing when its entry is written or its time is over. */
  private List<Pending> turn(Pending mine, RetryPolicy policy) {
    lock.lock();
    try {
      long left = policy.leftNanos();
      while (mine.written == null && left > 0 && mayNotWrite()) {
        left = changed.awaitNanos(left);
      }
      if (mine.written != null || left <= 0 || mayNotWrite()) {
        return List.of();
      }
      running++;
      return batch();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return List.of();
    } finally {
      lock.unlock();
    }
  }

  private boolean mayNotWrite() {
    return waiting.isEmpty() || running == settings.writers();
  }

  private void write(List<Pending> batch) {
    List<Written> outcomes = failed(batch);
    try {
      outcomes = outcomes(batch);
    } finally {
      settle(batch, outcomes);
    }
  }

  private void settle(List<Pending> batch, List<Written> outcomes) {
    lock.lock();
    try {
      running--;
      for (int i = 0; i < batch.size(); i++) {
        batch.get(i).written = outcomes.get(i);
      }
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private Written ended(Pending mine) {
    lock.lock();
    try {
      waiting.remove(mine);
      return mine.written == null ? new Failed() : mine.written;
    } finally {
      lock.unlock();
    }
  }

  private List<Pending> batch() {
    List<Pending> batch = new ArrayList<>();
    int items = 1;
    for (Pending next = waiting.peek();
        next != null && (batch.isEmpty() || items + next.items <= MOST_ITEMS);
        next = waiting.peek()) {
      items += next.items;
      batch.add(waiting.remove());
    }
    return batch;
  }

  private List<Written> outcomes(List<Pending> batch) {
    List<AuditEntry> entries = batch.stream().map(pending -> pending.entry).toList();
    return switch (writers.commit(List.of(), entries)) {
      case WriteOutcome.Written written ->
          IntStream.range(0, entries.size())
              .<Written>mapToObj(i -> Appended.of(written.entryIds().get(i), entries.get(i)))
              .toList();
      case WriteOutcome.ItemsRefused ignored -> failed(batch);
      case WriteOutcome.Unavailable ignored -> failed(batch);
    };
  }

  private static List<Written> failed(List<Pending> batch) {
    return batch.stream().<Written>map(ignored -> new Failed()).toList();
  }
}
