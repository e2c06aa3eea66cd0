package org.contactpoint.portal.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.contactpoint.portal.signin.Tokens;

/**
 * Whoever signed in at one browser.
 *
 * @param began when they signed in to the pages
 * @param notes what pages keep for the next ones, by name, the oldest first
 */
public record Session(Person person, Tokens tokens, Instant began, Map<String, String> notes) {
  /** After this long without a page it ends. */
  public static final Duration IDLE = Duration.ofMinutes(20);

  /** How exactly it is noted when the last page was asked for. */
  public static final Duration NOTED = Duration.ofMinutes(1);

  /** After this long it ends, whatever was done. */
  public static final Duration LONGEST = Duration.ofHours(8);

  public Session {
    notes = Collections.unmodifiableMap(new LinkedHashMap<>(notes));
  }

  /** The same with other tokens for the same sign-in. */
  public Session with(Tokens renewed) {
    return new Session(person, renewed, began, notes);
  }

  /** The same with other notes. */
  public Session with(Map<String, String> others) {
    return new Session(person, tokens, began, others);
  }

  @Override
  public String toString() {
    return "Session[redacted]";
  }
}
