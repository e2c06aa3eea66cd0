package org.contactpoint.domain.comparison;

import java.time.LocalDate;
import java.util.List;
import org.contactpoint.domain.identity.DateOfBirth;
import org.contactpoint.domain.value.Coded;
import org.jspecify.annotations.Nullable;

/** How two birthdays agree; best first. */
public enum BirthLevel implements Coded {
  EXACT,
  /**
   * Both are the first of January of one year, or one estimate: what many unlike children are given
   * who know no birthday.
   */
  DEFAULT,
  /** Day and month changed over. */
  TURNED,
  /** One digit of the day or month wrong, or a neighbouring day or year. */
  SLIP,
  /**
   * One digit of the year wrong, and the years further apart: hardly anybody mistakes a year so.
   */
  YEAR,
  /** One of them is 1 January or an estimate, and the years are no more than one apart. */
  STAND_IN,
  MISSING,
  DIFFERENT;

  /** Whether both are known, and may be one child's. */
  public boolean isNear() {
    return compareTo(STAND_IN) <= 0;
  }

  /** Whether they differ by a slip at most. */
  public boolean isSlipAtMost() {
    return compareTo(YEAR) <= 0;
  }

  /** The level at which two birthdays agree; missing where one of them is. */
  public static BirthLevel between(@Nullable DateOfBirth one, @Nullable DateOfBirth other) {
    if (one == null || other == null) {
      return MISSING;
    }
    LocalDate a = one.date();
    LocalDate b = other.date();
    if (a.equals(b)) {
      return EXACT;
    }
    if (isTurned(a, b)) {
      return TURNED;
    }
    if (isSlip(a, b)) {
      return SLIP;
    }
    if (isOfAnotherYear(a, b)) {
      return YEAR;
    }
    boolean near = Math.abs(a.getYear() - b.getYear()) <= 1;
    return near && (isVague(one) || isVague(other)) ? STAND_IN : DIFFERENT;
  }

  /** The best level of any pair. */
  public static BirthLevel best(List<DateOfBirth> some, List<DateOfBirth> others) {
    BirthLevel best = MISSING;
    boolean any = false;
    for (DateOfBirth one : some) {
      for (DateOfBirth other : others) {
        BirthLevel level = between(one, other);
        best = any && level.compareTo(best) > 0 ? best : level;
        any = true;
      }
    }
    return best;
  }

  private static boolean isTurned(LocalDate a, LocalDate b) {
    return a.getYear() == b.getYear()
        && a.getMonthValue() == b.getDayOfMonth()
        && a.getDayOfMonth() == b.getMonthValue();
  }

  private static boolean isVague(DateOfBirth date) {
    return date.isPossibleStandIn() || date.estimated();
  }

  private static boolean isSlip(LocalDate a, LocalDate b) {
    int years = Math.abs(a.getYear() - b.getYear());
    boolean sameMonth = a.getMonthValue() == b.getMonthValue();
    boolean sameDay = a.getDayOfMonth() == b.getDayOfMonth();
    if (years > 1) {
      return false;
    }
    if (Math.abs(a.toEpochDay() - b.toEpochDay()) == 1) {
      return true;
    }
    if (sameMonth && sameDay) {
      return years == 1;
    }
    // Two parts that differ are two digits at least.
    return years == 0
        && (sameMonth || sameDay)
        && apart(a.getMonthValue(), b.getMonthValue()) + apart(a.getDayOfMonth(), b.getDayOfMonth())
            == 1;
  }

  private static boolean isOfAnotherYear(LocalDate a, LocalDate b) {
    return a.getDayOfMonth() == b.getDayOfMonth()
        && a.getMonthValue() == b.getMonthValue()
        && apart(a.getYear(), b.getYear()) == 1;
  }

  private static int apart(int a, int b) {
    int apart = 0;
    for (int one = a, other = b; one != other; one /= 10, other /= 10) {
      apart += one % 10 == other % 10 ? 0 : 1;
    }
    return apart;
  }
}
