package org.contactpoint.benchmark.febrl;

import java.util.HashSet;
import java.util.Set;

/**
 * How well somebody linked: pairs found held against the true ones.
 *
 * @param right pairs found that are true
 */
public record Linkage(int found, int right, int truth) {

  /** Holds one against the other. */
  public static Linkage of(Set<FebrlPair> found, Set<FebrlPair> truth) {
    Set<FebrlPair> right = new HashSet<>(found);
    right.retainAll(truth);
    return new Linkage(found.size(), right.size(), truth.size());
  }

  /** The share of pairs found that are true. */
  public double precision() {
    return found == 0 ? 1 : (double) right / found;
  }

  /** The share of true pairs that were found. */
  public double recall() {
    return truth == 0 ? 1 : (double) right / truth;
  }
}
