package org.contactpoint.search.rekey;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.contactpoint.domain.index.ReKeying;
import org.contactpoint.domain.index.SearchEntries;
import org.contactpoint.domain.index.SearchEntries.Step;
import org.contactpoint.search.rekey.PartOutcome.Failed;
import org.contactpoint.search.rekey.PartOutcome.Worked;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One round through all parts of a table at the same time, a page of each. A round lasts so long
 * that no more is read and written in a second than the tables bear beside their usual work.
 */
@Singleton
public final class ReKeyRounds {
  /** How many parts a table is gone through in. */
  static final int PARTS = 8;

  /** At about 58 write units each, spread over all of the index. */
  static final int RECORDS_A_SECOND = 100;

  /** Neighbours of each part are in one place of the store, which takes 1,000 write units. */
  static final int ENTRIES_A_SECOND = 2000;

  private static final Logger LOG = LoggerFactory.getLogger(ReKeyRounds.class);
  private static final int RECORDS_OF_A_PART = 25;
  private static final int ENTRIES_OF_A_PART = 250;

  private final SearchEntries entries;
  private final Rest rest;
  private final Clock clock;

  public ReKeyRounds(SearchEntries entries, Rest rest, Clock clock) {
    this.entries = entries;
    this.rest = rest;
    this.clock = clock;
  }

  /**
   * What became of a round.
   *
   * @param failed how many parts could not go on
   */
  record Round(ReKeying after, int failed) {}

  /** The next page of a part. */
  @FunctionalInterface
  private interface Page {
    Step of(ReKeying.Part part);
  }

  /** The next round, or the next stage once this one has reached the end of every part. */
  Round of(ReKeying now) {
    if (now.isStageDone()) {
      return new Round(now.next(PARTS, clock.instant()), 0);
    }
    return switch (now.stage()) {
      case WRITING -> written(now);
      case REMOVING -> removed(now);
      case WAITING, DONE -> throw new IllegalArgumentException("nothing is gone through");
    };
  }

  private Round written(ReKeying now) {
    List<PartOutcome> outcomes =
        outcomes(now, RECORDS_A_SECOND, part -> entries.write(part, PARTS, RECORDS_OF_A_PART));
    return new Round(now.further(places(outcomes), changed(outcomes), 0), failed(outcomes));
  }

  private Round removed(ReKeying now) {
    List<PartOutcome> outcomes =
        outcomes(
            now,
            ENTRIES_A_SECOND,
            part -> entries.remove(now.version(), part, PARTS, ENTRIES_OF_A_PART));
    return new Round(now.further(places(outcomes), 0, changed(outcomes)), failed(outcomes));
  }

  private List<PartOutcome> outcomes(ReKeying now, int mostASecond, Page page) {
    Instant begun = clock.instant();
    List<PartOutcome> outcomes =
        atOnce(
            now.parts().stream().<Callable<PartOutcome>>map(p -> () -> worked(p, page)).toList());
    restAfter(begun, worked(outcomes).stream().mapToLong(Worked::looked).sum(), mostASecond);
    return outcomes;
  }

  private static PartOutcome worked(ReKeying.Part part, Page page) {
    if (part.isDone()) {
      return Worked.nothing(part);
    }
    try {
      return Worked.of(part, page.of(part));
    } catch (RuntimeException fault) {
      LOG.error("part {} could not be re-keyed: {}", part.number(), fault.getClass().getName());
      return new Failed(part);
    }
  }

  private static List<PartOutcome> atOnce(List<Callable<PartOutcome>> parts) {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      return threads.invokeAll(parts).stream().map(Future::resultNow).toList();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while entries were written", e);
    }
  }

  private void restAfter(Instant begun, long looked, int mostASecond) {
    Duration least = Duration.ofMillis(1000 * looked / mostASecond);
    Duration left = least.minus(Duration.between(begun, clock.instant()));
    if (left.isPositive()) {
      rest.take(left);
    }
  }

  private static List<ReKeying.Part> places(List<PartOutcome> outcomes) {
    return outcomes.stream().map(PartOutcome::after).toList();
  }

  private static List<Worked> worked(List<PartOutcome> outcomes) {
    return outcomes.stream().filter(Worked.class::isInstance).map(Worked.class::cast).toList();
  }

  private static long changed(List<PartOutcome> outcomes) {
    return worked(outcomes).stream().mapToLong(Worked::changed).sum();
  }

  private static int failed(List<PartOutcome> outcomes) {
    return outcomes.size() - worked(outcomes).size();
  }
}
