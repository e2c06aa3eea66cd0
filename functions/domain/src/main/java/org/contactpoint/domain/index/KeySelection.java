package org.contactpoint.domain.index;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.contactpoint.domain.carer.Carer;
import org.contactpoint.domain.name.NameForms;
import org.contactpoint.domain.name.NamePart;
import org.contactpoint.domain.name.PersonName;
import org.contactpoint.domain.name.Readings;
import org.contactpoint.domain.name.Sounds;
import org.jspecify.annotations.Nullable;

/** The keys of one child while they are gathered, the most useful first. */
public final class KeySelection {
  /** In place of a name that one side lacks. */
  private static final String ANY = "*";

  /** How many letters a prefix key holds: what must come before a trailing {@code *}. */
  public static final int PREFIX = 2;

  private static final int END = 3;

  private final Set<IndexKey> keys = new LinkedHashSet<>();
  private final Sounds sounds;

  KeySelection(Sounds sounds) {
    this.sounds = sounds;
  }

  void addAll(Collection<IndexKey> more) {
    keys.addAll(more);
  }

  /** All by which a child of that name, born that day, may be looked for. */
  void addBirth(PersonName name, LocalDate day) {
    NameForms forms = NameForms.of(name, sounds);
    addSounds(forms, day);
    if (!name.isMononym()) {
      pairs(forms, (g, f) -> addWholeYear(day, sounds.ofGiven(g), sounds.ofGiven(f)));
      addWhole(forms, day);
    }
    for (String family : forms.family().all()) {
      keys.add(IndexKey.yearFamily(day.getYear(), sounds.ofFamily(family)));
      prefix(family).forEach(letters -> keys.add(IndexKey.birthFamilyPrefix(day, letters)));
    }
    for (String given : forms.given().all()) {
      prefix(given).forEach(letters -> keys.add(IndexKey.birthGivenPrefix(day, letters)));
    }
  }

  /** By which one name alone is found, one letter of which is wrong. */
  void addMistyped(PersonName name, LocalDate day) {
    NameForms forms = NameForms.of(name, sounds);
    forms.family().all().forEach(f -> keys.add(IndexKey.birthFamilyEnd(day, end(f))));
    forms.given().all().forEach(g -> keys.add(IndexKey.birthGivenEnd(day, end(g))));
    for (String family : forms.family().all()) {
      NameThirds.of(family).forEach(parts -> keys.add(IndexKey.yearThirds(day.getYear(), parts)));
    }
  }

  /** The keys of a year under which a family name stands of which one letter may be wrong. */
  public static Set<IndexKey> inYearButForALetter(int year, String family) {
    return NameThirds.asked(family).stream()
        .map(parts -> IndexKey.yearThirds(year, parts))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private void addWholeYear(LocalDate day, String one, String other) {
    keys.add(IndexKey.yearBoth(day.getYear(), one, other));
    addYear(day, one, other);
  }

  private void addWhole(NameForms forms, LocalDate day) {
    wholes(forms, (g, f) -> keys.add(IndexKey.birthInitials(day, initial(g), initial(f))));
    addDay(forms, day);
    int year = day.getYear();
    wholes(forms, (g, f) -> keys.add(yearGiven(year, g, f, sounds)));
    wholes(forms, (g, f) -> keys.add(yearOfFamily(year, g, f, sounds)));
  }

  /** Where the given name is right and the family name begins so. */
  public static IndexKey yearGiven(int year, String given, String family, Sounds sounds) {
    String sound = sounds.ofGiven(given);
    return IndexKey.yearGiven(year, sound, start(family, sounds.isFrequent(sound)));
  }

  /** Where the family name is right and the given name begins so. */
  public static IndexKey yearOfFamily(int year, String given, String family, Sounds sounds) {
    String sound = sounds.ofFamily(family);
    return IndexKey.yearOfFamily(year, sound, start(given, sounds.isFrequent(sound)));
  }

  /** A key that every row of that name and birthday asks for. */
  void addMeeting(PersonName name, LocalDate day) {
    NameForms forms = NameForms.of(name, sounds);
    if (name.isMononym() || forms.given().isEmpty()) {
      forms
          .family()
          .whole()
          .forEach(family -> keys.add(IndexKey.birthFamily(day, sounds.ofFamily(family))));
    } else {
      addDay(forms, day);
    }
  }

  private static String start(String word, boolean longer) {
    int letters = Math.min(longer ? PREFIX : 1, word.codePointCount(0, word.length()));
    return word.substring(0, word.offsetByCodePoints(0, letters));
  }

  /**
   * The keys of both sounds in a year, to be asked for: where names are frequent, the finer ones
   * alone. Writers add the year's, for whoever knows no day.
   */
  public static List<IndexKey> year(LocalDate day, String one, String other, Sounds sounds) {
    return sounds.areFrequent(one, other)
        ? List.of(IndexKey.monthBoth(day, one, other), IndexKey.monthDayBoth(day, one, other))
        : List.of(IndexKey.yearBoth(day.getYear(), one, other));
  }

  private void addYear(LocalDate day, String one, String other) {
    keys.addAll(year(day, one, other, sounds));
  }

  /** All by which a row finds the child that it may be about. */
  void addRecognition(PersonName name, LocalDate day) {
    NameForms forms = NameForms.of(name, sounds);
    addSounds(forms, day);
    if (!name.isMononym()) {
      pairs(forms, (g, f) -> addYear(day, sounds.ofGiven(g), sounds.ofGiven(f)));
      addDay(forms, day);
    }
  }

  private void addDay(NameForms forms, LocalDate day) {
    wholes(forms, (g, f) -> keys.add(IndexKey.dayBoth(day, sounds.ofGiven(g), sounds.ofGiven(f))));
  }

  private void addSounds(NameForms forms, LocalDate day) {
    forms.family().all().forEach(f -> keys.add(IndexKey.birthFamily(day, sounds.ofFamily(f))));
    forms.given().all().forEach(g -> keys.add(IndexKey.birthGiven(day, sounds.ofGiven(g))));
  }

  /** Each form of the given name with each of the family name, the usual readings first. */
  private static void pairs(NameForms forms, BiConsumer<String, String> each) {
    each(forms.given().all(), forms.family().all(), each);
  }

  /** The same of the whole names alone. */
  private static void wholes(NameForms forms, BiConsumer<String, String> each) {
    each(forms.given().whole(), forms.family().whole(), each);
  }

  private static void each(Set<String> given, Set<String> family, BiConsumer<String, String> each) {
    given.forEach(g -> family.forEach(f -> each.accept(g, f)));
  }

  /**
   * By which a hidden child of that name, born that day, is recognised: both names with each two
   * parts of the birthday, so that one wrong digit, or a day or year beside the right one, leaves
   * one of them equal; on the day itself one of the names but for a letter; and each name alone for
   * rows that lack the other.
   */
  void addHidden(PersonName name, LocalDate day) {
    HiddenForms forms = HiddenForms.of(name, sounds);
    for (String part : partsOf(day)) {
      addAll(forms.given(), forms.family(), part);
      addAll(forms.given(), Set.of(ANY), part);
      addAll(Set.of(ANY), forms.family(), part);
    }
    addSlips(forms, forms.given(), forms.family(), day);
    addSlips(forms, Set.of(ANY), Set.of(ANY), day);
  }

  /**
   * The keys that a row of that name and birthday asks for; of a name without another, or beside a
   * placeholder, those for any other part; of a given name that may be cut short, also those for
   * any given name.
   */
  void askHidden(PersonName name, LocalDate day) {
    HiddenForms forms = HiddenForms.asked(name, sounds);
    if (name.isMononym() || forms.isHalf()) {
      partsOf(day).forEach(part -> addAll(forms.given(), Set.of(ANY), part));
      partsOf(day).forEach(part -> addAll(Set.of(ANY), forms.family(), part));
      addSlips(forms, Set.of(ANY), Set.of(ANY), day);
      return;
    }
    NamePart given = name.given();
    if (given != null && given.isShort()) {
      partsOf(day).forEach(part -> addAll(Set.of(ANY), forms.family(), part));
    }
    askTogether(name, day);
    addSlips(forms, forms.given(), forms.family(), day);
  }

  /** Both names as they sound, in either order, with the birthday but for a slip. */
  void askTogether(PersonName name, LocalDate day) {
    if (name.isMononym()) {
      return;
    }
    HiddenForms forms = HiddenForms.asked(name, sounds);
    HiddenForms turned = HiddenForms.asked(name.changedOver(), sounds);
    for (String part : partsOf(day)) {
      addAll(forms.given(), forms.family(), part);
      addAll(turned.given(), turned.family(), part);
    }
    String changedOver = monthAndDay(day.getDayOfMonth(), day.getMonthValue());
    addAll(forms.given(), forms.family(), changedOver);
  }

  /** Given name, birthday and a carer's given name. */
  void addHiddenCarer(PersonName name, LocalDate day, Collection<Carer> carers) {
    for (Carer carer : carers) {
      Set<String> first =
          Readings.of(carer.name().value(), sounds).stream()
              .map(parts -> sounds.ofGiven(parts.getFirst()))
              .collect(Collectors.toCollection(LinkedHashSet::new));
      for (String given : HiddenForms.of(name, sounds).given()) {
        first.forEach(sound -> keys.add(hidden(day.toString(), "carer", given, sound)));
      }
    }
  }

  /** One name but for a letter, and the other as it sounds, or any. */
  private void addSlips(HiddenForms forms, Set<String> given, Set<String> family, LocalDate day) {
    for (String slip : forms.givenSlips()) {
      family.forEach(f -> keys.add(hidden(day.toString(), slip, f)));
    }
    for (String slip : forms.familySlips()) {
      given.forEach(g -> keys.add(hidden(day.toString(), g, slip)));
    }
  }

  private void addAll(Set<String> given, Set<String> family, String when) {
    given.forEach(g -> family.forEach(f -> keys.add(hidden(when, g, f))));
  }

  private static IndexKey hidden(String... parts) {
    return IndexKey.joined(KeyFamily.YEAR_BOTH, parts);
  }

  /** What a row waits under: both names with parts of the birthday, or the only one that it has. */
  void addWaiting(PersonName name, LocalDate day) {
    NameForms forms = NameForms.of(name, sounds);
    if (name.isMononym() || isPlaceholder(name.given())) {
      addAlone(forms.family().all(), day);
    } else if (isPlaceholder(name.family())) {
      addAlone(forms.given().all(), day);
    } else {
      partsOf(day).forEach(part -> addAll(sounds(forms.given().all()), familySounds(forms), part));
    }
  }

  private Set<String> sounds(Set<String> given) {
    return given.stream().map(sounds::ofGiven).collect(Collectors.toSet());
  }

  private Set<String> familySounds(NameForms forms) {
    return forms.family().all().stream().map(sounds::ofFamily).collect(Collectors.toSet());
  }

  private static boolean isPlaceholder(@Nullable NamePart part) {
    return part != null && part.isPlaceholder();
  }

  /** What a row waits under that lacks one of the names. */
  void addEitherName(PersonName name, LocalDate day) {
    NameForms forms = NameForms.of(name, sounds);
    addAlone(forms.family().all(), day);
    addAlone(forms.given().all(), day);
  }

  private void addAlone(Set<String> words, LocalDate day) {
    for (String part : partsOf(day)) {
      words.forEach(
          word -> keys.add(IndexKey.joined(KeyFamily.YEAR_BOTH, part, "", sounds.ofFamily(word))));
    }
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

  void addPlace(PersonName name, @Nullable String outward) {
    if (outward != null) {
      NameForms forms = NameForms.of(name, sounds);
      addPlaceFamily(forms, outward);
      for (String f : forms.family().all()) {
        prefix(f).forEach(p -> keys.add(IndexKey.placePrefix(outward, p)));
        keys.add(IndexKey.placeEnd(outward, end(f)));
      }
      for (String g : forms.given().all()) {
        keys.add(IndexKey.placeGiven(outward, sounds.ofGiven(g)));
      }
    }
  }

  void addPlaceFamily(PersonName name, @Nullable String outward) {
    if (outward != null) {
      addPlaceFamily(NameForms.of(name, sounds), outward);
    }
  }

  private void addPlaceFamily(NameForms forms, String outward) {
    forms.family().all().forEach(f -> keys.add(IndexKey.placeFamily(outward, sounds.ofFamily(f))));
  }

  /** The first letter. */
  public static String initial(String word) {
    return word.substring(0, word.offsetByCodePoints(0, 1));
  }

  /** The first letters, none where the word is shorter. */
  public static Set<String> prefix(String word) {
    return word.codePointCount(0, word.length()) < PREFIX
        ? Set.of()
        : Set.of(word.substring(0, word.offsetByCodePoints(0, PREFIX)));
  }

  /**
   * The last letters, without the first two: where one of those is wrong, these are right, and
   * where one of these is wrong, the first two are.
   */
  static String end(String word) {
    int letters = Math.clamp(word.length() - PREFIX, 1, END);
    return word.substring(word.length() - Math.min(letters, word.length()));
  }

  /** The ends under which a word stands one of whose first letters may be wrong. */
  public static Set<String> ends(String word) {
    Set<String> ends = new LinkedHashSet<>();
    ends.add(end(word));
    ends.add(end("-" + word));
    if (word.length() > 1) {
      ends.add(end(word.substring(1)));
    }
    return ends;
  }

  Set<IndexKey> atMost(int most) {
    return IndexKeys.firstOf(keys, most);
  }
}
