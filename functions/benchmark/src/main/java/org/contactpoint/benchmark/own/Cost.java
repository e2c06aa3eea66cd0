package org.contactpoint.benchmark.own;

/**
 * What one search cost.
 *
 * @param results how many records were shown: each is read in its present state
 */
public record Cost(Entries.Spent spent, int results, boolean tooMany) {
  private static final double ACCOUNT = 1;

  /** Read units: the lists, each record shown, and the account of who searches. */
  public double units() {
    return spent.units() + results + ACCOUNT;
  }

  /** The same if each list were as long as among eleven million children. */
  double unitsOfNation() {
    return spent.nation() + results + ACCOUNT;
  }
}
