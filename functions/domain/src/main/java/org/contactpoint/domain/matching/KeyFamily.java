package org.contactpoint.domain.matching;

/**
 * The kinds of search keys. Each carries a date, a year, a place or an identifier, so that no list
 * grows with the nation; each has its own secret, under which its keys are hashed.
 */
public enum KeyFamily {
  /** Birth date and sound of a family name. */
  BIRTH_FAMILY,
  /** Birth date and sound of a given name. */
  BIRTH_GIVEN,
  /** Birth year and both sounds, given name first; swapped names are asked for the other way. */
  YEAR_BOTH,
  /** Birth year and sound of a family name: long lists, read with a bound. */
  YEAR_FAMILY,
  /** Outward postcode and sound of a family name. */
  PLACE_FAMILY,
  /** Birth date and the first two letters of a given or of a family name. */
  BIRTH_PREFIX,
  /** Outward postcode and the first two letters of a family name. */
  PLACE_PREFIX,
  /** A number that another body gave. */
  IDENTIFIER,
  /**
   * Where a home lies, by its postcode or else its property number: read by shielding alone, to
   * take brothers and sisters along.
   */
  HOME
}
