package org.contactpoint.dynamodb.name;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * How frequent names are, in children of a million who are called so, or have it as a part of a
 * double name: learnt from files by a documented command ({@code docs/benchmarks.md}); names that
 * it does not list are rarer than those that it does.
 */
final class NameShares {
  private static final double MILLION = 1_000_000;
  private static final double UNLISTED = 60 / MILLION;

  /** Brothers share them, and are called by them alone where a file has room for one name. */
  private static final Set<String> BEFORE_ANOTHER =
      Set.of(
          "md", "mohd", "syed", "sayed", "sayyed", "sayyid", "abdul", "abdel", "abd", "abu", "mst",
          "sheikh", "shaikh");

  private static final double OFTEN_FIRST = 0.012;

  private final Map<String, Double> given = new HashMap<>();
  private final Map<String, Double> family = new HashMap<>();
  private final Map<String, Double> first = new HashMap<>();

  NameShares() {
    Resources.lines("name-shares.csv").stream()
        .skip(1)
        .map(line -> line.split(",", -1))
        .forEach(
            row -> {
              add(given, row[0], row[1]);
              add(family, row[0], row[2]);
              add(first, row[0], row[3]);
            });
  }

  private static void add(Map<String, Double> shares, String name, String ofMillion) {
    double share = Double.parseDouble(ofMillion) / MILLION;
    if (share > 0) {
      shares.put(name, share);
    }
  }

  double ofGiven(String name) {
    return given.getOrDefault(name, UNLISTED);
  }

  double ofFirst(String name) {
    return first.getOrDefault(name, BEFORE_ANOTHER.contains(name) ? OFTEN_FIRST : 0);
  }

  double ofFamily(String name) {
    return family.getOrDefault(name, UNLISTED);
  }

  /** The given names that are listed, with their shares. */
  Map<String, Double> given() {
    return given;
  }

  /** The family names that are listed, with their shares. */
  Map<String, Double> family() {
    return family;
  }
}
