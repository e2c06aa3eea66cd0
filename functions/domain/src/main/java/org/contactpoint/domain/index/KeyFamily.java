package org.contactpoint.domain.index;

/**
 * The kinds of search keys. Each contains a date, a year, a place or an identifier, so that no list
 * grows with the nation; each has its own secret, under which its keys are hashed.
 *
 * <p>Each says how many children of 11 million share one such key: on average, at the 99th
 * percentile and at most, each child counted once ({@code docs/benchmarks.md}).
 */
public enum KeyFamily {
  /** Birth date and sound of a family name: 9, 28, 42. */
  BIRTH_FAMILY,
  /** Birth date and sound of a given name: 16, 79, 103. */
  BIRTH_GIVEN,
  /** Birth date and both first letters in either order, for two misspelt names: 9. */
  BIRTH_INITIALS,
  /** Birth year and both sounds in either order, for a wrong day or month: 27, 225, 397. */
  YEAR_BOTH,
  /**
   * The same with the month or the day of the month, for names so frequent that a year's list is
   * too long: a twelfth or a thirtieth of it.
   */
  YEAR_PART_BOTH,
  /** Day, month and both sounds in either order, for a wrong year: 1.4. */
  DAY_BOTH,
  /**
   * Birth year, sound of one name and how the other begins: for a wrong day and a misspelt name at
   * once, or a misspelt name without a day. Two letters where the sound is frequent, else one.
   */
  YEAR_START,
  /** Birth year and sound of a family name: about 2,000, of which 60 are read. */
  YEAR_FAMILY(60),
  /** Birth year and two of three parts of a family name, one letter of which may be wrong. */
  YEAR_THIRDS(100),
  /** The public faces of a day or a year. */
  FACE,
  /** Outward postcode and sound of a family name: 19, 58, 80. */
  PLACE_FAMILY,
  /** Outward postcode and sound of a given name, for a misspelt family name. */
  PLACE_GIVEN,
  /** Birth date and the first two letters of a given or of a family name, or the last three. */
  BIRTH_PREFIX,
  /** Outward postcode and the first two letters of a family name, or the last three. */
  PLACE_PREFIX,
  /** A number that another body gave. */
  IDENTIFIER,
  /**
   * A home, by its postcode or else its property number: read by shielding alone, to take brothers
   * and sisters along.
   */
  HOME;

  private static final int USUAL = 400;

  private final int longest;

  KeyFamily() {
    this(USUAL);
  }

  KeyFamily(int longest) {
    this.longest = longest;
  }

  /** How much of a list is read at most; a longer one is too many to choose from. */
  public int longest() {
    return longest;
  }
}
