package org.contactpoint.dynamodb.search;

import java.time.Duration;

/**
 * How a process asks the search index.
 *
 * @param questions how many keys all searches of one process may ask for at the same time; more
 *     only wait for one another in the store
 * @param deadline how long one search may wait for all its answers
 */
public record SearchSettings(int questions, Duration deadline) {
  private static final int USUAL_QUESTIONS = 64;

  public SearchSettings {
    if (questions < 1) {
      throw new IllegalArgumentException("nothing is found without a question");
    }
  }

  /** Sixty-four questions and four seconds. */
  public static SearchSettings usual() {
    return new SearchSettings(USUAL_QUESTIONS, Duration.ofSeconds(4));
  }
}
