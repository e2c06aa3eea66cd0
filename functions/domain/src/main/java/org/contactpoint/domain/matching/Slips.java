package org.contactpoint.domain.matching;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * A name with each of its letters left out in turn: two names that differ by one letter typed too
 * much, too little, wrong or in the wrong place have one of these in common (symmetric deletion).
 */
final class Slips {
  private static final int LONGEST = 14;
  private static final String MARK = "~";

  private Slips() {}

  /** The slips of the longest of the forms, the whole word first; none shorter than two letters. */
  static Set<String> of(Set<String> forms) {
    return forms.stream().findFirst().map(Slips::of).orElse(Set.of());
  }

  private static Set<String> of(String word) {
    Set<String> slips = new LinkedHashSet<>();
    slips.add(MARK + word);
    for (int at = 0; at < Math.min(word.length(), LONGEST) && word.length() > 2; at++) {
      slips.add(MARK + word.substring(0, at) + word.substring(at + 1));
    }
    return slips;
  }
}
