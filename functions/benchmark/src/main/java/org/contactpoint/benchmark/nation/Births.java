package org.contactpoint.benchmark.nation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * When the children of a family are born. Families are laid over time evenly, the first and last of
 * them only in part within the years that count, so that birthdays are spread evenly and many
 * families have older children who are grown up.
 */
final class Births {

  /** The first day that counts: whoever is born before is of age. */
  static final long FIRST = LocalDate.of(2008, 1, 1).toEpochDay();

  /** The last day that counts. */
  static final long LAST = LocalDate.of(2026, 5, 31).toEpochDay();

  private static final int MOST = 5;

  /** The least days between two births of one mother. */
  private static final int LEAST_BETWEEN = 330;

  /** The mean of what comes on top of it, which falls off exponentially. */
  private static final double MEAN_ON_TOP = 700;

  /** How many births a mother has, of one to five: 30, 42, 18, 7 and 3 percent. */
  private static final double[] UP_TO = {0.30, 0.72, 0.90, 0.97, 1.0};

  /** The share of births that are of twins, given the share of children that are twins. */
  private static final double TWIN_BIRTHS = Rates.TWINS / (2 - Rates.TWINS);

  /** One birth: its day since 1970-01-01, and how many children. */
  record Birth(int day, int children) {}

  private Births() {}

  /** The births of a family within the years that count, oldest first; one at least. */
  static List<Birth> of(RandomGenerator random) {
    while (true) {
      List<Birth> births = within(random);
      if (!births.isEmpty()) {
        return births;
      }
    }
  }

  private static List<Birth> within(RandomGenerator random) {
    long[] after = offsets(random);
    long span = after[after.length - 1];
    long first = FIRST - span + (long) (random.nextDouble() * (LAST - FIRST + 1 + span));
    List<Birth> births = new ArrayList<>(after.length);
    int children = 0;
    for (long offset : after) {
      long day = first + offset;
      int born = random.nextDouble() < TWIN_BIRTHS ? 2 : 1;
      if (day >= FIRST && day <= LAST && children + born <= MOST) {
        births.add(new Birth((int) day, born));
        children += born;
      }
    }
    return births;
  }

  private static long[] offsets(RandomGenerator random) {
    double size = random.nextDouble();
    int count = 0;
    while (UP_TO[count] < size) {
      count++;
    }
    long[] after = new long[count + 1];
    for (int i = 1; i < after.length; i++) {
      double onTop = -Math.log(1 - random.nextDouble()) * MEAN_ON_TOP;
      after[i] = after[i - 1] + LEAST_BETWEEN + (long) Math.min(onTop, 10 * MEAN_ON_TOP);
    }
    return after;
  }
}
