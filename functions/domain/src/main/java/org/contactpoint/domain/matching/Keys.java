package org.contactpoint.domain.matching;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.contactpoint.domain.name.PersonName;
import org.jspecify.annotations.Nullable;

/** The keys of one child while they are gathered, the most useful first. */
final class Keys {
  /** How many letters a prefix key holds: what must stand before a trailing {@code *}. */
  static final int PREFIX = 2;

  private final Set<IndexKey> keys = new LinkedHashSet<>();
  private final Sounds sounds;

  Keys(Sounds sounds) {
    this.sounds = sounds;
  }

  void addAll(Collection<IndexKey> more) {
    keys.addAll(more);
  }

  void addBirth(PersonName name, LocalDate day) {
    addRecognition(name, day);
    NameForms forms = NameForms.of(name, sounds);
    for (String family : forms.family()) {
      keys.add(IndexKey.yearFamily(day.getYear(), sounds.ofFamily(family)));
      prefix(family).forEach(letters -> keys.add(IndexKey.birthFamilyPrefix(day, letters)));
    }
    for (String given : forms.given()) {
      prefix(given).forEach(letters -> keys.add(IndexKey.birthGivenPrefix(day, letters)));
    }
  }

  void addRecognition(PersonName name, LocalDate day) {
    NameForms forms = NameForms.of(name, sounds);
    forms.family().forEach(f -> keys.add(IndexKey.birthFamily(day, sounds.ofFamily(f))));
    forms.given().forEach(g -> keys.add(IndexKey.birthGiven(day, sounds.ofGiven(g))));
    if (!name.isMononym()) {
      addBoth(forms.given(), forms.family(), year(day.getYear()));
    }
  }

  /**
   * Given name and birthday; and both names with each two parts of the birthday, so that one wrong
   * digit, or a day or year beside the right one, leaves one of them standing.
   */
  void addHidden(PersonName name, LocalDate day) {
    NameForms forms = NameForms.of(name, sounds);
    forms.given().forEach(g -> keys.add(IndexKey.birthGiven(day, sounds.ofGiven(g))));
    if (!name.isMononym()) {
      partsOf(day).forEach(part -> addBoth(forms.given(), forms.family(), part));
    }
  }

  /** The same with the names changed over, or day and month. */
  void addHiddenSlips(PersonName name, LocalDate day) {
    if (name.isMononym()) {
      return;
    }
    NameForms forms = NameForms.of(name, sounds);
    partsOf(day).forEach(part -> addBoth(forms.family(), forms.given(), part));
    addBoth(forms.given(), forms.family(), monthAndDay(day.getDayOfMonth(), day.getMonthValue()));
  }

  private static List<String> partsOf(LocalDate day) {
    String iso = day.toString();
    return List.of(
        iso.substring(0, "2012-03".length()),
        iso.substring(0, "2012".length()) + "--" + iso.substring("2012-03-".length()),
        monthAndDay(day.getMonthValue(), day.getDayOfMonth()));
  }

  private static String monthAndDay(int month, int day) {
    return "-" + month + "-" + day;
  }

  void addSwapped(PersonName name, int year) {
    if (!name.isMononym()) {
      NameForms forms = NameForms.of(name, sounds);
      addBoth(forms.family(), forms.given(), year(year));
    }
  }

  void addPlace(PersonName name, @Nullable String outward) {
    if (outward != null) {
      addPlaceFamily(name, outward);
      NameForms.of(name, sounds)
          .family()
          .forEach(f -> prefix(f).forEach(p -> keys.add(IndexKey.placePrefix(outward, p))));
    }
  }

  void addPlaceFamily(PersonName name, @Nullable String outward) {
    if (outward != null) {
      NameForms.of(name, sounds)
          .family()
          .forEach(f -> keys.add(IndexKey.placeFamily(outward, sounds.ofFamily(f))));
    }
  }

  private static String year(int year) {
    return Integer.toString(year);
  }

  private void addBoth(Set<String> given, Set<String> family, String when) {
    for (String g : given) {
      family.forEach(f -> keys.add(both(when, sounds.ofGiven(g), sounds.ofFamily(f))));
    }
  }

  private static IndexKey both(String when, String given, String family) {
    return IndexKey.joined(KeyFamily.YEAR_BOTH, when, given, family);
  }

  /** The first letters, none where the word is shorter. */
  static Set<String> prefix(String word) {
    return word.codePointCount(0, word.length()) < PREFIX
        ? Set.of()
        : Set.of(word.substring(0, word.offsetByCodePoints(0, PREFIX)));
  }

  Set<IndexKey> atMost(int most) {
    return IndexKeys.firstOf(keys, most);
  }
}
