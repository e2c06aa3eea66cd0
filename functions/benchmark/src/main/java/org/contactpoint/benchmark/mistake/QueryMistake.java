package org.contactpoint.benchmark.mistake;

/**
 * What goes wrong when somebody searches, with how often it does where it can: the one place for
 * the rates of searches.
 *
 * <p>No log of such searches is public. The rates lean on those of the sample feeds (a name
 * mistyped in 2.5 of 100 records, names changed over in 0.6, a date wrong in 1.0) and are higher,
 * because who searches has often only heard the name or was told the age: mistyped 4, heard 3, a
 * short form for one in twelve who have one. A question has two mistakes at most, on different
 * parts.
 */
public enum QueryMistake {
  /** A letter of the given name left out, put in, another one, or two changed over. */
  GIVEN_TYPED(Part.GIVEN, 0.04),
  /** The same in the family name. */
  FAMILY_TYPED(Part.FAMILY, 0.04),
  /** The given name written as it sounds, or in another usual spelling. */
  GIVEN_HEARD(Part.GIVEN, 0.03),
  /** The same of the family name. */
  FAMILY_HEARD(Part.FAMILY, 0.03),
  /** A short or English form of the given name, or the proper name for a short one. */
  NICKNAME(Part.GIVEN, 0.08),
  /** One part of a given name of two. */
  PART_OF_GIVEN(Part.GIVEN, 0.5),
  /** One part of a double family name. */
  PART_OF_FAMILY(Part.FAMILY, 0.3),
  /** A family name borne before. */
  FORMER_NAME(Part.FAMILY, 0.3),
  /** Given and family name changed over. */
  SWAPPED(Part.BOTH_NAMES, 0.015),
  /** No given name. */
  NO_GIVEN(Part.GIVEN, 0.05),
  /** Day and month changed over, where that is a day. */
  DATE_CHANGED_OVER(Part.DATE, 0.015),
  /** One digit of the month or the day wrong. */
  DATE_DIGIT(Part.DATE, 0.01),
  /** The day before or after. */
  DATE_NEIGHBOUR(Part.DATE, 0.005),
  /** The year before or after; never with a mistake in a name (rules §3). */
  DATE_YEAR(Part.DATE, 0.005),
  /** The year of birth in place of the date. */
  YEAR_ONLY(Part.DATE, 0.08),
  /** A short form by rule ({@link Shortening}); only with the lists of others. */
  SHORTENED(Part.GIVEN, 0.02),
  /** Both names in another script, where the lists know both; only with the lists of others. */
  OTHER_SCRIPT(Part.BOTH_NAMES, 0.04);

  /** Which part of a question a mistake is in. */
  enum Part {
    GIVEN,
    FAMILY,
    BOTH_NAMES,
    DATE
  }

  private final Part part;
  private final double rate;

  QueryMistake(Part part, double rate) {
    this.part = part;
    this.rate = rate;
  }

  /** How often it happens in questions in which it can. */
  public double rate() {
    return rate;
  }

  /** Whether the date is another one than the child's. */
  boolean isWrongDate() {
    return part == Part.DATE && this != YEAR_ONLY;
  }

  /** Whether only the lists of others make it. */
  boolean isOfOthers() {
    return this == SHORTENED || this == OTHER_SCRIPT;
  }

  /** Whether a name is another one than the child's. */
  boolean isWrongName() {
    return part != Part.DATE && this != NO_GIVEN;
  }

  /**
   * Whether both may are in one question: on different parts, and such that the rules still promise
   * to find the child. With a name and the date wrong the year and one sound must still be right
   * (rules §3); a family name with a year alone would fit thousands.
   */
  boolean goesWith(QueryMistake other) {
    return areApart(other) && isFair(other) && other.isFair(this);
  }

  private boolean areApart(QueryMistake other) {
    boolean bothNames = part != Part.DATE && other.part != Part.DATE;
    boolean oneIsBoth = part == Part.BOTH_NAMES || other.part == Part.BOTH_NAMES;
    return part != other.part && !(bothNames && oneIsBoth);
  }

  private boolean isFair(QueryMistake other) {
    return switch (this) {
      case DATE_YEAR -> false;
      case SWAPPED, OTHER_SCRIPT -> !other.isWrongDate();
      case NO_GIVEN -> other != YEAR_ONLY;
      case GIVEN_TYPED,
          FAMILY_TYPED,
          GIVEN_HEARD,
          FAMILY_HEARD,
          NICKNAME,
          PART_OF_GIVEN,
          PART_OF_FAMILY,
          FORMER_NAME,
          DATE_CHANGED_OVER,
          DATE_DIGIT,
          DATE_NEIGHBOUR,
          YEAR_ONLY,
          SHORTENED ->
          true;
    };
  }
}
