package org.contactpoint.domain.source;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.contactpoint.domain.carer.Carer;
import org.contactpoint.domain.identity.DateOfBirth;
import org.contactpoint.domain.identity.Gender;
import org.contactpoint.domain.identity.Identifier;
import org.contactpoint.domain.involvement.Involvement;
import org.contactpoint.domain.lifecycle.Participation;
import org.contactpoint.domain.name.NameType;
import org.contactpoint.domain.name.PersonName;
import org.contactpoint.domain.name.TypedName;
import org.contactpoint.domain.whereabouts.Address;
import org.jspecify.annotations.Nullable;

/**
 * What one source says of one child: typed, coded or proper names only, no free text (rules §1).
 *
 * <p>More than ten components, because each is a field that a source may state (rules §1).
 *
 * @param council the council of the address, which only the national source names
 * @param died the day of death, which only the register of births and deaths names
 * @param replaces the parts that a management team has put right: of these nothing counts that
 *     others said before, and if no source says anything it has no value
 * @param participation the consent of somebody over 18 to stay in the directory (rules §9)
 */
public record Facts(
    List<TypedName> names,
    @Nullable DateOfBirth dateOfBirth,
    Gender gender,
    List<Identifier> identifiers,
    @Nullable Address address,
    List<Carer> carers,
    @Nullable Involvement involvement,
    @Nullable String council,
    @Nullable LocalDate died,
    Set<Part> replaces,
    @Nullable Participation participation) {

  /** Nothing said at all. */
  public static final Facts NOTHING =
      new Facts(List.of(), null, Gender.UNKNOWN, List.of(), null, List.of(), null, null, null);

  public Facts {
    names = List.copyOf(names);
    identifiers = List.copyOf(identifiers);
    carers = List.copyOf(carers);
    replaces = Set.copyOf(replaces);
  }

  /**
   * What a source says that replaces nothing. As many parameters as there are fields of a child
   * that a source may state (rules §1).
   */
  public Facts(
      List<TypedName> names,
      @Nullable DateOfBirth dateOfBirth,
      Gender gender,
      List<Identifier> identifiers,
      @Nullable Address address,
      List<Carer> carers,
      @Nullable Involvement involvement,
      @Nullable String council,
      @Nullable LocalDate died) {
    this(
        names,
        dateOfBirth,
        gender,
        identifiers,
        address,
        carers,
        involvement,
        council,
        died,
        Set.of(),
        null);
  }

  /** Nothing said but one name. */
  public static Facts named(PersonName name) {
    return of(name, null, Gender.UNKNOWN);
  }

  /** Who a child is, and nothing else. */
  public static Facts of(PersonName name, @Nullable DateOfBirth born, Gender gender) {
    return new Facts(
        List.of(new TypedName(NameType.CURRENT, name)),
        born,
        gender,
        List.of(),
        null,
        List.of(),
        null,
        null,
        null);
  }

  /** Nothing said but an involvement. */
  public static Facts involved(Involvement involvement) {
    return new Facts(
        List.of(), null, Gender.UNKNOWN, List.of(), null, List.of(), involvement, null, null);
  }

  /** The current name, empty where the source gives no name. */
  public Optional<PersonName> currentName() {
    return names.stream()
        .filter(name -> name.type() == NameType.CURRENT)
        .map(TypedName::name)
        .findFirst();
  }

  /** Who the child is and nothing else: a record always has a name. */
  Facts nameAndBirthday() {
    return new Facts(
        names.stream().filter(name -> name.type() == NameType.CURRENT).toList(),
        dateOfBirth,
        Gender.UNKNOWN,
        List.of(),
        null,
        List.of(),
        null,
        null,
        null);
  }

  /** The same facts with that involvement. */
  public Facts with(@Nullable Involvement changed) {
    return new Facts(
        names,
        dateOfBirth,
        gender,
        identifiers,
        address,
        carers,
        changed,
        council,
        died,
        replaces,
        participation);
  }

  /** The same facts and that day of death. */
  public Facts died(@Nullable LocalDate day) {
    return new Facts(
        names,
        dateOfBirth,
        gender,
        identifiers,
        address,
        carers,
        involvement,
        council,
        day,
        replaces,
        participation);
  }

  /** The same facts and that consent. */
  public Facts participating(@Nullable Participation consent) {
    return new Facts(
        names,
        dateOfBirth,
        gender,
        identifiers,
        address,
        carers,
        involvement,
        council,
        died,
        replaces,
        consent);
  }

  /** The same facts and that address. */
  public Facts livingAt(Address other) {
    return new Facts(
        names,
        dateOfBirth,
        gender,
        identifiers,
        other,
        carers,
        involvement,
        council,
        died,
        replaces,
        participation);
  }

  /** The same facts, which put that part right: of it nothing counts that others said before. */
  public Facts replacing(Part part) {
    Set<Part> all = EnumSet.of(part);
    all.addAll(replaces);
    return new Facts(
        names,
        dateOfBirth,
        gender,
        identifiers,
        address,
        carers,
        involvement,
        council,
        died,
        all,
        participation);
  }

  @Override
  public String toString() {
    return "Facts[redacted]";
  }
}
