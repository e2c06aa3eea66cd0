package org.contactpoint.local.sample;

import java.util.HashSet;
import java.util.Set;

/**
 * Numbers that belong to nobody: NHS numbers of the range for tests, pupil numbers of schools that
 * do not exist, telephone numbers that Ofcom keeps for drama.
 */
final class Numbers {
  private static final String CHECK_LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";
  private static final int FIRST_SCHOOL = 6_201;

  private final Dice dice;
  private final Set<String> nhsNumbers = new HashSet<>();
  private int pupils;

  Numbers(Dice dice) {
    this.dice = dice;
  }

  String nhsNumber() {
    while (true) {
      String digits = "999" + String.format("%06d", dice.between(0, 999_999));
      int check = check(digits);
      if (check < 10 && nhsNumbers.add(digits)) {
        return digits + check;
      }
    }
  }

  private static int check(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      sum += (10 - i) * (digits.charAt(i) - '0');
    }
    return (11 - sum % 11) % 11;
  }

  /** A permanent pupil number, given in the year in which school began. */
  String upn(Town town, int year) {
    int school = FIRST_SCHOOL + pupils / 1_000;
    String rest =
        town.localAuthority() + school + String.format("%02d%03d", year % 100, pupils % 1_000);
    pupils++;
    int sum = 0;
    for (int i = 0; i < rest.length(); i++) {
      sum += (i + 2) * (rest.charAt(i) - '0');
    }
    return CHECK_LETTERS.charAt(sum % CHECK_LETTERS.length()) + rest;
  }

  String mobile() {
    return "07700 900" + String.format("%03d", dice.between(0, 999));
  }

  String office(Town town) {
    return town == Town.LEEDS
        ? "0113 496 0" + String.format("%03d", dice.between(100, 999))
        : "01632 960" + String.format("%03d", dice.between(0, 999));
  }
}
