package org.contactpoint.benchmark.mistake;

import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Short forms that no list holds: a given name up to the first consonant after its first vowels,
 * with -i, -y or -ie, as children and families make them (Zuzanna, Zuzi).
 */
final class Shortening {
  private static final String VOWELS = "aeiouyAEIOUY";
  private static final List<String> ENDINGS = List.of("i", "y", "ie");

  private Shortening() {}

  /** The short form; the name itself where it has no more letters, or is in another script. */
  static String of(String name, RandomGenerator random) {
    int end = 0;
    while (end < name.length() && !isVowel(name, end)) {
      end++;
    }
    while (end < name.length() && isVowel(name, end)) {
      end++;
    }
    boolean cut = end > 0 && end + 2 < name.length() && isPlain(name.substring(0, end + 1));
    return cut ? name.substring(0, end + 1) + ENDINGS.get(random.nextInt(3)) : name;
  }

  private static boolean isVowel(String name, int at) {
    return VOWELS.indexOf(name.charAt(at)) >= 0;
  }

  private static boolean isPlain(String stem) {
    return stem.chars().allMatch(letter -> letter < 128 && Character.isLetter(letter));
  }
}
