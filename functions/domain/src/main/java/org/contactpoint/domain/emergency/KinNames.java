package org.contactpoint.domain.emergency;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.contactpoint.domain.carer.Carer;
import org.contactpoint.domain.name.NameForms;
import org.contactpoint.domain.name.NamePart;
import org.contactpoint.domain.name.PersonName;
import org.contactpoint.domain.name.Readings;
import org.contactpoint.domain.name.Sounds;
import org.contactpoint.domain.source.Facts;
import org.contactpoint.domain.source.Statement;

/**
 * The family names of a shielded child and of its carers, those of any time. Whoever has one of
 * them may be family, and is not shown what is hidden (rules §6).
 *
 * <p>Names are compared folded, in each of their readings. A double name counts as a whole and by
 * each of its parts; where a full name is in one field, every word after the first may be the
 * family name. So a few people are refused who are no family, and a colleague has to state the
 * emergency.
 *
 * @param forms the names as they are compared
 */
public record KinNames(Set<String> forms) {
  public KinNames {
    forms = Set.copyOf(forms);
  }

  /**
   * The names that those statements give, in whichever version, and those.
   *
   * @param shown the names by which the child's records are shown to everybody
   */
  public static KinNames of(
      Collection<PersonName> shown, Collection<Statement> statements, Sounds sounds) {
    Set<String> forms = new HashSet<>();
    shown.forEach(name -> forms.addAll(family(name, sounds)));
    statements.stream()
        .flatMap(statement -> statement.versions().stream())
        .flatMap(version -> named(version.facts(), sounds))
        .forEach(forms::addAll);
    return new KinNames(forms);
  }

  /** The family names of somebody of that full name. */
  public static KinNames ofPerson(String fullName, Sounds sounds) {
    return new KinNames(familyOf(fullName, sounds));
  }

  private static Stream<Set<String>> named(Facts facts, Sounds sounds) {
    return Stream.concat(
        facts.names().stream().map(name -> family(name.name(), sounds)),
        facts.carers().stream().map(Carer::name).map(name -> familyOf(name.value(), sounds)));
  }

  /** A child with one name only has that as the family name. */
  private static Set<String> family(PersonName name, Sounds sounds) {
    NamePart given = name.given();
    NamePart part = name.family() == null ? given : name.family();
    return part == null ? Set.of() : endings(part.value(), 0, sounds);
  }

  /** The forms of what may be the family name in a full name. */
  public static Set<String> familyOf(String fullName, Sounds sounds) {
    return endings(fullName, 1, sounds);
  }

  /**
   * What the name ends with in each reading; the first words count only where there is no other.
   */
  private static Set<String> endings(String name, int first, Sounds sounds) {
    Set<String> all = new HashSet<>();
    for (List<String> parts : Readings.of(name, sounds)) {
      for (int from = parts.size() > first ? first : 0; from < parts.size(); from++) {
        all.addAll(NameForms.forms(parts.subList(from, parts.size())));
      }
    }
    return all;
  }

  /** Whether somebody of that full name has the family name of one of them. */
  public boolean hasNameOf(String fullName, Sounds sounds) {
    return familyOf(fullName, sounds).stream().anyMatch(forms::contains);
  }

  @Override
  public String toString() {
    return "KinNames[redacted]";
  }
}
