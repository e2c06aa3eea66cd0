package org.contactpoint.portal.page;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Dates, telephone numbers and codes as a Briton reads them. */
public final class Words {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMMM yyyy 'at' h:mma", Locale.UK);

  private Words() {}

  /** A day such as {@code 9 March 2012}, of a date as the API writes it; nothing for nothing. */
  public static String day(@Nullable String iso) {
    return iso == null || iso.isEmpty() ? "" : DAY.format(LocalDate.parse(iso));
  }

  /** The day that it is in London. */
  public static LocalDate today(Clock clock) {
    return LocalDate.ofInstant(clock.instant(), LONDON);
  }

  /** A time such as {@code 9 March 2012 at 4:05pm}, in London. */
  public static String time(@Nullable String instant) {
    return instant == null || instant.isEmpty()
        ? ""
        : TIME.format(Instant.parse(instant).atZone(LONDON))
            .replace("AM", "am")
            .replace("PM", "pm");
  }

  /** A code as words: {@code speech-therapy} becomes {@code Speech therapy}. */
  public static String code(@Nullable String code) {
    if (code == null || code.isEmpty()) {
      return "";
    }
    String words = code.replace('-', ' ');
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  /** The same in the middle of a sentence. */
  public static String lower(@Nullable String code) {
    return code == null ? "" : code.replace('-', ' ');
  }

  /** A telephone number as it is read out: {@code +441134960101} becomes {@code 0113 496 0101}. */
  public static String phone(@Nullable String number) {
    if (number == null) {
      return "";
    }
    if (!number.startsWith("+44")) {
      return number;
    }
    String digits = "0" + number.substring(3);
    return digits.length() == 11 ? spaced(digits) : digits;
  }

  // The lengths of area codes: Ofcom, National Telephone Numbering Plan.
  private static String spaced(String digits) {
    if (digits.startsWith("02")) {
      return digits.substring(0, 3) + " " + digits.substring(3, 7) + " " + digits.substring(7);
    }
    if (digits.matches("0[389].*")) {
      return digits.substring(0, 4) + " " + digits.substring(4, 7) + " " + digits.substring(7);
    }
    if (digits.startsWith("011") || digits.matches("01.1.*")) {
      return digits.substring(0, 4) + " " + digits.substring(4, 7) + " " + digits.substring(7);
    }
    return digits.substring(0, 5) + " " + digits.substring(5);
  }

  /** How a thing is counted: {@code 1 review}, {@code 12 reviews}. */
  public static String count(long count, String one, String more) {
    return count + " " + (count == 1 ? one : more);
  }
}
