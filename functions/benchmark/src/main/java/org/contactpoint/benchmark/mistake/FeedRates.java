package org.contactpoint.benchmark.mistake;

import org.contactpoint.benchmark.nation.Culture;
import org.contactpoint.benchmark.nation.Kid;

/**
 * How often a source gets what wrong: the one place for the rates of rows. Slips of names, dates
 * and gender, short forms, spellings, parts and brothers' numbers have the rates of the sample
 * feeds' error model; which source has which numbers and addresses, moves, former and new names are
 * estimates.
 *
 * @param typo of each name
 * @param nickname where there is one
 * @param variant where there is another usual spelling
 * @param missingDob birthday missing
 * @param defaultDob 1 January of the year
 * @param nhs rows that have a number of the health service
 * @param upn rows that have a pupil number, of those at school
 * @param address rows that have an address
 */
public record FeedRates(
    double typo,
    double nickname,
    double variant,
    double missingDob,
    double defaultDob,
    double nhs,
    double upn,
    double address) {

  /** Given and family name changed over; names of Chinese form more often. */
  static final double SWAPPED = 0.006;

  static final double SWAPPED_CHINESE = 0.08;

  /**
   * A wrong birthday: day and month 35, a digit 30, a neighbouring day 15, year 20 in a hundred.
   */
  static final double DOB_SLIP = 0.01;

  static final double DOB_CHANGED_OVER = 0.35;
  static final double DOB_DIGIT = 0.65;
  static final double DOB_NEIGHBOUR = 0.80;

  /** A part of a double or compound name dropped. */
  static final double PARTIAL = 0.10;

  /** Muhammad in another spelling. */
  static final double VARIANT_MUHAMMAD = 0.18;

  /** Accents, hyphens, apostrophes lost, or capitals. */
  static final double FORMAT = 0.03;

  /** The former family name still in use, of children that have one. */
  static final double FORMER = 0.25;

  /** A family name that the directory does not know yet. */
  static final double NEW_FAMILY_NAME = 0.003;

  /** With the lists of others: a given name shortened by rule, where it has no listed form. */
  static final double SHORTENED = 0.02;

  /** With the lists of others: both names in another script, where the lists have both. */
  static final double OTHER_SCRIPT = 0.08;

  static final double GENDER_SLIP = 0.001;

  /** A brother's or sister's number, of rows with a number and siblings. */
  static final double SIBLING_NHS = 0.014;

  /** Another home than the directory knows: a fifth moves in the year and a half, half known. */
  static final double MOVED = 0.09;

  double swapped(Kid kid) {
    return kid.culture() == Culture.CHINESE || kid.culture() == Culture.CHINESE_SCRIPT
        ? SWAPPED_CHINESE
        : SWAPPED;
  }
}
