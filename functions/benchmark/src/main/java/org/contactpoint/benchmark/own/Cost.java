package org.contactpoint.benchmark.own;

/**
 * What one search cost.
 *
 * @param results how many records were shown: each is read as it stands now
 */
public record Cost(Entries.Spent spent, int results, boolean tooMany) {
  private static final double ACCOUNT = 1;

  /** Read units: the lists, each record shown, and the account of who searches. */
  double units() {
    return spent.units() + results + ACCOUNT;
  }
}
