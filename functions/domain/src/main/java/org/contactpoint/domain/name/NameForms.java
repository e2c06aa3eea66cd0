package org.contactpoint.domain.name;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The ways in which one name may be asked for: a double or hyphenated name by each part and as one
 * word; a name without another as given and as family name.
 *
 * @param given folded, without spaces, in Latin letters; none for a name not given yet
 * @param family the same of the family name
 */
public record NameForms(Set<String> given, Set<String> family) {
  private static final int MOST_PARTS = 3;
  private static final Set<String> PARTICLES =
      Set.of(
          "de", "la", "da", "do", "dos", "di", "del", "der", "den", "van", "von", "ter", "le", "el",
          "al", "bin", "bint", "ibn", "abu", "st", "o", "mac", "mc", "e", "y");

  /** The forms of both parts of a name. */
  public static NameForms of(PersonName name, Sounds sounds) {
    Set<String> given = forms(name.given(), sounds);
    Set<String> family = forms(name.family(), sounds);
    if (name.given() == null) {
      return new NameForms(family, family);
    }
    Set<String> usable = name.given().isPlaceholder() ? Set.of() : given;
    return name.family() == null ? new NameForms(given, given) : new NameForms(usable, family);
  }

  /** The family name as one word. */
  public String wholeFamily() {
    return family.iterator().next();
  }

  /** The forms of one part of a name: the whole as one word first; none where there is no part. */
  public static Set<String> forms(@Nullable NamePart name, Sounds sounds) {
    return name == null ? Set.of() : inLatin(forms(Folding.parts(name.value())).stream(), sounds);
  }

  /** The whole as one word first, then each part that counts. */
  public static Set<String> forms(List<String> parts) {
    Set<String> forms = new LinkedHashSet<>();
    forms.add(String.join("", parts));
    parts.stream()
        .filter(part -> !PARTICLES.contains(part) && part.length() > 1)
        .limit(MOST_PARTS)
        .forEach(forms::add);
    return forms;
  }

  private static Set<String> inLatin(Stream<String> forms, Sounds sounds) {
    Set<String> latin = new LinkedHashSet<>();
    forms
        .filter(form -> !form.isEmpty())
        .map(sounds::inLatin)
        .map(Folding::compact)
        .forEach(latin::add);
    return latin;
  }

  @Override
  public String toString() {
    return "NameForms[redacted]";
  }
}
