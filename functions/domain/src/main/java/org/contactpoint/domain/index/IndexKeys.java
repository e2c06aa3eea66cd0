package org.contactpoint.domain.index;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.ChildView;
import org.contactpoint.domain.child.Face;
import org.contactpoint.domain.identity.DateOfBirth;
import org.contactpoint.domain.identity.Identifier;
import org.contactpoint.domain.name.DeletionVariants;
import org.contactpoint.domain.name.NameForms;
import org.contactpoint.domain.name.PersonName;
import org.contactpoint.domain.name.Sounds;
import org.contactpoint.domain.name.TypedName;
import org.contactpoint.domain.source.Facts;
import org.contactpoint.domain.value.Postcode;
import org.contactpoint.domain.whereabouts.Address;
import org.jspecify.annotations.Nullable;

/**
 * The keys under which a child is indexed, and the keys with which a row is looked up.
 *
 * <p>At most {@link #MOST} for one child. Where there would be more, these stay, in this order:
 * identifiers, home, the current name with birthday and place, the other names with birthday and
 * place, then all names, the current one first, with the other stated birthdays, and last what
 * forgives a wrong letter in one name alone; names of one rank in the order of their folded text,
 * days in their own.
 */
public final class IndexKeys {
  /** The most keys of one child. */
  public static final int MOST = 40;

  /** The most keys by which a hidden child is recognised. */
  public static final int MOST_HIDDEN = 400;

  private static final int MOST_IDENTIFIERS = 6;

  private IndexKeys() {}

  /**
   * The keys of a record in whichever state it is; none once nothing of it is left to find. Since
   * its archive has begun, an open one is in the list of those who lived at its home alone: whoever
   * hides a child finds its grown-up brothers and sisters there (rules §6.42).
   */
  public static Set<IndexKey> of(ChildRecord record, Sounds sounds) {
    return switch (record) {
      case ChildRecord.Open gone when gone.isTakenOut() ->
          gone.isWithdrawn() ? Set.of() : archivedHomes(gone.view().address());
      case ChildRecord.Shielded gone when gone.isTakenOut() -> Set.of();
      case ChildRecord.Open open -> open.isWithdrawn() ? Set.of() : of(open.view(), sounds);
      case ChildRecord.Shielded shielded -> ofFace(shielded.face(), sounds);
      case ChildRecord.Merged ignored -> Set.of();
    };
  }

  /** The keys of an open record. */
  public static Set<IndexKey> of(ChildView view, Sounds sounds) {
    KeySelection keys = new KeySelection(sounds);
    keys.addAll(identifiers(view.identifiers()));
    keys.addAll(homes(view.address()));
    String outward = outward(view.address());
    List<PersonName> names = view.spellingsInOrder();
    List<LocalDate> days = days(view);
    for (PersonName name : names) {
      days.stream().limit(1).forEach(day -> keys.addBirth(name, day));
      keys.addPlace(name, outward);
    }
    names.forEach(name -> days.stream().skip(1).forEach(day -> keys.addBirth(name, day)));
    names.forEach(name -> days.forEach(day -> keys.addMistyped(name, day)));
    return keys.atMost(MOST);
  }

  /**
   * The keys of a public face: a shielded child is found by the whole family name with the date or
   * the year of birth alone (rules §6). Typing errors are allowed, so it is also in the one short
   * list of its day, and in those of its year with each single letter left out.
   */
  public static Set<IndexKey> ofFace(Face face, Sounds sounds) {
    DateOfBirth birth = face.dateOfBirth();
    Set<IndexKey> keys = new LinkedHashSet<>();
    if (birth != null) {
      LocalDate day = birth.date();
      Set<String> family = NameForms.of(face.name(), sounds).family().whole();
      keys.add(IndexKey.faces(day));
      for (String whole : family) {
        keys.add(IndexKey.birthFamily(day, sounds.ofFamily(whole)));
        keys.add(IndexKey.faces(day.getYear(), sounds.ofFamily(whole)));
      }
      family.stream()
          .flatMap(whole -> DeletionVariants.of(whole).stream())
          .forEach(slip -> keys.add(IndexKey.faces(day.getYear(), slip)));
    }
    return firstOf(keys, MOST);
  }

  /**
   * The keys by which uploads, and they alone, recognise a row that looks like this shielded child:
   * its numbers, and whatever a source ever called it, with each day that it is said to be born and
   * its carers' given names. A match of any one of them is enough.
   */
  public static Set<IndexKey> hidden(ChildView view, Face face, Sounds sounds) {
    KeySelection keys = new KeySelection(sounds);
    keys.addAll(identifiers(view.identifiers()));
    Set<PersonName> names = new LinkedHashSet<>();
    names.add(face.name());
    names.addAll(view.spellingsInOrder());
    Set<LocalDate> days = new LinkedHashSet<>();
    Stream.ofNullable(face.dateOfBirth()).map(DateOfBirth::date).forEach(days::add);
    days.addAll(days(view));
    days.forEach(day -> names.forEach(name -> keys.addHidden(name, day)));
    days.forEach(day -> names.forEach(name -> keys.addHiddenCarer(name, day, view.carers())));
    return keys.atMost(MOST_HIDDEN);
  }

  /**
   * The keys by which a row is recognised as looking like a shielded child: a number agrees; or
   * both names and the birthday agree tolerantly, a name that the row lacks counting as agreeing;
   * or given name, birthday and a carer's given name agree (rules §6).
   */
  public static Set<IndexKey> hiddenOfRow(Facts facts, Sounds sounds) {
    KeySelection keys = new KeySelection(sounds);
    keys.addAll(identifiers(facts.identifiers()));
    DateOfBirth birth = facts.dateOfBirth();
    if (birth != null) {
      LocalDate day = birth.date();
      facts.names().forEach(name -> keys.askHidden(name.name(), day));
      facts.names().forEach(name -> keys.addHiddenCarer(name.name(), day, facts.carers()));
    }
    return keys.atMost(MOST_HIDDEN);
  }

  /** The keys under which rows find what quarantined rows appear to have made. */
  public static Set<IndexKey> ofApparent(ChildRecord.Open record, Sounds sounds) {
    return apparent(of(record, sounds));
  }

  /** The same keys as a row asks for them, its facts tokenised. */
  public static Set<IndexKey> apparentOfRow(Facts tokenised, Sounds sounds) {
    return apparent(ofRow(tokenised, sounds));
  }

  /** The same keys of the numbers alone. */
  public static Set<IndexKey> apparentOfNumbers(Facts tokenised) {
    return apparent(Set.copyOf(identifiers(tokenised.identifiers())));
  }

  private static Set<IndexKey> apparent(Set<IndexKey> keys) {
    Set<IndexKey> all = new LinkedHashSet<>();
    keys.stream()
        .filter(key -> key.family() != KeyFamily.FACE)
        .forEach(key -> all.add(IndexKey.joined(key.family(), "apparent", key.text())));
    return all;
  }

  /**
   * The keys under which to look for the child of a row: numbers, the home, and names with the
   * birthday, in either order and but for a slip, and the public faces of the day; the family name
   * with the place only where there is no birthday. By the home a child is found of whom name and
   * birthday are both said otherwise.
   */
  public static Set<IndexKey> ofRow(Facts facts, Sounds sounds) {
    KeySelection keys = new KeySelection(sounds);
    keys.addAll(identifiers(facts.identifiers()));
    keys.addAll(homes(facts.address()));
    DateOfBirth birth = facts.dateOfBirth();
    String outward = outward(facts.address());
    if (birth != null) {
      keys.addAll(Set.of(IndexKey.faces(birth.date())));
    }
    for (PersonName name : facts.names().stream().map(TypedName::name).toList()) {
      if (birth == null) {
        keys.addPlaceFamily(name, outward);
      } else {
        keys.addRecognition(name, birth.date());
      }
    }
    return keys.atMost(MOST);
  }

  /**
   * The keys by which two rows of one child meet, though they are worked off at the same time: day,
   * month and both names, or the birthday and the only name; and each number. None without a
   * birthday: no machine creates a child then.
   */
  public static Set<IndexKey> meeting(Facts facts, Sounds sounds) {
    KeySelection keys = new KeySelection(sounds);
    DateOfBirth birth = facts.dateOfBirth();
    if (birth != null) {
      facts.currentName().ifPresent(name -> keys.addMeeting(name, birth.date()));
      keys.addAll(identifiers(facts.identifiers()));
    }
    return keys.atMost(MOST);
  }

  /**
   * The keys of a home, none for an address that names none. Children under the same key are
   * neighbours at most: {@link Address#sameHomeAs} decides.
   */
  public static Set<IndexKey> homes(@Nullable Address address) {
    if (address == null) {
      return Set.of();
    }
    if (address.postcode() != null) {
      return Set.of(IndexKey.joined(KeyFamily.HOME, "postcode", address.postcode().value()));
    }
    return address.uprn() == null
        ? Set.of()
        : Set.of(IndexKey.joined(KeyFamily.HOME, "uprn", address.uprn().value()));
  }

  /** The keys of a home under which archived records are, and they alone; no row asks for them. */
  public static Set<IndexKey> archivedHomes(@Nullable Address address) {
    return homes(address).stream()
        .map(key -> IndexKey.joined(key.family(), "archived", key.text()))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  static List<IndexKey> identifiers(List<Identifier> identifiers) {
    return identifiers.stream().map(IndexKey::of).sorted().limit(MOST_IDENTIFIERS).toList();
  }

  private static @Nullable String outward(@Nullable Address address) {
    Postcode postcode = address == null ? null : address.postcode();
    return postcode == null ? null : postcode.outward();
  }

  private static List<LocalDate> days(ChildView view) {
    return view.birthdays().map(DateOfBirth::date).distinct().toList();
  }

  /** The first of a set in its order, at most that many. */
  public static <T> Set<T> firstOf(Set<T> all, int most) {
    Set<T> first = new LinkedHashSet<>();
    all.stream().limit(most).forEach(first::add);
    return first;
  }
}
