package org.contactpoint.domain.scoring;

import java.util.ArrayList;
import java.util.List;
import org.contactpoint.domain.comparison.BirthLevel;
import org.contactpoint.domain.comparison.Likeness;
import org.contactpoint.domain.comparison.NameComparison.Names;
import org.contactpoint.domain.comparison.NameLevel;
import org.contactpoint.domain.comparison.NameOrder;
import org.contactpoint.domain.comparison.PlaceLevel;
import org.contactpoint.domain.scoring.LevelProbabilities.Who;

/**
 * The match weight of an agreement, in bits: how much likelier it is for two descriptions of one
 * child than for two children, after Fellegi and Sunter (1969). A rare name that agrees weighs more
 * than a frequent one.
 *
 * <p>Two children need not be strangers: where family name, home and carer agree, a brother, a
 * sister or a twin explains it as well, and that is taken off.
 */
public final class Scorer {
  /** The scorer with the parameters in force. */
  public static final Scorer STANDARD = new Scorer(Parameters.inForce());

  private static final double RAREST = 1.0 / 64;
  private static final double MOST_FREQUENT = 16;

  private static final double SHARED_BY_CHANCE = 0.0015;
  private static final double NEVER = -30;
  private static final double LN_2 = Math.log(2);

  private final Parameters parameters;
  private final Bits same;
  private final Bits siblings;
  private final Bits twins;
  private final double usualGiven;
  private final double usualFamily;
  private final double prior;

  /** A scorer with other parameters, to try them out. */
  public Scorer(Parameters parameters) {
    this.parameters = parameters;
    double all = parameters.children();
    this.prior = -LevelProbabilities.log2(all);
    this.same = new Bits(parameters, Who.SAME, prior);
    this.siblings =
        new Bits(parameters, Who.SIBLINGS, LevelProbabilities.log2(parameters.siblings() / all));
    this.twins = new Bits(parameters, Who.TWINS, LevelProbabilities.log2(parameters.twins() / all));
    this.usualGiven = parameters.given().of(Who.STRANGERS, NameLevel.EXACT);
    this.usualFamily = parameters.family().of(Who.STRANGERS, NameLevel.EXACT);
  }

  /**
   * The weight of one agreement.
   *
   * @param bits for the same child rather than a stranger among all children
   * @param kin what is taken off because kin would agree as well; never above 0
   */
  public record Weight(double bits, double kin) {

    /** All in all: above 0, it is likelier the same child than all others together. */
    public double total() {
      return bits + kin;
    }
  }

  /** The version of the parameters. */
  public String rules() {
    return parameters.rules();
  }

  /**
   * The weight in bits of given names at that level, of which that share of children has the name.
   */
  public double given(NameLevel level, double share) {
    return same.given(level) + rarity(level, share, usualGiven);
  }

  /**
   * The weight in bits of family names at that level, of which that share of children has the name.
   */
  public double family(NameLevel level, double share) {
    return same.family(level) + rarity(level, share, usualFamily);
  }

  /** What it costs that names agree only when they are changed over. */
  public double swapped() {
    return same.order(NameOrder.SWAPPED);
  }

  /** The weight in bits of birthdays at that level. */
  public double birth(BirthLevel level) {
    return same.birth(level);
  }

  /** The weight in bits of genders at that level. */
  public double gender(Likeness level) {
    return same.gender(level);
  }

  double place(PlaceLevel level) {
    return same.place(level);
  }

  /** The same where one side knows no more of a home than its postcode. */
  public double postcode(PlaceLevel level) {
    if (level != PlaceLevel.POSTCODE) {
      return place(level);
    }
    LevelProbabilities place = parameters.place();
    return LevelProbabilities.log2(
        (place.of(Who.SAME, PlaceLevel.HOME) + place.of(Who.SAME, level))
            / (place.of(Who.STRANGERS, PlaceLevel.HOME) + place.of(Who.STRANGERS, level)));
  }

  /** The weight in bits of identifiers at that level. */
  public double number(Likeness level) {
    return same.number(level);
  }

  double ofNames(Names names) {
    return same.names(names) + rarity(names);
  }

  private double rarity(Names names) {
    return rarity(names.given(), names.givenShare(), usualGiven)
        + rarity(names.family(), names.familyShare(), usualFamily);
  }

  /** Strangers share a name as often as it is frequent. */
  private static double rarity(NameLevel level, double share, double usual) {
    return !level.isAlike() || share <= 0
        ? 0
        : -LevelProbabilities.log2(Math.clamp(share / usual, RAREST, MOST_FREQUENT));
  }

  private static double power(double bits) {
    return bits < NEVER ? 0 : Math.exp(bits * LN_2);
  }

  /** The weight of an agreement. */
  public Weight weigh(Agreement agreement) {
    double rarity = rarity(agreement.names());
    return new Weight(same.of(agreement) + rarity, kin(agreement, rarity));
  }

  private double kin(Agreement agreement, double rarity) {
    double more = rarity + sharedName(agreement.names());
    double kin = power(siblings.of(agreement) + more) + power(twins.of(agreement) + more);
    return kin == 0 ? 0 : -LevelProbabilities.log2(1 + kin);
  }

  /**
   * Brothers may share a first name that mostly comes before another, such as Muhammad, and be
   * called by it alone: where one is called by a part of the other's name, it may be kin.
   */
  private static double sharedName(Names names) {
    return names.given() == NameLevel.PART || names.given() == NameLevel.EXACT
        ? LevelProbabilities.log2(1 + names.firstShare() / SHARED_BY_CHANCE)
        : 0;
  }

  /** The whole evidence of an agreement, to be read from top to bottom. */
  public Evidence evidence(Agreement agreement) {
    Names names = agreement.names();
    Likeness number = agreement.number();
    String way = names.swapped() ? "swapped-" : "";
    double order = same.order(NameOrder.of(names));
    List<Evidence.Item> items = new ArrayList<>();
    items.add(
        item(
            "given-name",
            way + names.given().code(),
            given(names.given(), names.givenShare()) + order));
    items.add(
        item(
            "family-name",
            way + names.family().code(),
            family(names.family(), names.familyShare())));
    items.add(item("date-of-birth", agreement.birth().code(), birth(agreement.birth())));
    items.add(item("identifier", number.code(), number(number)));
    items.add(item("address", agreement.place().code(), place(agreement.place())));
    items.add(item("carer", agreement.carer().code(), same.carer(agreement.carer())));
    items.add(item("gender", agreement.gender().code(), gender(agreement.gender())));
    items.add(item("kin", "perhaps-brother-or-sister", weigh(agreement).kin()));
    items.add(item("directory", "one-of-all-children", prior));
    double total = items.stream().mapToDouble(Evidence.Item::weight).sum();
    return new Evidence(items, rounded(total), rules());
  }

  private static Evidence.Item item(String field, String level, double weight) {
    return new Evidence.Item(field, level, rounded(weight));
  }

  private static double rounded(double bits) {
    return Math.round(bits * 10) / 10.0;
  }
}
