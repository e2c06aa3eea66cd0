package org.contactpoint.benchmark.mistake;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Names written as somebody heard them: the usual other spelling where there is one, else one group
 * of letters for another that sounds the same in English.
 */
final class ByEar {
  private static final double USUAL = 0.8;

  /** Written as; heard the same as. */
  private static final String[][] ALIKE = {
    {"ph", "f"},
    {"ck", "k"},
    {"kn", "n"},
    {"wr", "r"},
    {"wh", "w"},
    {"gh", "g"},
    {"kh", "k"},
    {"th", "t"},
    {"sch", "sh"},
    {"sz", "sh"},
    {"cz", "ch"},
    {"ks", "x"},
    {"x", "ks"},
    {"qu", "kw"},
    {"ee", "ea"},
    {"ea", "ee"},
    {"ie", "y"},
    {"ei", "ie"},
    {"ai", "ay"},
    {"ay", "ai"},
    {"ou", "oo"},
    {"oo", "ou"},
    {"au", "or"},
    {"er", "ar"},
    {"or", "er"},
    {"ey", "y"},
    {"y", "i"},
    {"i", "y"},
    {"c", "k"},
    {"k", "c"},
    {"s", "z"},
    {"z", "s"},
    {"j", "g"},
    {"w", "v"},
    {"v", "w"},
    {"ll", "l"},
    {"tt", "t"},
    {"nn", "n"},
    {"ss", "s"},
    {"mm", "m"},
    {"rr", "r"},
    {"l", "ll"},
    {"t", "tt"},
    {"n", "nn"},
    {"a", "e"},
    {"e", "a"},
    {"u", "oo"}
  };

  private ByEar() {}

  /** Another way to write it, one of the usual ones if any; the same name where there is none. */
  static String write(String name, List<String> usual, RandomGenerator random) {
    return !usual.isEmpty() && random.nextDouble() < USUAL
        ? usual.get(random.nextInt(usual.size()))
        : heard(name, random);
  }

  private static String heard(String name, RandomGenerator random) {
    List<String> ways = new ArrayList<>();
    for (String[] alike : ALIKE) {
      int at = name.indexOf(alike[0], 1);
      if (at > 0) {
        ways.add(name.substring(0, at) + alike[1] + name.substring(at + alike[0].length()));
      }
    }
    if (name.length() > 3 && name.endsWith("e")) {
      ways.add(name.substring(0, name.length() - 1));
    }
    return ways.isEmpty() ? name : ways.get(random.nextInt(ways.size()));
  }
}
