package org.contactpoint.benchmark.nation;

/**
 * How often things happen in this nation; every share of it is here. They are estimates, so that a
 * nation looks like England; none is computed from a statistic.
 */
public final class Rates {

  /** Twins among all children. */
  public static final double TWINS = 0.03;

  /** Twins whose names begin alike, among twins. */
  public static final double SIMILAR_TWINS = 0.2;

  /** Children of a family that bear another family name: of another father, of the mother. */
  public static final double OTHER_FAMILY_NAME = 0.025;

  /** Children with one name only. */
  public static final double MONONYM = 0.003;

  /** Children with a middle name in the given name, where the custom is British. */
  public static final double MIDDLE_NAME = 0.09;

  /** Families with a hyphenated or double name, where the custom is British. */
  public static final double DOUBLE_NAME = 0.05;

  /** Double names written with a hyphen. */
  public static final double HYPHEN = 0.75;

  /** Boys called Muhammad before another name, where the custom is Muslim. */
  public static final double MUHAMMAD_FIRST = 0.22;

  /** Girls with a woman's second name in place of the family's, where the custom is Muslim. */
  public static final double WOMANS_NAME = 0.15;

  /** Families that use Singh and Kaur, alone or before the family name, where they are Sikh. */
  public static final double SINGH_KAUR = 0.35;

  /** Families with two family names, where the custom is Iberian. */
  public static final double IBERIAN_DOUBLE = 0.45;

  /** Children with a given name of two parts, where the custom is Iberian. */
  public static final double IBERIAN_GIVEN = 0.2;

  /** Families in which daughters bear the woman's form of a Slavic name. */
  public static final double WOMANS_FORM = 0.6;

  /** Children of other cultures with a British given name. */
  public static final double ENGLISH_GIVEN = 0.1;

  /** Families whose names have lost their accents on the way into the records. */
  public static final double ACCENTS_LOST = 0.4;

  /** Children with a former family name: adoption, marriage of a parent, deed poll. */
  public static final double FORMER_NAME = 0.015;

  /** Families of one parent. */
  public static final double ONE_PARENT = 0.24;

  /** Parents whose family name is not the children's. */
  public static final double PARENT_OTHER_NAME = 0.25;

  /** Families that live where others of their culture live, but for the British. */
  public static final double AMONG_ONES_OWN = 0.6;

  /** Homes that are a flat in a house. */
  public static final double FLAT = 0.12;

  /** Homes whose property number is known. */
  public static final double UPRN = 0.7;

  /** Children whose gender is not known to the source. */
  public static final double GENDER_UNKNOWN = 0.01;

  /** Children whose gender is neither. */
  public static final double GENDER_OTHER = 0.001;

  /** Boys among newborns. */
  public static final double BOYS = 0.512;

  private Rates() {}
}
