package org.contactpoint.local.seal;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.contactpoint.audit.archive.SealHeads;
import org.contactpoint.domain.audit.ChainHeads;
import org.contactpoint.domain.audit.Seals;
import org.contactpoint.domain.audit.TrailVerifier;
import org.contactpoint.domain.audit.TrailVerifier.BrokenLink;
import org.contactpoint.domain.audit.TrailVerifier.Verification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Seals the trail every minute in which it grew. What follows the last seal is verified first, so
 * that no seal ever covers what was tampered with before it.
 */
public final class Sealing implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Sealing.class);
  private static final Duration EVERY = Duration.ofMinutes(1);

  private final TrailVerifier verifier;
  private final Seals seals;
  private final ChainHeads heads;
  private final SealHeads sealHeads;
  private final ScheduledExecutorService worker =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("sealing").daemon().factory());

  Sealing(TrailVerifier verifier, Seals seals, ChainHeads heads, SealHeads sealHeads) {
    this.verifier = verifier;
    this.seals = seals;
    this.heads = heads;
    this.sealHeads = sealHeads;
  }

  /** What came of the wish to seal. */
  public enum Sealed {
    DONE,
    /** Nothing was written since the last seal. */
    NOTHING_NEW,
    /** What follows the last seal does not hold, so nothing is sealed any more. */
    BROKEN
  }

  /** Begins to seal. */
  public void start() {
    ScheduledFuture<?> _ =
        worker.scheduleWithFixedDelay(
            this::attempt, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void attempt() {
    try {
      Sealed _ = now();
    } catch (RuntimeException e) {
      LOG.error("metric=SealFailed fault={}", e.getClass().getName());
    }
  }

  /** Seals now, where there is something to seal and it holds. */
  public Sealed now() {
    if (heads.all().equals(seals.newest())) {
      return Sealed.NOTHING_NEW;
    }
    Verification found = verifier.verifySince(seals.newest());
    BrokenLink broken = found.firstBroken();
    if (broken != null) {
      LOG.error("metric=TrailBroken writer={} kind={}", broken.writer(), broken.kind().code());
      return Sealed.BROKEN;
    }
    LOG.info("metric=HeadsSealed heads={} entries={}", sealHeads.now(), found.entries());
    return Sealed.DONE;
  }

  /** Seals no more. */
  @Override
  public void close() {
    worker.shutdown();
    try {
      if (!worker.awaitTermination(EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.warn("the sealing of the trail did not end");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
