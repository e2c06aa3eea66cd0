package org.contactpoint.benchmark.febrl;

/** Two records, by their places in the list that they came in, the first before the second. */
public record FebrlPair(int first, int second) {

  public FebrlPair {
    if (first >= second) {
      throw new IllegalArgumentException("the first stands before the second");
    }
  }
}
