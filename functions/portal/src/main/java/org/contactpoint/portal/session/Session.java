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
 * @param seen when they asked for a page last, exact to {@link #NOTED}
 * @param notes what pages keep for the next ones, by name, the oldest first
 */
public record Session(
    Person person, Tokens tokens, Instant began, Instant seen, Map<String, String> notes) {
  /** After this long without a page it ends. */
  public static final Duration IDLE = Duration.ofMinutes(20);

  /** How exactly it is noted when the last page was asked for. */
  public static final Duration NOTED = Duration.ofMinutes(1);

  /** After this long it ends, whatever was done. */
  public static final Duration LONGEST = Duration.ofHours(8);

  public Session {
    notes = Collections.unmodifiableMap(new LinkedHashMap<>(notes));
  }

  /** One that begins. */
  public Session(Person person, Tokens tokens, Instant began, Map<String, String> notes) {
    this(person, tokens, began, began, notes);
  }

  /** When it ends, if no other page is asked for. */
  public Instant ends() {
    Instant idle = seen.plus(IDLE);
    Instant last = began.plus(LONGEST);
    return idle.isBefore(last) ? idle : last;
  }

  /** The same with those tokens for the same sign-in, if they are good for longer than its own. */
  public Session with(Tokens renewed) {
    return renewed.until().isAfter(tokens.until())
        ? new Session(person, renewed, began, seen, notes)
        : this;
  }

  /** The same with other notes. */
  public Session with(Map<String, String> others) {
    return new Session(person, tokens, began, seen, others);
  }

  /** The same with a page that was asked for then. */
  public Session seenAt(Instant time) {
    return new Session(person, tokens, began, time, notes);
  }

  @Override
  public String toString() {
    return "Session[redacted]";
  }
}
