package org.contactpoint.domain.lifecycle;

import java.time.LocalDate;
import org.contactpoint.domain.identity.DateOfBirth;
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

  /**
   * Whether it counts. A team answers for what it enters of a young person's consent; the day in a
   * row of a file counts from the 18th birthday on alone, and in a row of that time (rules §9).
   *
   * @param born the date of birth that counts, null where none is known
   * @param asOf the day of which the row speaks
   */
  public boolean counts(@Nullable DateOfBirth born, LocalDate asOf) {
    if (born == null || ground != null) {
      return true;
    }
    LocalDate ofAge = born.turns(LifeCourse.OF_AGE);
    return !consented.isBefore(ofAge) && !asOf.isBefore(ofAge);
  }

  @Override
  public String toString() {
    return "Participation[redacted]";
  }
}
