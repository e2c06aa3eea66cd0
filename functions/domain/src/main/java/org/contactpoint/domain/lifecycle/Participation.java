package org.contactpoint.domain.lifecycle;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A young person's own consent to stay in the directory beyond 18 (rules §9).
 *
 * @param consented the day on which they consented
 * @param until the first day on which they are to be in it no more, null for the 25th birthday
 * @param ground why they may stay, null where a file says only that they consented
 */
public record Participation(
    LocalDate consented, @Nullable LocalDate until, @Nullable ParticipationReason ground) {

  /** The consent that a row of a file states: a day, and nothing else. */
  public Participation(LocalDate consented) {
    this(consented, null, null);
  }

  @Override
  public String toString() {
    return "Participation[redacted]";
  }
}
