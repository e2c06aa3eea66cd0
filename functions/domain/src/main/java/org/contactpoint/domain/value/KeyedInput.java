package org.contactpoint.domain.value;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Normalises text as people and files type it: the ordinary and the no-break spaces count as
 * spaces, every other white space stays and is refused by the field's rule.
 */
public final class KeyedInput {
  // No field holds more than 254 characters; normalising takes quadratic time on long runs of
  // marks.
  private static final int LONGEST_TEXT = 1_024;

  private static final Pattern SPACES = Pattern.compile("[ \\u00A0\\u2007\\u202F]+");

  private KeyedInput() {}

  /** Without any spaces. */
  public static String compact(String raw) {
    StringBuilder kept = new StringBuilder(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      if (!isSpace(raw.charAt(i))) {
        kept.append(raw.charAt(i));
      }
    }
    return kept.toString();
  }

  /** Without any spaces, in upper case. */
  public static String compactUpper(String raw) {
    return compact(raw).toUpperCase(Locale.ROOT);
  }

  /** Outer spaces cut, each run of spaces made one. */
  public static String collapsed(String raw) {
    return isCollapsed(raw) ? raw : cut(SPACES.matcher(raw).replaceAll(" "));
  }

  private static String cut(String single) {
    int from = single.startsWith(" ") ? 1 : 0;
    int to = single.length() - (single.endsWith(" ") ? 1 : 0);
    return from < to ? single.substring(from, to) : "";
  }

  private static boolean isCollapsed(String raw) {
    boolean afterSpace = true;
    for (int i = 0; i < raw.length(); i++) {
      boolean space = isSpace(raw.charAt(i));
      if (space && (afterSpace || raw.charAt(i) != ' ')) {
        return false;
      }
      afterSpace = space;
    }
    return raw.isEmpty() || !afterSpace;
  }

  private static boolean isSpace(int character) {
    return character == ' '
        || character == '\u00A0'
        || character == '\u2007'
        || character == '\u202F';
  }

  /** In Unicode form NFC with collapsed spaces; empty, so refused, where no field could hold it. */
  public static String text(String raw) {
    return raw.length() > LONGEST_TEXT
        ? ""
        : collapsed(Normalizer.normalize(raw, Normalizer.Form.NFC));
  }
}
