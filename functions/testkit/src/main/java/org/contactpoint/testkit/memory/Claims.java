package org.contactpoint.testkit.memory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.contactpoint.domain.commit.Change;

/** What urgent acts have claimed; guarded by its owner's lock. */
final class Claims {
  private static final Duration LENGTH = Duration.ofSeconds(2);

  private record Claim(String act, Instant until) {}

  private final Map<Object, Claim> claims = new HashMap<>();
  private final Clock clock;

  Claims(Clock clock) {
    this.clock = clock;
  }

  /** Whether somebody else's claim keeps the changes out. */
  boolean keepOut(List<Change> changes) {
    Map<Object, String> urgent = urgent(changes);
    return written(changes).stream()
        .anyMatch(thing -> isOfOthers(thing, urgent.getOrDefault(thing, "")));
  }

  /** Claims what is urgent and free. */
  void take(List<Change> changes) {
    Instant until = clock.instant().plus(LENGTH);
    urgent(changes)
        .forEach(
            (thing, act) -> {
              if (!isOfOthers(thing, act)) {
                claims.put(thing, new Claim(act, until));
              }
            });
  }

  /** The changes are committed: claims on what they wrote are removed. */
  void end(List<Change> changes) {
    written(changes).forEach(claims::remove);
  }

  private boolean isOfOthers(Object thing, String act) {
    Claim claim = claims.get(thing);
    return claim != null && clock.instant().isBefore(claim.until()) && !claim.act().equals(act);
  }

  private static Map<Object, String> urgent(List<Change> changes) {
    Map<Object, String> urgent = new HashMap<>();
    for (Change change : changes) {
      switch (change) {
        case Change.UrgentForChild c -> urgent.put(c.child(), c.act());
        case Change.UrgentForAccount c -> urgent.put(c.account(), c.act());
        default -> {}
      }
    }
    return urgent;
  }

  private static Set<Object> written(List<Change> changes) {
    Set<Object> written = new HashSet<>();
    Set<Object> hiding = new HashSet<>(Writes.hiding(changes));
    for (Change change : changes) {
      switch (change) {
        case Change.RecordSaved c when c.before() != null -> written.add(c.after().id());
        case Change.RecordDeleted c -> written.add(c.before().id());
        case Change.RevisionHeld c -> written.add(c.child());
        case Change.EpochHeld c when hiding.contains(c.child()) -> written.add(c.child());
        case Change.AccountSaved c when c.before() != null -> written.add(c.after().account().id());
        default -> {}
      }
    }
    return written;
  }
}
