package org.contactpoint.domain.name;

import java.text.Normalizer;
import java.util.Set;
import org.contactpoint.domain.value.EverydayText;
import org.contactpoint.domain.value.FieldRule;
import org.contactpoint.domain.value.Keyed;
import org.contactpoint.domain.value.Parsed;
import org.contactpoint.domain.value.Visible;

/**
 * A given or a family name of 1 to 70 Unicode characters in form NFC: letters, marks, spaces,
 * hyphens, apostrophes and full stops, with at least one letter (the rules, §1).
 */
public record NamePart(String value) {
  private static final FieldRule RULE =
      FieldRule.matching(
              "must be 1 to 70 letters, spaces, hyphens, apostrophes or full stops",
              "(?:" + Visible.LETTER_OR_MARK + "|[ '’.-]){1,70}")
          .and(name -> name.codePoints().anyMatch(Character::isLetter))
          .and(name -> !Folding.fold(name).isEmpty())
          .and(NamePart::isTidy)
          .knownToHoldFor(EverydayText.upTo(70, " '.-"));

  private static final Set<String> PLACEHOLDERS =
      Set.of(
          "baby",
          "babyboy",
          "babygirl",
          "infant",
          "child",
          "unknown",
          "notknown",
          "unnamed",
          "tbc");

  public NamePart {
    RULE.require(value);
  }

  public static Parsed<NamePart> parse(String raw) {
    return RULE.parse(Keyed.text(raw), NamePart::new);
  }

  /** The form in which names are compared. */
  public String folded() {
    return Folding.fold(value);
  }

  /** Whether it stands for a name not given yet; such a name never matches automatically. */
  public boolean isPlaceholder() {
    return isPlaceholder(Folding.compact(value));
  }

  /** The same of a name that is folded and written as one word. */
  public static boolean isPlaceholder(String compact) {
    return PLACEHOLDERS.contains(compact);
  }

  private static boolean isTidy(String name) {
    return Normalizer.isNormalized(name, Normalizer.Form.NFC) && Keyed.collapsed(name).equals(name);
  }

  @Override
  public String toString() {
    return "NamePart[redacted]";
  }
}
