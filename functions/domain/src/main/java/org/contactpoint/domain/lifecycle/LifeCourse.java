package org.contactpoint.domain.lifecycle;

import java.time.LocalDate;
import java.util.Optional;
import org.contactpoint.domain.calendar.Anniversary;
import org.contactpoint.domain.identity.DateOfBirth;
import org.jspecify.annotations.Nullable;

/**
 * What decides in which stage a record is on any day (rules §9). A record of which neither a
 * birthday nor a death is known stays live: nothing says when that would end.
 *
 * @param born the date of birth that counts, an estimated one too
 * @param died the day of death, null for a living child
 * @param participation the consent to stay beyond 18, null where there is none
 */
public record LifeCourse(
    @Nullable DateOfBirth born, @Nullable LocalDate died, @Nullable Participation participation) {

  /** The age at which a record is archived. */
  public static final int OF_AGE = 18;

  /** The age at which it is archived at the latest, with consent. */
  public static final int LATEST = 25;

  /** For how many years a dead child's record stays live. */
  private static final int YEARS_AFTER_DEATH = 1;

  private static final int YEARS_FOR_TEAMS = 1;
  private static final int YEARS_ARCHIVED = 6;

  /** The stage on that day. */
  public LifeStage on(LocalDate day) {
    return archivedFrom()
        .filter(from -> !day.isBefore(from))
        .map(from -> archived(from, day))
        .orElseGet(() -> isOfAge(day) && died == null ? LifeStage.PARTICIPATING : LifeStage.LIVE);
  }

  private static LifeStage archived(LocalDate from, LocalDate day) {
    if (day.isBefore(Anniversary.of(from, YEARS_FOR_TEAMS))) {
      return LifeStage.ARCHIVED_FIRST_YEAR;
    }
    return day.isBefore(Anniversary.of(from, YEARS_ARCHIVED))
        ? LifeStage.ARCHIVED
        : LifeStage.EXPIRED;
  }

  /**
   * The first day on which the record is archived: a year after a death, else the birthday at which
   * the child comes of age, or, with consent, the 25th. Empty where nothing says when.
   */
  public Optional<LocalDate> archivedFrom() {
    Optional<LocalDate> grown = grownUp();
    return Optional.ofNullable(died)
        .filter(day -> grown.filter(end -> !day.isBefore(end)).isEmpty())
        .map(day -> Anniversary.of(day, YEARS_AFTER_DEATH))
        .or(() -> grown);
  }

  /** The first day on which the record is to be destroyed. */
  public Optional<LocalDate> expiresFrom() {
    return archivedFrom().map(from -> Anniversary.of(from, YEARS_ARCHIVED));
  }

  private Optional<LocalDate> grownUp() {
    return Optional.ofNullable(born).map(birth -> grownUp(birth, participation));
  }

  private static LocalDate grownUp(DateOfBirth birth, @Nullable Participation consent) {
    LocalDate ofAge = birth.turns(OF_AGE);
    if (consent == null || !consent.counts(birth, consent.consented())) {
      return ofAge;
    }
    LocalDate latest = birth.turns(LATEST);
    LocalDate until = consent.until();
    LocalDate end = until == null || until.isAfter(latest) ? latest : until;
    return end.isBefore(ofAge) ? ofAge : end;
  }

  private boolean isOfAge(LocalDate day) {
    return born != null && !day.isBefore(born.turns(OF_AGE));
  }

  /** Whether the young person's consent would make the record live on that day. */
  public boolean mayParticipate(LocalDate day) {
    return died == null && born != null && isOfAge(day) && day.isBefore(born.turns(LATEST));
  }

  @Override
  public String toString() {
    return "LifeCourse[redacted]";
  }
}
