package org.contactpoint.dynamodb.audit;

import java.time.Clock;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.commit.RetryPolicy;
import org.contactpoint.domain.value.Ids;
import org.contactpoint.dynamodb.crypto.SealingKey;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * The lanes of this process. A lane is opened when all others are busy, so that a process with one
 * request at a time has one writer; a closed lane is left as it stands, for the verification to
 * find.
 */
public final class ChainedLanes implements Lanes {
  /** So many lanes that were just opened may break before the trail counts as unavailable. */
  private static final int MOST_BROKEN = 3;

  private final TrailStore store;
  private final Ids ids;
  private final TrailSettings settings;
  private final Heads heads;
  private final Drafts drafts;
  private final Witnesses witnesses = new Witnesses();
  private final Registry registry;
  private final Semaphore permits;
  private final Deque<Lane> free = new ConcurrentLinkedDeque<>();

  public ChainedLanes(
      TrailStore store, SealingKey sealing, Ids ids, Clock clock, TrailSettings settings) {
    this.store = store;
    this.ids = ids;
    this.settings = settings;
    this.heads = new Heads(store);
    this.drafts = new Drafts(store, new EntryItems(sealing), heads);
    this.registry = new Registry(store, heads, ids, clock, witnesses, settings.prefix());
    this.permits = new Semaphore(settings.lanes(), true);
  }

  @Override
  public LaneOutcome commit(List<TransactWriteItem> items, List<AuditEntry> entries) {
    refuseWhatDoesNotFit(items, entries);
    RetryPolicy policy = RetryPolicy.lasting(settings.patience());
    if (!acquired(policy)) {
      return new LaneOutcome.Unavailable();
    }
    try {
      return committed(items, entries, policy);
    } finally {
      permits.release();
    }
  }

  private static void refuseWhatDoesNotFit(
      List<TransactWriteItem> items, List<AuditEntry> entries) {
    int all = items.size() + entries.stream().mapToInt(EntryItems::count).sum() + 1;
    if (entries.isEmpty() || all > MOST_ITEMS) {
      throw new IllegalArgumentException(
          "a transaction has at least one entry and at most 100 items, not " + all);
    }
  }

  private boolean acquired(RetryPolicy policy) {
    try {
      return permits.tryAcquire(policy.leftNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private LaneOutcome committed(
      List<TransactWriteItem> items, List<AuditEntry> entries, RetryPolicy policy) {
    // Of a process that was idle for days every lane may have been ended meanwhile.
    int most = settings.lanes() + MOST_BROKEN;
    for (int broken = 0; broken < most; broken++) {
      Optional<Lane> lane = lane(policy);
      if (lane.isEmpty()) {
        return new LaneOutcome.Unavailable();
      }
      Lane.End end = lane.get().commit(items, entries, policy);
      if (!lane.get().isClosed()) {
        free.addFirst(lane.get());
      }
      if (end instanceof Lane.Ended ended) {
        return ended.outcome();
      }
    }
    return new LaneOutcome.Unavailable();
  }

  private Optional<Lane> lane(RetryPolicy policy) {
    Lane waiting = free.pollFirst();
    return waiting != null
        ? Optional.of(waiting)
        : registry
            .register(policy)
            .map(head -> new Lane(store, heads, drafts, ids, witnesses, head));
  }
}
