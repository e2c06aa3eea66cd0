package org.contactpoint.watch.follow;

import jakarta.inject.Singleton;
import org.contactpoint.domain.watch.MisuseRule;
import org.contactpoint.domain.watch.WatchCounters;
import org.contactpoint.domain.watch.WatchedEntry;

/**
 * Judges an entry of the trail by every rule. The same entry twice is once: counters are sets, and
 * an alert has the id of what it is about.
 */
@Singleton
public final class FollowTrail {
  private final WatchCounters counters;
  private final RaiseAlert raiseAlert;

  public FollowTrail(WatchCounters counters, RaiseAlert raiseAlert) {
    this.counters = counters;
    this.raiseAlert = raiseAlert;
  }

  /**
   * Judges it, and raises what is found.
   *
   * @throws IllegalStateException if an alert can't be written: the entry must come again
   */
  public void handle(WatchedEntry entry) {
    for (MisuseRule rule : MisuseRule.ALL) {
      rule.judge(entry, counters).ifPresent(suspicion -> raiseAlert.handle(suspicion, entry.at()));
    }
  }
}
