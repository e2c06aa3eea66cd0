package org.contactpoint.benchmark.nation;

import java.util.Map;
import java.util.SplittableRandom;

/** Made-up names of streets of the English kind. */
final class Streets {
  private static final Map<String, Weighted<String>> LISTS = WeightedLists.read("streets.txt");
  private static final Weighted<String> STEMS = WeightedLists.section(LISTS, "stem");
  private static final Weighted<String> KINDS = WeightedLists.section(LISTS, "kind");

  private Streets() {}

  /** The name of the street with that number. */
  static String of(long street) {
    SplittableRandom random = new SplittableRandom(street);
    return STEMS.draw(random) + " " + KINDS.draw(random);
  }
}
