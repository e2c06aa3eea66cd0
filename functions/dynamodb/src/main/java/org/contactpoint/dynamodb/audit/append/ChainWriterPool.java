package org.contactpoint.dynamodb.audit.append;

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
import org.contactpoint.dynamodb.audit.EntryItems;
import org.contactpoint.dynamodb.audit.StoredChainHeads;
import org.contactpoint.dynamodb.audit.TrailStore;
import org.contactpoint.dynamodb.crypto.EncryptingKey;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * The writers of this process. A writer is opened when all others are busy, so that a process with
 * one request at a time has one writer; a closed writer is left as it is, for the verification to
 * find.
 */
public final class ChainWriterPool implements TransactionWriter {
  /** How many newly opened writers may fail before the trail counts as unavailable. */
  private static final int MOST_BROKEN = 3;

  private final TrailStore store;
  private final Ids ids;
  private final TrailSettings settings;
  private final StoredChainHeads heads;
  private final ChainAppender appender;
  private final LatestChainHeads latestHeads = new LatestChainHeads();
  private final WriterRegistry registry;
  private final Semaphore permits;
  private final Deque<ChainWriter> free = new ConcurrentLinkedDeque<>();

  public ChainWriterPool(
      TrailStore store, EncryptingKey sealing, Ids ids, Clock clock, TrailSettings settings) {
    this.store = store;
    this.ids = ids;
    this.settings = settings;
    this.heads = new StoredChainHeads(store);
    this.appender = new ChainAppender(store, new EntryItems(sealing), heads);
    this.registry = new WriterRegistry(store, heads, ids, clock, latestHeads, settings.prefix());
    this.permits = new Semaphore(settings.writers(), true);
  }

  @Override
  public WriteOutcome commit(List<TransactWriteItem> items, List<AuditEntry> entries) {
    refuseWhatDoesNotFit(items, entries);
    RetryPolicy policy = RetryPolicy.lasting(settings.timeout());
    if (!acquired(policy)) {
      return new WriteOutcome.Unavailable();
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

  private WriteOutcome committed(
      List<TransactWriteItem> items, List<AuditEntry> entries, RetryPolicy policy) {
    // If the process was idle for days, all its writers may have been ended meanwhile.
    int most = settings.writers() + MOST_BROKEN;
    for (int broken = 0; broken < most; broken++) {
      Optional<ChainWriter> writer = writer(policy);
      if (writer.isEmpty()) {
        return new WriteOutcome.Unavailable();
      }
      ChainWriter.End end = writer.get().commit(items, entries, policy);
      if (!writer.get().isClosed()) {
        free.addFirst(writer.get());
      }
      if (end instanceof ChainWriter.Ended ended) {
        return ended.outcome();
      }
    }
    return new WriteOutcome.Unavailable();
  }

  private Optional<ChainWriter> writer(RetryPolicy policy) {
    ChainWriter waiting = free.pollFirst();
    return waiting != null
        ? Optional.of(waiting)
        : registry
            .register(policy)
            .map(head -> new ChainWriter(store, heads, appender, ids, latestHeads, head));
  }
}
