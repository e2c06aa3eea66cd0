package org.contactpoint.search.rekey;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import org.contactpoint.domain.calendar.Deadline;
import org.contactpoint.domain.index.ReKeying;
import org.contactpoint.domain.index.ReKeyings;
import org.contactpoint.domain.index.SearchEntries;

/**
 * Writes the search entries of all records again once the search keys have a new version, and then
 * removes those under older versions. It goes on where an earlier call was cut off; what was done
 * by a call that could not save how far it came is done once more, with the same result.
 *
 * <p>Nothing of a record changes, and nobody is shown anything, so there is no entry in the trail.
 */
@Singleton
public final class ReKeyEntries {

  /**
   * How long after entries were first seen to be written under a new version every commit that
   * began before it is over: a function goes on for at most a quarter of an hour.
   */
  static final Duration SETTLED = Duration.ofHours(1);

  private final SearchEntries entries;
  private final ReKeyings reKeyings;
  private final ReKeyRounds rounds;
  private final Clock clock;

  public ReKeyEntries(SearchEntries entries, ReKeyings reKeyings, ReKeyRounds rounds, Clock clock) {
    this.entries = entries;
    this.reKeyings = reKeyings;
    this.rounds = rounds;
    this.clock = clock;
  }

  /**
   * Does as much as the time allows.
   *
   * @param rehearsal whether nothing is to be written, and only said how far it is
   */
  public ReKeyRun run(Deadline deadline, boolean rehearsal) {
    ReKeying last = reKeyings.find().orElse(ReKeying.NEVER);
    int version = entries.version();
    boolean begins = last.version() < version;
    ReKeying now = begins ? last.again(version, clock.instant()) : last;
    if (rehearsal) {
      return said(now, 0);
    }
    if (begins) {
      return reKeyings.save(now) ? goOn(now.saved(), deadline) : said(now, 0);
    }
    return goOn(now, deadline);
  }

  /** Until the time or the work is over, or something failed: the next call tries it again. */
  private ReKeyRun goOn(ReKeying begun, Deadline deadline) {
    ReKeying now = begun;
    int failed = 0;
    while (failed == 0 && isDueNow(now) && !deadline.hasPassed(clock.instant())) {
      ReKeyRounds.Round round = rounds.of(now);
      if (!reKeyings.save(round.after())) {
        return said(now, round.failed());
      }
      now = round.after().saved();
      failed = round.failed();
    }
    return said(now, failed);
  }

  private boolean isDueNow(ReKeying reKeying) {
    return switch (reKeying.stage()) {
      case WAITING -> !clock.instant().isBefore(reKeying.since().plus(SETTLED));
      case WRITING, REMOVING -> true;
      case DONE -> false;
    };
  }

  private ReKeyRun said(ReKeying reKeying, int failed) {
    return reKeying.isDone()
        ? ReKeyRun.done(reKeying)
        : ReKeyRun.of(reKeying, entries.records(), failed, clock.instant());
  }
}
