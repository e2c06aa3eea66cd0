package org.contactpoint.domain.name;

import java.text.Normalizer;
import java.util.List;
import java.util.Set;
import org.contactpoint.domain.value.AsciiText;
import org.contactpoint.domain.value.FieldRule;
import org.contactpoint.domain.value.KeyedInput;
import org.contactpoint.domain.value.Parsed;
import org.contactpoint.domain.value.VisibleCharacters;

/**
 * A given or a family name of 1 to 70 Unicode characters in form NFC: letters, marks, spaces,
 * hyphens, apostrophes and full stops, with at least one letter (rules §1).
 */
public record NamePart(String value) {
  private static final FieldRule RULE =
      FieldRule.matching(
              "must be 1 to 70 letters, spaces, hyphens, apostrophes or full stops",
              "(?:" + VisibleCharacters.LETTER_OR_MARK + "|[ '’.-]){1,70}")
          .and(name -> name.codePoints().anyMatch(Character::isLetter))
          .and(name -> !Folding.fold(name).isEmpty())
          .and(NamePart::isTidy)
          .knownToHoldFor(AsciiText.upTo(70, " '.-"));

  /** Written as one word. */
  private static final Set<String> PLACEHOLDERS =
      Set.of(
          "babyboy", "babygirl", "notknown", "newborn", "girl", "noname", "notgiven", "nk", "tba");

  /** Alone or with more after them: "Baby Ward", "Child of Ann", "Twin B". */
  private static final Set<String> PLACEHOLDERS_WITH_MORE =
      Set.of("baby", "infant", "newborn", "child", "twin", "triplet", "unknown", "unnamed", "tbc");

  public NamePart {
    RULE.require(value);
  }

  /**
   * Reads a given or family name as people and files write it, or says why it is not a valid name;
   * hyphens and apostrophes of every kind are read as {@code -} and {@code '}.
   */
  public static Parsed<NamePart> parse(String raw) {
    return RULE.parse(KeyedInput.name(raw), NamePart::new);
  }

  /** The form in which names are compared. */
  public String folded() {
    return Folding.fold(value);
  }

  /**
   * Whether it is a placeholder for a name not given yet, or gives no more of it than initials;
   * such a name never matches automatically.
   */
  public boolean isPlaceholder() {
    return isPlaceholder(Folding.parts(value));
  }

  /** The same of a name that is folded, by its parts. */
  public static boolean isPlaceholder(List<String> parts) {
    return PLACEHOLDERS.contains(String.join("", parts))
        || PLACEHOLDERS_WITH_MORE.contains(parts.getFirst())
        || parts.stream().allMatch(NamePart::isInitial);
  }

  /** One Latin letter; in other scripts a single character is a name. */
  private static boolean isInitial(String part) {
    return part.length() == 1 && isLatin(part);
  }

  private static boolean isLatin(String folded) {
    return folded.chars().allMatch(letter -> letter >= 'a' && letter <= 'z');
  }

  /** Whether it may be another name cut short: two Latin letters at most. */
  public boolean isShort() {
    String compact = Folding.compact(value);
    return compact.length() <= 2 && isLatin(compact);
  }

  private static boolean isTidy(String name) {
    return Normalizer.isNormalized(name, Normalizer.Form.NFC)
        && KeyedInput.collapsed(name).equals(name);
  }

  @Override
  public String toString() {
    return "NamePart[redacted]";
  }
}
