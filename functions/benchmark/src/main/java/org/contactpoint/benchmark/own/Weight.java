package org.contactpoint.benchmark.own;

/** What items weigh in the store, in bytes, by DynamoDB's published rules. */
final class Weight {
  /** What one read unit reads. */
  static final int UNIT = 4096;

  private static final int HASH = 24;
  private static final int NUMBER = 11;
  private static final int NAMES = "pk".length() + "sk".length() + "t".length();

  private Weight() {}

  /** A search entry with traits of that length: the names of its attributes count, too. */
  static int ofEntry(int traits) {
    return NAMES + HASH + NUMBER + traits;
  }
}
