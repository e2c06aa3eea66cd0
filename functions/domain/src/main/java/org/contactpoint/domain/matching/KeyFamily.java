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
  /** Birth year and both sounds, in either order. */
  YEAR_BOTH,
  /** Birth year and sound of a family name: long lists, read with a bound. */
  YEAR_FAMILY,
  /** Outward postcode and sound of a family name. */
  PLACE_FAMILY,
  /** Birth date and the first two letters of a name. */
  BIRTH_PREFIX,
  /** Outward postcode and the first two letters of a name. */
  PLACE_PREFIX,
  /** A number that another body gave. */
  IDENTIFIER,
  /** A home: read by shielding alone, to take brothers and sisters along. */
  HOME
}
