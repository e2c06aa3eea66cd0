package org.contactpoint.domain.name;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * A word with each of its letters left out, one at a time: two words that differ by one letter
 * typed too much, too little, wrong or in the wrong place have one of these in common (symmetric
 * deletion).
 */
public final class DeletionVariants {
  /** Distinguishes letters from the sound codes in the same list. */
  static final String MARK = "~";

  private static final int LONGEST = 14;

  private DeletionVariants() {}

  /** The word itself first, then without its first letter, its second, and so on. */
  public static Set<String> of(String word) {
    Set<String> slips = new LinkedHashSet<>();
    slips.add(MARK + word);
    for (int at = 0; at < Math.min(word.length(), LONGEST) && word.length() > 2; at++) {
      slips.add(MARK + word.substring(0, at) + word.substring(at + 1));
    }
    return slips;
  }
}
