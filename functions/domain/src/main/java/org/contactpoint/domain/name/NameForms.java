package org.contactpoint.domain.name;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The ways in which one name may be asked for: each reading of it as one word, and by each part of
 * a double or hyphenated name; a name without another as given and as family name.
 */
public record NameForms(Forms given, Forms family) {
  private static final int MOST_PARTS = 3;
  private static final Set<String> PARTICLES =
      Set.of(
          "de", "la", "da", "do", "dos", "di", "del", "der", "den", "van", "von", "ter", "le", "el",
          "al", "bin", "bint", "ibn", "abu", "st", "o", "mac", "mc", "e", "y");

  /**
   * The forms of one part of a name, a given or a family name, folded and without spaces, in Latin
   * letters.
   *
   * @param whole each reading as one word, the most usual first; none for a name not given yet
   * @param all the same, and then each part that counts
   */
  public record Forms(Set<String> whole, Set<String> all) {
    /** Of a part that is not there. */
    public static final Forms NONE = new Forms(Set.of(), Set.of());

    /** Whether there is nothing to ask for. */
    public boolean isEmpty() {
      return whole.isEmpty();
    }

    /** The most usual reading as one word. */
    public String first() {
      return whole.iterator().next();
    }

    @Override
    public String toString() {
      return "Forms[redacted]";
    }
  }

  /** The forms of both parts of a name. */
  public static NameForms of(PersonName name, Sounds sounds) {
    Forms given = forms(name.given(), sounds);
    Forms family = forms(name.family(), sounds);
    if (name.given() == null) {
      return new NameForms(family, family);
    }
    Forms usable = name.given().isPlaceholder() ? Forms.NONE : given;
    return name.family() == null ? new NameForms(given, given) : new NameForms(usable, family);
  }

  /** The forms of one part of a name; none where there is no part. */
  public static Forms forms(@Nullable NamePart name, Sounds sounds) {
    if (name == null) {
      return Forms.NONE;
    }
    List<List<String>> readings = Readings.of(name.value(), sounds);
    Set<String> whole = new LinkedHashSet<>();
    readings.forEach(parts -> whole.add(String.join("", parts)));
    Set<String> all = new LinkedHashSet<>(whole);
    readings.forEach(parts -> all.addAll(forms(parts)));
    return new Forms(whole, all);
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

  @Override
  public String toString() {
    return "NameForms[redacted]";
  }
}
