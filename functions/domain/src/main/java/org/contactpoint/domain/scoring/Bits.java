package org.contactpoint.domain.scoring;

import org.contactpoint.domain.comparison.BirthLevel;
import org.contactpoint.domain.comparison.Likeness;
import org.contactpoint.domain.comparison.NameComparison.Names;
import org.contactpoint.domain.comparison.NameLevel;
import org.contactpoint.domain.comparison.NameOrder;
import org.contactpoint.domain.comparison.PlaceLevel;
import org.contactpoint.domain.scoring.LevelProbabilities.Who;

/** The weight in bits of each level of each field, against pairs of strangers. */
@SuppressWarnings("EnumOrdinal") // tables of a few numbers each, read for every pair
final class Bits {
  private final double base;
  private final double[] given;
  private final double[] family;
  private final double[] order;
  private final double[] birth;
  private final double[] place;
  private final double[] number;
  private final double[] carer;
  private final double[] gender;

  /**
   * The table of one kind of pairs.
   *
   * @param base the weight before anything is compared
   */
  Bits(Parameters parameters, Who who, double base) {
    this.base = base;
    this.given = table(parameters.given(), who, NameLevel.values());
    this.family = table(parameters.family(), who, NameLevel.values());
    this.order = table(parameters.order(), who, NameOrder.values());
    this.birth = table(parameters.birth(), who, BirthLevel.values());
    this.place = table(parameters.place(), who, PlaceLevel.values());
    this.number = table(parameters.number(), who, Likeness.values());
    this.carer = table(parameters.carer(), who, Likeness.values());
    this.gender = table(parameters.gender(), who, Likeness.values());
  }

  private static double[] table(LevelProbabilities chances, Who who, Enum<?>[] levels) {
    double[] bits = new double[levels.length];
    for (Enum<?> level : levels) {
      bits[level.ordinal()] = chances.bits(who, level);
    }
    return bits;
  }

  double given(NameLevel level) {
    return given[level.ordinal()];
  }

  double family(NameLevel level) {
    return family[level.ordinal()];
  }

  double order(NameOrder level) {
    return order[level.ordinal()];
  }

  double birth(BirthLevel level) {
    return birth[level.ordinal()];
  }

  double place(PlaceLevel level) {
    return place[level.ordinal()];
  }

  double number(Likeness level) {
    return number[level.ordinal()];
  }

  double carer(Likeness level) {
    return carer[level.ordinal()];
  }

  double gender(Likeness level) {
    return gender[level.ordinal()];
  }

  double names(Names names) {
    return given(names.given()) + family(names.family()) + order(NameOrder.of(names));
  }

  double of(Agreement agreement) {
    return base
        + names(agreement.names())
        + birth(agreement.birth())
        + number(agreement.number())
        + place(agreement.place())
        + carer(agreement.carer())
        + gender(agreement.gender());
  }
}
