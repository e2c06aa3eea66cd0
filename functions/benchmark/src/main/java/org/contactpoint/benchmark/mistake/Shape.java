package org.contactpoint.benchmark.mistake;

import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Objects;
import org.contactpoint.benchmark.nation.Kid;
import org.contactpoint.domain.comparison.EditDistance;
import org.contactpoint.domain.identity.DateOfBirth;
import org.contactpoint.domain.identity.Identifier;
import org.contactpoint.domain.name.Folding;
import org.contactpoint.domain.name.NamePart;
import org.contactpoint.domain.name.PersonName;
import org.contactpoint.domain.source.Facts;
import org.contactpoint.domain.whereabouts.Address;
import org.jspecify.annotations.Nullable;

/**
 * How what a row says differs from its child, without any name: what many rows have in common can
 * be seen without looking at one of them.
 */
public final class Shape {
  private Shape() {}

  /** One phrase for each of given name, family name, birthday, home and number. */
  public static String of(Kid kid, Facts facts) {
    PersonName said = facts.currentName().orElseThrow();
    return String.join(
        "; ",
        "given " + names(kid.givenName(), said.given()),
        "family " + names(kid.familyName(), said.family()),
        "birthday " + birthday(kid, facts.dateOfBirth()),
        "home " + home(kid, facts.address()),
        "number " + number(kid, facts.identifiers()));
  }

  /** How a name differs from the child's. */
  public static String names(@Nullable String held, @Nullable NamePart said) {
    if (held == null || said == null) {
      return held == null && said == null ? "none" : "lacks";
    }
    if (isLatin(held) != isLatin(said.value())) {
      return "in another script";
    }
    String own = Folding.fold(held).replace(" ", "");
    String other = said.folded().replace(" ", "");
    int letters = EditDistance.between(own, other);
    if (letters <= 2) {
      return List.of("same", "one letter off", "two letters off").get(letters);
    }
    return own.contains(other) || other.contains(own)
        ? "a part"
        : own.charAt(0) == other.charAt(0) ? "another with its first letter" : "another";
  }

  private static boolean isLatin(String name) {
    return name.codePoints()
        .filter(Character::isLetter)
        .allMatch(letter -> UnicodeScript.of(letter) == UnicodeScript.LATIN);
  }

  private static String birthday(Kid kid, @Nullable DateOfBirth said) {
    return said == null ? "missing" : said.date().equals(kid.born()) ? "same" : "another";
  }

  private static String home(Kid kid, @Nullable Address said) {
    return said == null
        ? "missing"
        : Objects.equals(said.postcode(), kid.household().postcode()) ? "same" : "another";
  }

  private static String number(Kid kid, List<Identifier> said) {
    return said.isEmpty() ? "none" : kid.identifiers().containsAll(said) ? "same" : "another";
  }
}
