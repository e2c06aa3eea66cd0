package org.contactpoint.benchmark.mistake;

import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Slips of the fingers: of a hundred, a letter left out 36, put in 28, another one 21, two changed
 * over 15; the first letter goes wrong in 7. The proportions are estimates, not fitted to a count.
 */
final class Typing {
  private static final double FIRST_LETTER = 0.07;
  private static final double LEFT_OUT = 0.36;
  private static final double PUT_IN = LEFT_OUT + 0.28;
  private static final double OTHER = PUT_IN + 0.21;
  private static final double DOUBLED = 0.5;
  private static final List<String> ROWS = List.of("qwertyuiop", "asdfghjkl", "zxcvbnm");

  /** The names of the letters with accents on a British keyboard. */
  private static final Map<Character, Character> BASES =
      Map.ofEntries(
          Map.entry('é', 'e'),
          Map.entry('ł', 'l'),
          Map.entry('ń', 'n'),
          Map.entry('ó', 'o'),
          Map.entry('ś', 's'),
          Map.entry('ż', 'z'),
          Map.entry('ç', 'c'),
          Map.entry('ş', 's'));

  private Typing() {}

  /** The name with one slip; the same name where nothing could slip. */
  static String slip(String name, RandomGenerator random) {
    if (name.length() < 3) {
      return name;
    }
    int at = random.nextDouble() < FIRST_LETTER ? 0 : 1 + random.nextInt(name.length() - 1);
    double kind = random.nextDouble();
    if (!isLatin(name.charAt(at))) {
      return Character.isLetter(name.charAt(at)) && kind < LEFT_OUT
          ? leftOut(name, at)
          : changedOver(name, at);
    }
    if (kind < LEFT_OUT) {
      return leftOut(name, at);
    }
    if (kind < PUT_IN) {
      return putIn(name, at, random);
    }
    return kind < OTHER ? replaced(name, at, random) : changedOver(name, at);
  }

  private static boolean isLatin(char letter) {
    return Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN;
  }

  private static String leftOut(String name, int at) {
    return name.substring(0, at) + name.substring(at + 1);
  }

  private static String putIn(String name, int at, RandomGenerator random) {
    char letter = name.charAt(at);
    char more =
        random.nextDouble() < DOUBLED ? Character.toLowerCase(letter) : neighbour(letter, random);
    return name.substring(0, at + 1) + more + name.substring(at + 1);
  }

  private static String replaced(String name, int at, RandomGenerator random) {
    char letter = name.charAt(at);
    char other = neighbour(letter, random);
    char cased = Character.isUpperCase(letter) ? Character.toUpperCase(other) : other;
    return name.substring(0, at) + cased + name.substring(at + 1);
  }

  private static String changedOver(String name, int at) {
    int first = Math.max(1, at - 1);
    if (first + 1 >= name.length()) {
      return name;
    }
    return name.substring(0, first)
        + name.charAt(first + 1)
        + name.charAt(first)
        + name.substring(first + 2);
  }

  /** A key beside that of the letter. */
  private static char neighbour(char letter, RandomGenerator random) {
    char lower = Character.toLowerCase(letter);
    char key = BASES.getOrDefault(lower, lower);
    for (int row = 0; row < ROWS.size(); row++) {
      int at = ROWS.get(row).indexOf(key);
      if (at >= 0) {
        return beside(row, at, random);
      }
    }
    return 'e';
  }

  private static char beside(int row, int at, RandomGenerator random) {
    boolean sideways = random.nextInt(3) < 2;
    int otherRow = sideways ? row : row == 0 ? 1 : row - 1;
    String keys = ROWS.get(otherRow);
    int step = random.nextBoolean() ? 1 : -1;
    int to = sideways ? (at + step < 0 || at + step >= keys.length() ? at - step : at + step) : at;
    return keys.charAt(Math.min(to, keys.length() - 1));
  }
}
