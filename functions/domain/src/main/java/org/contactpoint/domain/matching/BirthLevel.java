package org.contactpoint.domain.matching;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.contactpoint.domain.child.DateOfBirth;
import org.contactpoint.domain.value.Coded;
import org.jspecify.annotations.Nullable;

/** How two birthdays agree; best first. */
public enum BirthLevel implements Coded {
  EXACT,
  /** Day and month changed over, one digit wrong, or a neighbouring day or year. */
  SLIP,
  /** One of them is 1 January or an estimate, and the years are no more than one apart. */
  STAND_IN,
  MISSING,
  DIFFERENT;

  /** Whether both may well be one birthday. */
  public boolean isPlausible() {
    return this != DIFFERENT;
  }

  /** How they agree. */
  public static BirthLevel between(@Nullable DateOfBirth one, @Nullable DateOfBirth other) {
    if (one == null || other == null) {
      return MISSING;
    }
    if (one.date().equals(other.date())) {
      return EXACT;
    }
    if (isSlip(one.date(), other.date())) {
      return SLIP;
    }
    return (isVague(one) || isVague(other))
            && Math.abs(one.date().getYear() - other.date().getYear()) <= 1
        ? STAND_IN
        : DIFFERENT;
  }

  private static boolean isVague(DateOfBirth date) {
    return date.isPossibleStandIn() || date.estimated();
  }

  private static boolean isSlip(LocalDate a, LocalDate b) {
    boolean turned =
        a.getYear() == b.getYear()
            && a.getMonthValue() == b.getDayOfMonth()
            && a.getDayOfMonth() == b.getMonthValue();
    boolean neighbours = Math.abs(ChronoUnit.DAYS.between(a, b)) == 1;
    boolean nextYear =
        Math.abs(a.getYear() - b.getYear()) == 1
            && a.getMonthValue() == b.getMonthValue()
            && a.getDayOfMonth() == b.getDayOfMonth();
    return turned || neighbours || nextYear || digitsApart(a.toString(), b.toString()) == 1;
  }

  private static int digitsApart(String a, String b) {
    int apart = 0;
    for (int i = 0; i < Math.min(a.length(), b.length()); i++) {
      apart += a.charAt(i) == b.charAt(i) ? 0 : 1;
    }
    return apart;
  }
}
