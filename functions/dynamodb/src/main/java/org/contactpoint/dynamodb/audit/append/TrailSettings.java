package org.contactpoint.dynamodb.audit.append;

import java.time.Duration;
import java.util.regex.Pattern;

/**
 * How a process writes the trail.
 *
 * @param writers how many transactions of one process may be under way at once
 * @param timeout how long a caller waits for its entry to be written, retries included
 * @param prefix what the names of its writers begin with, two hexadecimal digits, not 00
 */
public record TrailSettings(int writers, Duration timeout, String prefix) {
  /** For a process that is no deployed function. */
  private static final String ANY = "f0";

  private static final Pattern PREFIX = Pattern.compile("(?!00)[0-9a-f]{2}");
  private static final int USUAL_WRITERS = 4;

  public TrailSettings {
    if (writers < 1) {
      throw new IllegalArgumentException("a process has at least one writer");
    }
    if (!PREFIX.matcher(prefix).matches()) {
      throw new IllegalArgumentException("a prefix of writers has two hexadecimal digits, not 00");
    }
  }

  /** Those of a process that is no deployed function. */
  public TrailSettings(int writers, Duration timeout) {
    this(writers, timeout, ANY);
  }

  /** Four writers and eight seconds. */
  public static TrailSettings usual() {
    return usual(ANY);
  }

  /** The same, for a function whose writers' names begin so. */
  public static TrailSettings usual(String prefix) {
    return new TrailSettings(USUAL_WRITERS, Duration.ofSeconds(8), prefix);
  }
}
