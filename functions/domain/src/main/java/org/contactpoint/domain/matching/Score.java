package org.contactpoint.domain.matching;

import java.util.ArrayList;
import java.util.List;
import org.contactpoint.domain.child.ChildRecord;

/**
 * How like one child is, field by field: the weighted mean of those that were asked for.
 *
 * @param weights the sum of the weights
 * @param sum the sum of each weight times how much of it agrees
 */
record Score(
    ChildRecord child, double weights, double sum, boolean byIdentifier, List<String> matchedOn) {
  private static final double AGREES = 0.75;
  private static final double LEAST_BY_IDENTIFIER = 0.7;

  static Score none(ChildRecord child) {
    return new Score(child, 0, 0, false, List.of());
  }

  /** With one field more; it counts as matched where most of it agrees. */
  Score with(String field, double weight, double worth) {
    List<String> matched = new ArrayList<>(matchedOn);
    if (worth >= AGREES) {
      matched.add(field);
    }
    return new Score(
        child, weights + weight, sum + weight * worth, byIdentifier, List.copyOf(matched));
  }

  /** With the right number, which is worth a closer look by itself. */
  Score withIdentifier(double weight) {
    Score more = with("identifier", weight, 1);
    return new Score(child, more.weights, more.sum, true, more.matchedOn);
  }

  double value() {
    double mean = weights == 0 ? 0 : sum / weights;
    double value = byIdentifier ? Math.max(mean, LEAST_BY_IDENTIFIER) : mean;
    return Math.round(value * 1000) / 1000.0;
  }

  SearchResult result() {
    return new SearchResult(child, value(), matchedOn);
  }
}
