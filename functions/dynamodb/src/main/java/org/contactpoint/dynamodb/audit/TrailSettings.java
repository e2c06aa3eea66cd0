package org.contactpoint.dynamodb.audit;

import java.time.Duration;

/**
 * How a process writes the trail.
 *
 * @param lanes how many transactions of one process may be under way at once
 * @param patience how long a caller waits for its entry to stand, retries included
 */
public record TrailSettings(int lanes, Duration patience) {
  private static final int USUAL_LANES = 4;

  public TrailSettings {
    if (lanes < 1) {
      throw new IllegalArgumentException("nothing is written without a lane");
    }
  }

  /** Four lanes and eight seconds. */
  public static TrailSettings usual() {
    return new TrailSettings(USUAL_LANES, Duration.ofSeconds(8));
  }
}
