package org.contactpoint.domain.matching;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;
import org.contactpoint.domain.child.DateOfBirth;
import org.contactpoint.domain.child.Gender;
import org.contactpoint.domain.child.Identifier;
import org.contactpoint.domain.matching.NameComparison.Names;
import org.contactpoint.domain.name.PersonName;
import org.contactpoint.domain.name.TypedName;
import org.contactpoint.domain.source.Facts;
import org.jspecify.annotations.Nullable;

/**
 * How a row and a record agree, field by field; it holds no values.
 *
 * @param identifier one that both have is the same
 * @param otherIdentifier both have a lasting one of the same kind, and none is the same
 * @param carer a carer's whole name is the same
 */
public record Agreement(
    Names names,
    BirthLevel birth,
    boolean identifier,
    boolean otherIdentifier,
    PlaceLevel place,
    boolean carer,
    GenderLevel gender) {

  /** How two genders agree. */
  public enum GenderLevel implements org.contactpoint.domain.value.Coded {
    EXACT,
    MISSING,
    DIFFERENT;

    static GenderLevel between(Gender one, Gender other) {
      if (one == Gender.UNKNOWN || other == Gender.UNKNOWN) {
        return MISSING;
      }
      return one == other ? EXACT : DIFFERENT;
    }
  }

  /** Holds the facts of a row against a record. */
  static Agreement of(Facts row, Likely child, NameComparison comparison) {
    return new Agreement(
        names(row, child.names(), comparison),
        birth(row.dateOfBirth(), child.birthdays()),
        row.identifiers().stream().anyMatch(child.identifiers()::contains),
        contradict(row.identifiers(), child.identifiers()),
        PlaceLevel.best(row.address(), child.homes()),
        !Collections.disjoint(Likely.carerNames(row.carers().stream()), child.carers()),
        GenderLevel.between(row.gender(), child.gender()));
  }

  static Names names(Facts row, Collection<PersonName> others, NameComparison comparison) {
    return row.names().stream()
        .map(TypedName::name)
        .flatMap(mine -> others.stream().map(theirs -> comparison.compare(mine, theirs)))
        .max(Comparator.comparingDouble(Weights::of))
        .orElse(new Names(NameLevel.MISSING, NameLevel.MISSING, false, false));
  }

  static BirthLevel birth(@Nullable DateOfBirth mine, Collection<DateOfBirth> theirs) {
    return theirs.stream()
        .map(other -> BirthLevel.between(mine, other))
        .min(BirthLevel::compareTo)
        .orElse(BirthLevel.MISSING);
  }

  private static boolean contradict(Collection<Identifier> mine, Collection<Identifier> theirs) {
    return mine.stream()
        .filter(Identifier::isLasting)
        .anyMatch(
            identifier -> {
              Set<Identifier> sameKind =
                  theirs.stream()
                      .filter(Identifier::isLasting)
                      .filter(other -> other.type().equals(identifier.type()))
                      .collect(Collectors.toSet());
              return !sameKind.isEmpty() && !sameKind.contains(identifier);
            });
  }

  /** Whether the row may well be about that child: only then a person is asked. */
  boolean isPlausible() {
    return identifier || namesAndBirthday() || samePlaceAndDay() || partOfNameAtSamePlace();
  }

  private boolean namesAndBirthday() {
    return names.isAlike() && (names.swapped() ? birth == BirthLevel.EXACT : birth.isPlausible());
  }

  private boolean samePlaceAndDay() {
    return names.given() == NameLevel.EXACT && birth == BirthLevel.EXACT && place.isClose();
  }

  private boolean partOfNameAtSamePlace() {
    boolean oneMissing =
        (names.given() == NameLevel.MISSING) != (names.family() == NameLevel.MISSING);
    boolean otherAlike = names.given().isAlike() || names.family().isAlike();
    return oneMissing && otherAlike && birth == BirthLevel.EXACT && (place.isClose() || carer);
  }

  /**
   * Whether a machine may link, if nothing else speaks against it: the same number, birthday and a
   * fitting given name; or the same whole name, birthday and something else that agrees.
   */
  boolean isCertain() {
    boolean byNumber = identifier && birth == BirthLevel.EXACT && hasFittingGivenName();
    boolean byName =
        names.isExact() && birth == BirthLevel.EXACT && (identifier || place.isClose() || carer);
    boolean withoutBirthday = identifier && names.isExact() && birth == BirthLevel.MISSING;
    return byNumber || byName || withoutBirthday;
  }

  /** A number is often a twin's, and twins' names may be a letter apart: Josie is not Rosie. */
  private boolean hasFittingGivenName() {
    return names.given().isAlike() && names.sameInitial() && gender != GenderLevel.DIFFERENT;
  }

  /** Whether another child stands there who may be the twin: born that day, of that family. */
  boolean isTwinly() {
    return birth == BirthLevel.EXACT && names.family().isAlike();
  }

  /** Whether number, whole name and birthday are all the same. */
  boolean isWhole() {
    return identifier && names.isExact() && birth == BirthLevel.EXACT;
  }
}
