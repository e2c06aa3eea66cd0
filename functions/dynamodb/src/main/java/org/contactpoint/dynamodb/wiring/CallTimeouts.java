package org.contactpoint.dynamodb.wiring;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;

/**
 * How long a call of the cloud may take: no call may hang, so each has its time and few attempts. A
 * function whose caller waits less than others' defines its own as a bean.
 *
 * @param call with all its attempts
 * @param attempt each of them
 */
public record CallTimeouts(Duration call, Duration attempt) {
  private static final int ATTEMPTS = 3;

  /** Five seconds a call, two an attempt. */
  public static CallTimeouts usual() {
    return new CallTimeouts(Duration.ofSeconds(5), Duration.ofSeconds(2));
  }

  /** Those that a function defines, or the usual ones where it defines none. */
  public static CallTimeouts orUsual(@Nullable CallTimeouts own) {
    return own == null ? usual() : own;
  }

  /** How a client is set up. */
  public ClientOverrideConfiguration settings() {
    return ClientOverrideConfiguration.builder()
        .apiCallTimeout(call)
        .apiCallAttemptTimeout(attempt)
        .retryStrategy(retry -> retry.maxAttempts(ATTEMPTS))
        .build();
  }
}
