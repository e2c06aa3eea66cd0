package org.contactpoint.domain.comparison;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One part of a name, a given or a family name, prepared for comparison.
 *
 * @param spaced folded, in Latin letters, one space between the parts of a double name
 * @param parts its parts in their order
 * @param forms the ways in which it may be written: as one word, and by each part that counts
 * @param placeholder whether it is a placeholder for a name not given yet
 * @param givenSound how it sounds as a given name
 * @param familySound how it sounds as a family name
 * @param givenShare how large a share of children is called so, between 0 and 1
 * @param familyShare the same as a family name
 * @param firstShare how large a share has its first part as the first of several given names
 * @param usual whether it is a given name of some frequency
 */
public record ComparableWord(
    String spaced,
    List<String> parts,
    List<WrittenForm> forms,
    boolean placeholder,
    String givenSound,
    String familySound,
    double givenShare,
    double familyShare,
    double firstShare,
    boolean usual) {

  public ComparableWord {
    parts = List.copyOf(parts);
    forms = List.copyOf(forms);
  }

  /** As one word. */
  public WrittenForm form() {
    return forms.getFirst();
  }

  /** The text of it as one word. */
  public String whole() {
    return form().text();
  }

  /** Whether one of two names is the other cut short, to two letters at least. */
  public static boolean isOneCutShort(
      @Nullable ComparableWord one, @Nullable ComparableWord other) {
    return one != null
        && other != null
        && (one.isStartOf(other.whole()) || other.isStartOf(one.whole()));
  }

  private boolean isStartOf(String longer) {
    String start = whole();
    return start.length() > 1 && start.length() < longer.length() && longer.startsWith(start);
  }

  /** Whether it has more than one part that counts. */
  boolean isDouble() {
    return forms.size() > 1;
  }

  /** Whether both share a way of being written. */
  boolean sharesForm(ComparableWord other) {
    if (!isDouble() && !other.isDouble()) {
      return whole().equals(other.whole());
    }
    for (WrittenForm form : forms) {
      if (other.forms.contains(form)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ComparableWord word && spaced.equals(word.spaced);
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
