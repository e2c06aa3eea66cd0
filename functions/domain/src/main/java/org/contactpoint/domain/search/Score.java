package org.contactpoint.domain.search;

import java.util.ArrayList;
import java.util.List;

/**
 * How like somebody one child is, in bits.
 *
 * @param bits the weight for the child, less the weight against it
 * @param most the weight if everything agreed
 * @param matchedOn published names of the fields that agree
 */
record Score(double bits, double most, boolean byIdentifier, List<String> matchedOn) {
  private static final double LEAST_BY_IDENTIFIER = 0.7;

  static final Score NONE = new Score(0, 0, false, List.of());

  /** With one field more. */
  Score with(String field, double more, double atMost, boolean agrees) {
    return new Score(
        bits + more, most + atMost, byIdentifier, agrees ? and(matchedOn, field) : matchedOn);
  }

  /** With the right identifier, which alone is a reason to compare more. */
  Score withIdentifier(double more) {
    return new Score(bits + more, most + more, true, and(matchedOn, "identifier"));
  }

  /** A little less. */
  Score less(double fewer) {
    return new Score(bits - fewer, most, byIdentifier, matchedOn);
  }

  private static List<String> and(List<String> fields, String field) {
    List<String> all = new ArrayList<>(fields);
    all.add(field);
    return List.copyOf(all);
  }

  /** Between 0 and 1: how much of what could agree does. */
  double value() {
    double share = most <= 0 ? 0 : Math.clamp(bits / most, 0, 1);
    double value = byIdentifier ? Math.max(share, LEAST_BY_IDENTIFIER) : share;
    return Math.round(value * 1000) / 1000.0;
  }
}
