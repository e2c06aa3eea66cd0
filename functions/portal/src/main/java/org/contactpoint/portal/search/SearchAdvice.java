package org.contactpoint.portal.search;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What helps a search, and what agreed in it, in words. */
public final class SearchAdvice {
  private SearchAdvice() {}

  /** What to add, by its code. */
  public static String text(String advice) {
    return switch (advice) {
      case "add-family-name" -> "the family name";
      case "add-given-name" -> "the given name";
      case "add-date-of-birth" -> "the date of birth";
      case "add-birth-year" -> "the year of birth";
      case "add-postcode" -> "the postcode of the child’s home";
      case "add-gender" -> "the gender";
      case "add-identifier" -> "the NHS number or the unique pupil number";
      case "add-letters" -> "more letters before the *";
      default -> advice;
    };
  }

  /** What agreed, by its codes: {@code Family name, date of birth}. */
  public static String agreeing(List<String> codes) {
    String all = codes.stream().map(SearchAdvice::fact).collect(Collectors.joining(", "));
    return all.isEmpty() ? "" : all.substring(0, 1).toUpperCase(Locale.ROOT) + all.substring(1);
  }

  private static String fact(String code) {
    return code.equals("identifier") ? "number" : code.replace('-', ' ');
  }
}
