package org.contactpoint.domain.index;

import java.time.LocalDate;
import org.contactpoint.domain.identity.Identifier;

/**
 * One key under which a child can be found. Its text is personal: it is stored and asked for as a
 * keyed hash only.
 */
public record IndexKey(KeyFamily family, String text) implements Comparable<IndexKey> {
  /** Birth date and the sound of a family name. */
  public static IndexKey birthFamily(LocalDate birth, String sound) {
    return joined(KeyFamily.BIRTH_FAMILY, birth.toString(), sound);
  }

  /** Birth date and the sound of a given name. */
  public static IndexKey birthGiven(LocalDate birth, String sound) {
    return joined(KeyFamily.BIRTH_GIVEN, birth.toString(), sound);
  }

  /** Birth date and both first letters, in either order. */
  public static IndexKey birthInitials(LocalDate birth, String one, String other) {
    return either(KeyFamily.BIRTH_INITIALS, birth.toString(), one, other);
  }

  /** Birth year and both sounds, in either order. */
  public static IndexKey yearBoth(int year, String one, String other) {
    return either(KeyFamily.YEAR_BOTH, Integer.toString(year), one, other);
  }

  /** Birth year, month and both sounds, in either order. */
  public static IndexKey monthBoth(LocalDate birth, String one, String other) {
    return either(
        KeyFamily.YEAR_PART_BOTH, birth.getYear() + "-" + birth.getMonthValue(), one, other);
  }

  /** Birth year, day of the month and both sounds, in either order. */
  public static IndexKey monthDayBoth(LocalDate birth, String one, String other) {
    return either(
        KeyFamily.YEAR_PART_BOTH, birth.getYear() + "--" + birth.getDayOfMonth(), one, other);
  }

  /** Day, month and both sounds, in either order. */
  public static IndexKey dayBoth(LocalDate birth, String one, String other) {
    return either(
        KeyFamily.DAY_BOTH, birth.getMonthValue() + "-" + birth.getDayOfMonth(), one, other);
  }

  /** Birth year, sound of a given name and the first letters of the family name. */
  public static IndexKey yearGiven(int year, String sound, String family) {
    return joined(KeyFamily.YEAR_START, Integer.toString(year), "given", sound, family);
  }

  /** Birth year, sound of a family name and the first letters of the given name. */
  public static IndexKey yearOfFamily(int year, String sound, String given) {
    return joined(KeyFamily.YEAR_START, Integer.toString(year), "family", sound, given);
  }

  /** The public faces of a day. */
  public static IndexKey faces(LocalDate birth) {
    return joined(KeyFamily.FACE, birth.toString());
  }

  /** The public faces of a year whose family name sounds so, or is so written but for a slip. */
  public static IndexKey faces(int year, String family) {
    return joined(KeyFamily.FACE, Integer.toString(year), family);
  }

  /** Birth year and the sound of a family name. */
  public static IndexKey yearFamily(int year, String sound) {
    return joined(KeyFamily.YEAR_FAMILY, Integer.toString(year), sound);
  }

  /** Outward postcode and the sound of a family name. */
  public static IndexKey placeFamily(String outward, String sound) {
    return joined(KeyFamily.PLACE_FAMILY, outward, sound);
  }

  /** Outward postcode and the sound of a given name. */
  public static IndexKey placeGiven(String outward, String sound) {
    return joined(KeyFamily.PLACE_GIVEN, outward, sound);
  }

  /** Birth date and the first letters of a given name. */
  public static IndexKey birthGivenPrefix(LocalDate birth, String letters) {
    return joined(KeyFamily.BIRTH_PREFIX, birth.toString(), "given", letters);
  }

  /** Birth date and the first letters of a family name. */
  public static IndexKey birthFamilyPrefix(LocalDate birth, String letters) {
    return joined(KeyFamily.BIRTH_PREFIX, birth.toString(), "family", letters);
  }

  /** Outward postcode and the first letters of a family name. */
  public static IndexKey placePrefix(String outward, String letters) {
    return joined(KeyFamily.PLACE_PREFIX, outward, letters);
  }

  /** Birth date and the last letters of a given name. */
  public static IndexKey birthGivenEnd(LocalDate birth, String letters) {
    return joined(KeyFamily.BIRTH_PREFIX, birth.toString(), "given-end", letters);
  }

  /** Birth date and the last letters of a family name. */
  public static IndexKey birthFamilyEnd(LocalDate birth, String letters) {
    return joined(KeyFamily.BIRTH_PREFIX, birth.toString(), "family-end", letters);
  }

  /** Outward postcode and the last letters of a family name. */
  public static IndexKey placeEnd(String outward, String letters) {
    return joined(KeyFamily.PLACE_PREFIX, outward, "end", letters);
  }

  /** Birth year and two of three parts of a family name. */
  static IndexKey yearThirds(int year, String parts) {
    return joined(KeyFamily.YEAR_THIRDS, Integer.toString(year), parts);
  }

  /** A number that another body gave. */
  public static IndexKey of(Identifier identifier) {
    return joined(KeyFamily.IDENTIFIER, identifier.type(), identifier.value());
  }

  private static IndexKey either(KeyFamily family, String when, String one, String other) {
    return one.compareTo(other) <= 0
        ? joined(family, when, one, other)
        : joined(family, when, other, one);
  }

  static IndexKey joined(KeyFamily family, String... parts) {
    return new IndexKey(family, String.join("|", parts));
  }

  @Override
  public int compareTo(IndexKey other) {
    int byFamily = family.compareTo(other.family);
    return byFamily != 0 ? byFamily : text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return "IndexKey[" + family + ", redacted]";
  }
}
