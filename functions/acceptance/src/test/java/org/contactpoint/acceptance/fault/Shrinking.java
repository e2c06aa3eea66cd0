package org.contactpoint.acceptance.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/**
 * Leaves steps out as long as what was found is found without them (delta debugging, Zeller and
 * Hildebrandt, 2002), until nothing more can go or the time is over.
 */
final class Shrinking {
  private final BooleanSupplier hasTime;

  Shrinking(BooleanSupplier hasTime) {
    this.hasTime = hasTime;
  }

  /** For that long. */
  static Shrinking within(Duration most) {
    long end = System.nanoTime() + most.toNanos();
    return new Shrinking(() -> System.nanoTime() < end);
  }

  /**
   * Which steps may be left out together.
   *
   * @param fails whether it is still found without those steps
   */
  Set<Integer> left(int steps, Predicate<Set<Integer>> fails) {
    List<Integer> kept = new ArrayList<>();
    for (int step = 0; step < steps; step++) {
      kept.add(step);
    }
    int size = Math.max(1, steps / 2);
    while (size >= 1 && hasTime.getAsBoolean()) {
      boolean fewer = withoutPieces(kept, steps, size, fails);
      size = fewer ? Math.min(size, Math.max(1, kept.size() / 2)) : size / 2;
    }
    return without(kept, steps);
  }

  private boolean withoutPieces(
      List<Integer> kept, int steps, int size, Predicate<Set<Integer>> fails) {
    boolean fewer = false;
    for (int from = 0; from < kept.size() && hasTime.getAsBoolean(); ) {
      List<Integer> rest = new ArrayList<>(kept);
      rest.subList(from, Math.min(kept.size(), from + size)).clear();
      if (fails.test(without(rest, steps))) {
        kept.clear();
        kept.addAll(rest);
        fewer = true;
      } else {
        from += size;
      }
    }
    return fewer;
  }

  private static Set<Integer> without(List<Integer> kept, int steps) {
    Set<Integer> left = new HashSet<>();
    for (int step = 0; step < steps; step++) {
      left.add(step);
    }
    kept.forEach(left::remove);
    return left;
  }
}
