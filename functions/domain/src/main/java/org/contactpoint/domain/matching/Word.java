package org.contactpoint.domain.matching;

import java.util.List;
import java.util.Set;

/**
 * One part of a name, a given or a family name, made ready to be compared again and again.
 *
 * @param spaced folded, in Latin letters, one space between the parts of a double name
 * @param whole the same as one word
 * @param parts its parts in their order
 * @param forms the ways in which it may be written: as one word, and by each part that counts
 * @param kin the given names that it is a form of, or that are forms of it
 * @param placeholder whether it stands for a name not given yet
 * @param givenSound how it sounds as a given name
 * @param familySound how it sounds as a family name
 * @param givenShare how large a share of children is called so, between 0 and 1
 * @param familyShare the same as a family name
 * @param firstShare how large a share has its first part as the first of several given names
 * @param usual whether it is a given name of some frequency
 * @param letters which letters stand in it, a bit for each: words far apart differ in many
 */
record Word(
    String spaced,
    String whole,
    List<String> parts,
    Set<String> forms,
    Set<String> kin,
    boolean placeholder,
    String givenSound,
    String familySound,
    double givenShare,
    double familyShare,
    double firstShare,
    boolean usual,
    int letters) {

  Word {
    parts = List.copyOf(parts);
  }

  /** Which letters stand in a word; of letters beyond a to z only that there are some. */
  static int lettersOf(String word) {
    int letters = 0;
    for (int i = 0; i < word.length(); i++) {
      char letter = word.charAt(i);
      letters |= letter >= 'a' && letter <= 'z' ? 1 << (letter - 'a') : 1 << 26;
    }
    return letters;
  }

  /** Whether it has more than one part that counts. */
  boolean isDouble() {
    return forms.size() > 1;
  }

  /** Whether both share a way of being written. */
  boolean sharesForm(Word other) {
    if (forms.size() == 1 && other.forms.size() == 1) {
      return whole.equals(other.whole);
    }
    for (String form : forms) {
      if (other.forms.contains(form)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Word word && spaced.equals(word.spaced);
  }

  @Override
  public int hashCode() {
    return spaced.hashCode();
  }

  @Override
  public String toString() {
    return "Word[redacted]";
  }
}
