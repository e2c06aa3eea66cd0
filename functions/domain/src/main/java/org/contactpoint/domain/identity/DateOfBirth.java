package org.contactpoint.domain.identity;

import java.time.LocalDate;
import java.time.Month;
import java.time.Period;
import org.contactpoint.domain.calendar.Anniversary;
import org.contactpoint.domain.value.IsoDate;
import org.contactpoint.domain.value.Parsed;

/**
 * A child's birthday, marked when it is an estimate (rules §1); someone born on 29 February comes
 * of each age on 1 March where the year has no such day (rules §9).
 */
public record DateOfBirth(LocalDate date, boolean estimated) {
  private static final int OLDEST = 25;

  /** Reads {@code yyyy-MM-dd}; refuses days to come and those more than 25 years before today. */
  public static Parsed<DateOfBirth> parse(String iso, boolean estimated, LocalDate today) {
    return IsoDate.parse(iso).then(date -> new DateOfBirth(date, estimated).heldOn(today));
  }

  private Parsed<DateOfBirth> heldOn(LocalDate today) {
    return IsoDate.past(date, today)
        .then(
            past ->
                today.isAfter(turns(OLDEST))
                    ? Parsed.invalid("must not be more than 25 years ago")
                    : Parsed.valid(this));
  }

  /** The day on which this many whole years are completed. */
  public LocalDate turns(int years) {
    return Anniversary.of(date, years);
  }

  /** Completed years of life on that day; negative or 0 before the first birthday. */
  public int ageOn(LocalDate day) {
    return Period.between(date, day).getYears();
  }

  /** Whether it is 1 January, which systems put in where only the year is known. */
  public boolean isPossibleStandIn() {
    return date.getMonth() == Month.JANUARY && date.getDayOfMonth() == 1;
  }

  @Override
  public String toString() {
    return "DateOfBirth[redacted]";
  }
}
