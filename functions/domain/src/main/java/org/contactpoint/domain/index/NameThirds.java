package org.contactpoint.domain.index;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Texts by which a family name and the same name with one letter wrong meet: a name has three
 * parts, one wrong letter is in one of them, and the other two are still as they were. There are
 * three such texts of a name, where leaving out each letter in turn would make one for each letter.
 *
 * <p>Names of fewer than {@value #SHORTEST} letters have none: half the country would share them.
 */
final class NameThirds {
  private static final int SHORTEST = 4;

  private NameThirds() {}

  /** The texts of a name, folded and without spaces. */
  static Set<String> of(String name) {
    Set<String> texts = new LinkedHashSet<>();
    add(texts, name, name.length());
    return texts;
  }

  /**
   * The texts to ask for: those that a name with a letter more or less has in common with it, and
   * those of the name with the neighbours changed over that stand in two parts.
   */
  static Set<String> asked(String name) {
    Set<String> texts = new LinkedHashSet<>(of(name));
    add(texts, name, name.length() - 1);
    add(texts, name, name.length() + 1);
    int part = part(name.length());
    if (name.length() >= SHORTEST) {
      texts.add(outer(changedOver(name, part), part));
      texts.add(outer(changedOver(name, name.length() - part), part));
    }
    return texts;
  }

  /** The texts of the name as one of that many letters has them. */
  private static void add(Set<String> texts, String name, int letters) {
    int part = part(letters);
    int rest = letters - part;
    if (letters >= SHORTEST && rest <= name.length()) {
      texts.add(outer(name, part));
      texts.add(name.substring(0, rest) + "+");
      texts.add("+" + name.substring(name.length() - rest));
    }
  }

  private static int part(int letters) {
    return Math.max(1, letters / 3);
  }

  private static String outer(String name, int part) {
    return name.substring(0, part) + "+" + name.substring(name.length() - part);
  }

  private static String changedOver(String name, int at) {
    return name.substring(0, at - 1)
        + name.charAt(at)
        + name.charAt(at - 1)
        + name.substring(at + 1);
  }
}
