package org.contactpoint.benchmark.nation;

import java.time.LocalDate;
import java.util.List;
import org.contactpoint.domain.identity.DateOfBirth;
import org.contactpoint.domain.identity.Gender;
import org.contactpoint.domain.identity.Identifier;
import org.contactpoint.domain.name.NamePart;
import org.contactpoint.domain.name.NameType;
import org.contactpoint.domain.name.PersonName;
import org.contactpoint.domain.name.TypedName;
import org.contactpoint.domain.source.Facts;
import org.contactpoint.domain.value.NhsNumber;
import org.contactpoint.domain.value.Upn;
import org.jspecify.annotations.Nullable;

/**
 * One child of the nation, kept so small that all of England fits in memory: about 60 bytes, the
 * texts shared with all who have the same name.
 *
 * @param id counts from 0, by family
 * @param middle a second given name, written behind the first
 * @param second a second family name, written behind the first
 * @param hyphenated whether a hyphen joins the family names
 * @param former a family name borne before
 * @param birthDay days since 1970-01-01
 */
public record Kid(
    int id,
    Household household,
    @Nullable String given,
    @Nullable String middle,
    @Nullable String family,
    @Nullable String second,
    boolean hyphenated,
    @Nullable String former,
    int birthDay,
    Gender gender) {
  private static final int SCHOOL_AGE = 4;

  /** The given name as it is written, null where the only name is the family name. */
  public @Nullable String givenName() {
    return middle == null ? given : given + " " + middle;
  }

  /** The family name as it is written, null where the only name is the given name. */
  public @Nullable String familyName() {
    return second == null ? family : family + (hyphenated ? "-" : " ") + second;
  }

  /** The day of birth. */
  public LocalDate born() {
    return LocalDate.ofEpochDay(birthDay);
  }

  /** Which culture the names come from. */
  public Culture culture() {
    return household.culture();
  }

  /** Whether both are children of one family. */
  public boolean isSiblingOf(Kid other) {
    return id != other.id && household.id() == other.household.id();
  }

  /** Whether both were born together. */
  public boolean isTwinOf(Kid other) {
    return isSiblingOf(other) && birthDay == other.birthDay;
  }

  /** The number of the health service. */
  public NhsNumber nhsNumber() {
    return Numbers.nhs(id);
  }

  /** The pupil number, null for whoever is too young to go to school. */
  public @Nullable Upn pupilNumber() {
    LocalDate born = born();
    int starts = born.getYear() + SCHOOL_AGE + (born.getMonthValue() > 8 ? 1 : 0);
    return LocalDate.of(starts, 9, 1).toEpochDay() <= Births.LAST ? Numbers.upn(id, starts) : null;
  }

  /** The name as the directory holds it. */
  public PersonName name() {
    return new PersonName(part(givenName()), part(familyName()));
  }

  /** All that the directory holds of the child, in its own words. */
  public Facts facts() {
    return new Facts(
        names(),
        new DateOfBirth(born(), false),
        gender,
        identifiers(),
        household.address(),
        household.carers(),
        null,
        null,
        null);
  }

  /** The current name, and the former one where there is one. */
  public List<TypedName> names() {
    TypedName current = new TypedName(NameType.CURRENT, name());
    return former == null
        ? List.of(current)
        : List.of(
            current,
            new TypedName(NameType.FORMER, new PersonName(part(givenName()), part(former))));
  }

  /** The numbers of the health service and of the schools. */
  public List<Identifier> identifiers() {
    Upn upn = pupilNumber();
    Identifier nhs = new Identifier.Nhs(nhsNumber());
    return upn == null ? List.of(nhs) : List.of(nhs, new Identifier.Pupil(upn));
  }

  private static @Nullable NamePart part(@Nullable String name) {
    return name == null ? null : new NamePart(name);
  }

  @Override
  public String toString() {
    return "Kid[" + id + "]";
  }
}
