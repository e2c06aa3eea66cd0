package org.contactpoint.domain.index;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.contactpoint.domain.name.DeletionVariants;
import org.contactpoint.domain.name.NameForms;
import org.contactpoint.domain.name.NamePart;
import org.contactpoint.domain.name.PersonName;
import org.contactpoint.domain.name.Sounds;
import org.jspecify.annotations.Nullable;

/**
 * The forms of a name by which a hidden child is recognised: how its parts sound, and each part
 * with each single letter left out. A part that is missing or a placeholder has none; a name
 * without another is looked for as either.
 *
 * @param given sounds of the given name, none where it is missing or a placeholder
 * @param family the same of the family name
 */
record HiddenForms(
    Set<String> given, Set<String> family, Set<String> givenSlips, Set<String> familySlips) {

  /** The forms under which a hidden child is indexed. */
  static HiddenForms of(PersonName name, Sounds sounds) {
    return forms(name, sounds, false);
  }

  /** The forms that a row asks for: a given name with all the names that it may be short for. */
  static HiddenForms asked(PersonName name, Sounds sounds) {
    return forms(name, sounds, true);
  }

  /** Whether one part is a placeholder. */
  boolean isHalf() {
    return given.isEmpty() || family.isEmpty();
  }

  private static HiddenForms forms(PersonName name, Sounds sounds, boolean kindred) {
    NamePart given = name.given();
    NamePart family = name.family();
    NameForms.Forms asGiven = usable(given == null ? family : given, sounds);
    NameForms.Forms asFamily = usable(family == null ? given : family, sounds);
    return new HiddenForms(
        asGiven.all().stream()
            .flatMap(
                form ->
                    kindred
                        ? sounds.ofKindred(form).stream()
                        : Set.of(sounds.ofGiven(form)).stream())
            .collect(Collectors.toCollection(LinkedHashSet::new)),
        asFamily.all().stream()
            .map(sounds::ofFamily)
            .collect(Collectors.toCollection(LinkedHashSet::new)),
        slips(asGiven),
        slips(asFamily));
  }

  private static NameForms.Forms usable(@Nullable NamePart part, Sounds sounds) {
    return part == null || part.isPlaceholder()
        ? NameForms.Forms.NONE
        : NameForms.forms(part, sounds);
  }

  /** Of each reading of the whole name as one word. */
  private static Set<String> slips(NameForms.Forms forms) {
    return forms.whole().stream()
        .flatMap(whole -> DeletionVariants.of(whole).stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  @Override
  public String toString() {
    return "HiddenForms[redacted]";
  }
}
