package org.contactpoint.domain.value;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Calendar days of ISO 8601 written {@code yyyy-MM-dd} and in no other way, 1900 to 2100. */
public final class IsoDate {
  private static final String REASON = "must be a date that exists, written YYYY-MM-DD";
  private static final Pattern FORM =
      Pattern.compile("(19[0-9]{2}|20[0-9]{2}|2100)-(0[1-9]|1[0-2])-([0-9]{2})");

  private IsoDate() {}

  /** Reads a date of the form 2012-03-04, or says why it is not a valid date. */
  public static Parsed<LocalDate> parse(String raw) {
    Matcher written = FORM.matcher(raw);
    if (!written.matches()) {
      return Parsed.invalid(REASON);
    }
    YearMonth month = YearMonth.of(number(written, 1), number(written, 2));
    int day = number(written, 3);
    return month.isValidDay(day) ? Parsed.valid(month.atDay(day)) : Parsed.invalid(REASON);
  }

  /** The day, unless it is after today. */
  public static Parsed<LocalDate> past(LocalDate day, LocalDate today) {
    return day.isAfter(today) ? Parsed.invalid("must not be in the future") : Parsed.valid(day);
  }

  private static int number(Matcher written, int group) {
    return Integer.parseInt(written.group(group));
  }
}
