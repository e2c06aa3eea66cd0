package org.contactpoint.domain.notice;

import java.time.Duration;
import java.time.Instant;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.value.ContactPointId;

/**
 * An account watches a child since a moment: a wish, which gives no right to be told of anything.
 *
 * @param child the number of the record that stood for the child then
 */
public record Watch(AccountId account, ContactPointId child, Instant since) {

  /** How many children an account can watch. */
  public static final int MOST = 100;

  /** How long there is news of a service: whoever did not look for so long reads the record. */
  public static final Duration KEPT = Duration.ofDays(90);
}
