package org.contactpoint.domain.name;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.contactpoint.domain.value.KeyedInput;

/**
 * Folds names into the form in which they are compared: without case, accents, apostrophes and
 * dots, hyphens as spaces, and letters such as ł, ø, đ, ß and æ as those that replace them (rules
 * §1).
 */
public final class Folding {
  // Accents go, but the vowel signs of Indian scripts and the voicing marks of kana are no accents:
  // without them different names would be the same.
  private static final Pattern ACCENTS =
      Pattern.compile("[[\\p{M}&&\\p{IsInherited}][\\p{M}&&\\p{IsHebrew}]&&[^\\u3099\\u309A]]");

  // The dot of l·l too, which Unicode makes of the letter ŀ, and marks of length.
  private static final Pattern APOSTROPHES_AND_DOTS =
      Pattern.compile(
          "['’‘.\\u00B7\\u02B9-\\u02BF\\u02C8\\u02D0\\u02D1\\u02EE\\u05F3\\uA78B\\uA78C]");
  private static final Pattern HYPHENS = Pattern.compile("[-\\u2010-\\u2015\\u05BE]");

  private static final Pattern JOINED_PARTICLE =
      Pattern.compile(
          "(?<![\\p{L}\\p{M}])([DLMNOSTdlmnost]|(?i:mac|mc|all|dall|dell|nell|sull))"
              + "['’‘`´\\u02B9-\\u02BF](?=\\p{L}\\p{M}*\\p{L})");

  private Folding() {}

  /** The form to compare; hyphenated and double names keep one space between their parts. */
  public static String fold(String name) {
    return isPlain(name) ? plainly(name) : thoroughly(name);
  }

  static boolean isPlain(String name) {
    for (int i = 0; i < name.length(); i++) {
      char letter = name.charAt(i);
      boolean plain =
          (letter >= 'a' && letter <= 'z')
              || (letter >= 'A' && letter <= 'Z')
              || (letter >= '0' && letter <= '9')
              || letter == ' '
              || letter == '-'
              || letter == '\'';
      if (!plain) {
        return false;
      }
    }
    return true;
  }

  /** Most names and addresses have nothing but English letters and digits. */
  private static String plainly(String name) {
    StringBuilder folded = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char letter = name.charAt(i);
      boolean space = letter == ' ' || letter == '-';
      boolean needed = folded.length() > 0 && folded.charAt(folded.length() - 1) != ' ';
      if (space && needed) {
        folded.append(' ');
      } else if (!space && letter != '\'') {
        folded.append(Character.toLowerCase(letter));
      }
    }
    int end = folded.length();
    return end > 0 && folded.charAt(end - 1) == ' '
        ? folded.substring(0, end - 1)
        : folded.toString();
  }

  private static String thoroughly(String name) {
    String plain = ACCENTS.matcher(decomposed(name)).replaceAll("");
    String joined =
        APOSTROPHES_AND_DOTS.matcher(LatinLetters.replaced(plain).replace('ς', 'σ')).replaceAll("");
    String spaced = HYPHENS.matcher(joined).replaceAll(" ");
    return KeyedInput.collapsed(Normalizer.normalize(spaced, Normalizer.Form.NFC));
  }

  /** The folded form without spaces, for names that are written as one word or as two. */
  public static String compact(String name) {
    return KeyedInput.compact(fold(name));
  }

  /**
   * The parts of a hyphenated or double name in their order, folded; none for an empty text. A
   * particle that an apostrophe joins to a name is a part of it: O'Brien is known as Brien, too.
   */
  public static List<String> parts(String name) {
    boolean joins = !isPlain(name) || name.indexOf('\'') > 0;
    String folded = fold(joins ? JOINED_PARTICLE.matcher(name).replaceAll("$1 ") : name);
    return folded.isEmpty() ? List.of() : divided(folded);
  }

  private static List<String> divided(String folded) {
    return folded.indexOf(' ') < 0 ? List.of(folded) : List.of(folded.split(" ", -1));
  }

  private static String decomposed(String name) {
    String lower = Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    return Normalizer.normalize(lower, Normalizer.Form.NFKD);
  }
}
