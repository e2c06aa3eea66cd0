package org.contactpoint.local.wiring;

import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.contactpoint.audit.archive.SealHeads;
import org.contactpoint.domain.audit.ChainHeads;
import org.contactpoint.domain.audit.Seals;
import org.contactpoint.local.queue.Faults;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Seals where the chains of the trail stand, as the schedule of the cloud does: when it begins, and
 * every five minutes in which something was entered. A directory on one machine may not run for the
 * day after which the cloud seals.
 */
@Singleton
public final class SealedHeads implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SealedHeads.class);
  private static final int MINUTES_BETWEEN = 5;

  private final SealHeads sealHeads;
  private final ChainHeads heads;
  private final Seals seals;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread schedule = Thread.ofPlatform().daemon().name("seals").unstarted(this::run);

  SealedHeads(SealHeads sealHeads, ChainHeads heads, Seals seals) {
    this.sealHeads = sealHeads;
    this.heads = heads;
    this.seals = seals;
  }

  /** Begins. */
  public void start() {
    schedule.start();
  }

  private void run() {
    try {
      do {
        sealSafely();
      } while (!closed.await(MINUTES_BETWEEN, TimeUnit.MINUTES));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void sealSafely() {
    try {
      sealWhatIsNew();
    } catch (RuntimeException e) {
      LOG.error("the heads of the trail could not be sealed: {}", Faults.place(e));
    }
  }

  /** Seals them, unless they stand where the newest seal says. */
  void sealWhatIsNew() {
    if (!Set.copyOf(heads.all()).equals(Set.copyOf(seals.newest()))) {
      int sealed = sealHeads.now();
      LOG.info("metric=HeadsSealed heads={}", sealed);
    }
  }

  /** Ends with the seal at hand. */
  @Override
  public void close() {
    closed.countDown();
    try {
      schedule.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
