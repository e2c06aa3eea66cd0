package org.contactpoint.benchmark.febrl;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of a Febrl file; a field that the file leaves empty is null.
 *
 * <p>More than ten components, because they are the fields of the line.
 *
 * @param id such as {@code rec-12-org} or {@code rec-12-dup-0}
 * @param entity which person it is truly about
 * @param dateOfBirth as written, eight digits or fewer; it need not be a day
 */
public record FebrlRecord(
    String id,
    int entity,
    @Nullable String givenName,
    @Nullable String surname,
    @Nullable String streetNumber,
    @Nullable String address1,
    @Nullable String address2,
    @Nullable String suburb,
    @Nullable String postcode,
    @Nullable String state,
    @Nullable String dateOfBirth,
    @Nullable String socSecId) {

  /** The day of birth, null where what is written is none. */
  public @Nullable LocalDate born() {
    return dateOfBirth == null ? null : FebrlDates.read(dateOfBirth);
  }

  @Override
  public String toString() {
    return "FebrlRecord[" + id + "]";
  }
}
