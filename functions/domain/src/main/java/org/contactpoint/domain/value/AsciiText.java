package org.contactpoint.domain.value;

import java.util.BitSet;
import java.util.function.Predicate;

/**
 * Texts in the letters of the English alphabet, which most are: they can be checked quickly where
 * the patterns for all scripts take long. Files have a million rows.
 */
public final class AsciiText {
  private static final int ASCII = 128;

  private AsciiText() {}

  /**
   * Texts of 1 to that many letters and other characters, beginning with a letter or digit, with
   * single spaces inside and none around.
   *
   * @param others of ASCII, beside the letters
   */
  public static Predicate<String> upTo(int longest, String others) {
    BitSet allowed = new BitSet(ASCII);
    allowed.set('A', 'Z' + 1);
    allowed.set('a', 'z' + 1);
    others.chars().forEach(allowed::set);
    return text -> fits(text, longest) && consistsOf(allowed, text) && isCollapsed(text);
  }

  private static boolean fits(String text, int longest) {
    return !text.isEmpty()
        && text.length() <= longest
        && text.charAt(0) < ASCII
        && Character.isLetterOrDigit(text.charAt(0));
  }

  private static boolean consistsOf(BitSet allowed, String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!allowed.get(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isCollapsed(String text) {
    return !text.endsWith(" ") && !text.contains("  ");
  }
}
