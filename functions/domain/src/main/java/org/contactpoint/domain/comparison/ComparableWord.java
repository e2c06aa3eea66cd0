package org.contactpoint.domain.comparison;

import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One part of a name, a given or a family name, prepared for comparison.
 *
 * <p>More than six components, because each saves work in every comparison.
 *
 * @param text its readings, the most usual first, divided by {@value #OR}; folded, in Latin
 *     letters, one space between the parts of a double name
 * @param others its other readings; all that follows is of the first
 * @param parts its parts in their order
 * @param forms the ways in which it may be written: as one word, and by each part that counts
 * @param placeholder whether it is a placeholder for a name not given yet
 * @param givenSound how it sounds as a given name
 * @param familySound how it sounds as a family name
 * @param shares how many children are called so
 * @param usual whether it is a given name of some frequency
 * @param nameLike whether it is spelt as given names are
 */
public record ComparableWord(
    String text,
    List<ComparableWord> others,
    List<String> parts,
    List<WrittenForm> forms,
    boolean placeholder,
    String givenSound,
    String familySound,
    Shares shares,
    boolean usual,
    boolean nameLike) {

  static final String OR = "/";

  /**
   * How large a share of children is called so, between 0 and 1.
   *
   * @param given as a given name
   * @param family as a family name
   * @param first by its first part as the first of several given names
   */
  public record Shares(double given, double family, double first) {}

  public ComparableWord {
    others = List.copyOf(others);
    parts = List.copyOf(parts);
    forms = List.copyOf(forms);
  }

  /** Whether that holds of any reading of the one and any of the other. */
  public static boolean any(
      ComparableWord one,
      ComparableWord other,
      BiPredicate<ComparableWord, ComparableWord> condition) {
    if (condition.test(one, other)) {
      return true;
    }
    return (!one.others.isEmpty() || !other.others.isEmpty())
        && one.readings().anyMatch(a -> other.readings().anyMatch(b -> condition.test(a, b)));
  }

  /** All its readings, itself first. */
  public Stream<ComparableWord> readings() {
    return Stream.concat(Stream.of(this), others.stream());
  }

  /** As one word. */
  public WrittenForm form() {
    return forms.getFirst();
  }

  /** How large a share of children is called so, between 0 and 1. */
  public double givenShare() {
    return shares.given();
  }

  /** The same as a family name. */
  public double familyShare() {
    return shares.family();
  }

  /** How large a share has its first part as the first of several given names. */
  double firstShare() {
    return shares.first();
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
        && any(one, other, (a, b) -> a.isStartOf(b.whole()) || b.isStartOf(a.whole()));
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
    return other instanceof ComparableWord word && text.equals(word.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return "Word[redacted]";
  }
}
