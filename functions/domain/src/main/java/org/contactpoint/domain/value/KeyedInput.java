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

  private static final char LAST_ASCII = 0x7F;

  private static final Pattern SPACES = Pattern.compile("[ \\u00A0\\u2007\\u202F]+");

  private static final String HYPHEN_LIKE = "\\p{Pd}\\u2043\\u2212";
  private static final Pattern HYPHENS = Pattern.compile("[" + HYPHEN_LIKE + "]");
  // Folding leaves all of these out of the form in which names are compared, or knew none of them.
  private static final Pattern APOSTROPHES =
      Pattern.compile(
          "[`´‘’‛′\\u02B9\\u02BB-\\u02BF\\u02C8\\u02EE\\u05F3\\u2035\\uA78B\\uA78C\\uFF07]");
  private static final Pattern BETWEEN_DIGITS =
      Pattern.compile("(?<=[0-9])[\\p{Zs}" + HYPHEN_LIKE + "]+(?=[0-9])");
  private static final Pattern OUTER_SPACES = Pattern.compile("^\\p{Zs}+|\\p{Zs}+$");

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

  /** Without outer spaces, and without the spaces and hyphens of any kind between digits. */
  public static String digits(String raw) {
    return isSettled(raw)
        ? raw
        : BETWEEN_DIGITS.matcher(OUTER_SPACES.matcher(raw).replaceAll("")).replaceAll("");
  }

  /** Whether there is nothing to leave out, or so much that no number is meant. */
  private static boolean isSettled(String raw) {
    return raw.length() > LONGEST_TEXT
        || raw.chars().allMatch(digit -> digit >= '0' && digit <= '9');
  }

  /** Whether there is nothing but spaces: the field is empty. */
  public static boolean isBlank(String raw) {
    return raw.chars().allMatch(KeyedInput::isSpace);
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

  /**
   * The same as {@link #text}, with hyphens and apostrophes of every kind read as {@code -} and
   * {@code '}.
   */
  public static String name(String raw) {
    String text = text(raw);
    return hasOtherMarks(text)
        ? APOSTROPHES.matcher(HYPHENS.matcher(text).replaceAll("-")).replaceAll("'")
        : text;
  }

  private static boolean hasOtherMarks(String text) {
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      if (character == '`' || character > LAST_ASCII) {
        return true;
      }
    }
    return false;
  }

  /** In Unicode form NFC with collapsed spaces; empty, so refused, where no field could hold it. */
  public static String text(String raw) {
    return raw.length() > LONGEST_TEXT
        ? ""
        : collapsed(Normalizer.normalize(raw, Normalizer.Form.NFC));
  }
}
