package org.contactpoint.domain.search;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.contactpoint.domain.value.IsoDate;

/** The days that a person may have meant who typed another one (rules §3). */
final class MistypedDates {
  private static final int MOST_YEARS_APART = 10;

  private MistypedDates() {}

  /** The same year with day and month changed places, if there is such a day. */
  static List<LocalDate> turned(LocalDate day) {
    boolean turns = day.getDayOfMonth() <= 12 && day.getDayOfMonth() != day.getMonthValue();
    return turns
        ? List.of(LocalDate.of(day.getYear(), day.getDayOfMonth(), day.getMonthValue()))
        : List.of();
  }

  /** The days before and after. */
  static List<LocalDate> neighbours(LocalDate day) {
    return List.of(day.minusDays(1), day.plusDays(1));
  }

  /** The days whose year differs in one digit, as far as both may be a child's. */
  static List<LocalDate> ofYear(LocalDate day) {
    return IntStream.range(2, 4)
        .boxed()
        .flatMap(at -> oneDigit(day, at))
        .filter(other -> Math.abs(other.getYear() - day.getYear()) <= MOST_YEARS_APART)
        .toList();
  }

  /** The days whose month or day differs in one digit. */
  static List<LocalDate> ofDay(LocalDate day) {
    return IntStream.range(5, 10).boxed().flatMap(at -> oneDigit(day, at)).toList();
  }

  private static Stream<LocalDate> oneDigit(LocalDate day, int at) {
    String iso = day.toString();
    return IntStream.rangeClosed('0', '9')
        .filter(digit -> digit != iso.charAt(at) && iso.charAt(at) != '-')
        .mapToObj(digit -> iso.substring(0, at) + (char) digit + iso.substring(at + 1))
        .flatMap(text -> IsoDate.parse(text).toOptional().stream());
  }
}
