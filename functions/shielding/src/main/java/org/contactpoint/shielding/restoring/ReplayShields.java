package org.contactpoint.shielding.restoring;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.contactpoint.domain.calendar.Deadline;
import org.contactpoint.domain.shielding.Serving;
import org.contactpoint.domain.shielding.Shields;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.domain.value.Ids;
import org.contactpoint.shielding.hiding.ResumeShields;
import org.contactpoint.shielding.restoring.ReplayShield.Outcome;
import org.contactpoint.shielding.restoring.ReplayShield.Seen;

/**
 * Hides again whoever came back visible with tables of an earlier day: each child of the register
 * whose record is open becomes INTERIM, and its council decides anew. What is hidden already is
 * left alone, so it may run as often as one likes.
 */
@Singleton
public final class ReplayShields {
  private static final int BATCH = 100;

  private final Serving serving;
  private final Shields shields;
  private final ReplayShield replayShield;
  private final ResumeShields resumeShields;
  private final Ids ids;
  private final Clock clock;

  public ReplayShields(
      Serving serving,
      Shields shields,
      ReplayShield replayShield,
      ResumeShields resumeShields,
      Ids ids,
      Clock clock) {
    this.serving = serving;
    this.shields = shields;
    this.replayShield = replayShield;
    this.resumeShields = resumeShields;
    this.ids = ids;
    this.clock = clock;
  }

  /** Else it is no first day: somebody took away what was written down. */
  boolean nobodyIsHidden() {
    return shields.register(null, 1).isEmpty();
  }

  /**
   * Goes through the register, then continues whatever is not propagated yet. Where the time ends
   * before, the next call goes through it again, and finds those hidden already that this one hid.
   */
  Replay replay(Serving.State state, Deadline deadline) {
    String request = ids.next();
    Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
    List<ContactPointId> page = shields.register(null, BATCH);
    boolean whole = true;
    while (whole && !page.isEmpty()) {
      for (Seen seen : seen(page)) {
        outcomes.merge(
            replayShield.processed(seen, state.missingEntered(), request), 1, Integer::sum);
      }
      page = shields.register(page.getLast(), BATCH);
      whole = page.isEmpty() || !deadline.hasPassed(clock.instant());
    }
    whole &= resumeShields.resume(deadline);
    Replay replay =
        new Replay(
            whole,
            outcomes.values().stream().mapToInt(Integer::intValue).sum(),
            outcomes.getOrDefault(Outcome.HIDDEN_NOW, 0),
            outcomes.getOrDefault(Outcome.STILL_VISIBLE, 0),
            outcomes.getOrDefault(Outcome.WITHOUT_SHIELD, 0),
            outcomes.getOrDefault(Outcome.MISSING, 0),
            shields.unfinished(BATCH).size());
    if (whole && replay.missing() > 0 && replay.failed() == 0 && !state.missingEntered()) {
      serving.missingEntered(state);
    }
    return replay;
  }

  /** Reading waits on the store, so that children of a page are read side by side. */
  private List<Seen> seen(List<ContactPointId> page) {
    List<Future<Seen>> all;
    try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
      all = page.stream().map(child -> readers.submit(() -> replayShield.seen(child))).toList();
    }
    return all.stream().map(Future::resultNow).toList();
  }
}
