package org.contactpoint.domain.scoring;

import java.util.List;
import org.contactpoint.domain.comparison.BirthLevel;
import org.contactpoint.domain.comparison.ComparableName;
import org.contactpoint.domain.comparison.Likeness;
import org.contactpoint.domain.comparison.NameComparison;
import org.contactpoint.domain.comparison.NameComparison.Names;
import org.contactpoint.domain.comparison.NameLevel;
import org.contactpoint.domain.comparison.NumberMark;
import org.contactpoint.domain.comparison.PlaceLevel;
import org.contactpoint.domain.comparison.Traits;
import org.contactpoint.domain.identity.DateOfBirth;

/**
 * How a row and a record agree, field by field: levels only, never the values.
 *
 * @param identifier one that both have is the same
 * @param otherIdentifier both have a lasting one of the same kind, and none is the same
 * @param carer whether a carer's whole name is the same
 */
public record Agreement(
    Names names,
    BirthLevel birth,
    boolean identifier,
    boolean otherIdentifier,
    PlaceLevel place,
    Likeness carer,
    Likeness gender) {

  /** Compares what a row says with what is known of a child. */
  public static Agreement of(Traits row, Traits child, NameComparison comparison) {
    return new Agreement(
        names(row, child, comparison),
        birth(row.birthdays(), child.birthdays()),
        row.sharesNumber(child),
        contradict(row.numbers(), child.numbers()),
        PlaceLevel.best(row.homes(), child.homes()),
        carer(row.carers(), child.carers()),
        Likeness.of(row.gender(), child.gender()));
  }

  /** Many unlike children are said to be born on the first of January: it counts little. */
  private static BirthLevel birth(List<DateOfBirth> mine, List<DateOfBirth> theirs) {
    BirthLevel best = BirthLevel.best(mine, theirs);
    boolean standIn =
        best == BirthLevel.EXACT
            && mine.stream().allMatch(day -> day.isPossibleStandIn() || day.estimated());
    return standIn ? BirthLevel.DEFAULT : best;
  }

  /** The two names that agree best. */
  public static Names names(Traits row, Traits child, NameComparison comparison) {
    if (row.names().size() == 1 && child.names().size() == 1) {
      return comparison.compare(row.names().getFirst(), child.names().getFirst());
    }
    Names best = Names.NONE;
    double most = Double.NEGATIVE_INFINITY;
    for (ComparableName mine : row.names()) {
      for (ComparableName theirs : child.names()) {
        Names names = comparison.compare(mine, theirs);
        double weight = Scorer.STANDARD.ofNames(names);
        if (weight > most) {
          most = weight;
          best = names;
        }
      }
    }
    return best;
  }

  private static Likeness carer(List<Integer> mine, List<Integer> theirs) {
    if (mine.isEmpty() || theirs.isEmpty()) {
      return Likeness.MISSING;
    }
    for (Integer carer : mine) {
      if (theirs.contains(carer)) {
        return Likeness.EXACT;
      }
    }
    return Likeness.DIFFERENT;
  }

  private static boolean contradict(List<NumberMark> mine, List<NumberMark> theirs) {
    for (NumberMark number : mine) {
      if (number.lasting() && !theirs.contains(number) && hasLastingOf(number.kind(), theirs)) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasLastingOf(int kind, List<NumberMark> numbers) {
    for (NumberMark number : numbers) {
      if (number.lasting() && number.kind() == kind) {
        return true;
      }
    }
    return false;
  }

  /** How the numbers agree: one that is the same counts more than others that are not. */
  public Likeness number() {
    if (identifier) {
      return Likeness.EXACT;
    }
    return otherIdentifier ? Likeness.DIFFERENT : Likeness.MISSING;
  }

  /**
   * Whether a machine may link, if nothing else contradicts it: the same number, birthday and a
   * fitting given name; or the same birthday and name, but for a typing error or a part left out,
   * and something else that agrees; or the same carer and postcode, and either a birthday a slip
   * apart or another family name.
   */
  public boolean isCertain() {
    return isByNumber() || isByName() || isByHome() || isWithoutBirthday();
  }

  /** No birthday, or one that is no more than a default, says little: all else must be the same. */
  private boolean isWithoutBirthday() {
    boolean atHome = place == PlaceLevel.HOME && carer == Likeness.EXACT && !names.familyOnly();
    return names.isExact()
        && ((birth == BirthLevel.MISSING && identifier)
            || (birth == BirthLevel.DEFAULT && (identifier || atHome)));
  }

  private boolean isByNumber() {
    return identifier && birth == BirthLevel.EXACT && hasFittingGivenName();
  }

  private boolean isByName() {
    boolean certainlyOne = isOneGivenName() && names.family().isAlike() && !names.swapped();
    boolean changedOver = names.swapped() && isExactBothWays();
    return birth == BirthLevel.EXACT
        && (certainlyOne || changedOver)
        && (identifier || somethingElseAgrees());
  }

  /**
   * Twins' names may be a nickname or a letter apart, as long as both are names; where only their
   * family name is known, only a number distinguishes them.
   */
  private boolean isOneGivenName() {
    return switch (names.given()) {
      case EXACT, PART -> identifier || !names.familyOnly();
      case TYPO -> names.sameInitial() && names.misspelt() && gender != Likeness.DIFFERENT;
      case NICKNAME, NEAR, SOUND, SHARED, RESEMBLING, MISSING, DIFFERENT -> false;
    };
  }

  private boolean isExactBothWays() {
    return names.given() == NameLevel.EXACT && names.family() == NameLevel.EXACT;
  }

  /** Another family name, or a slip in the birthday, where postcode and carer are the same. */
  private boolean isByHome() {
    boolean atHome = place.isClose() && carer == Likeness.EXACT && !identifier;
    boolean slip = birth == BirthLevel.TURNED || birth == BirthLevel.SLIP;
    boolean renamed = birth == BirthLevel.EXACT && names.family() == NameLevel.DIFFERENT;
    return atHome
        && names.given() == NameLevel.EXACT
        && !names.familyOnly()
        && !names.swapped()
        && (renamed || (slip && names.isExact()));
  }

  /** Whether birthday, home or a carer is the same, or both names are exactly. */
  public boolean isMoreThanNamesAlike() {
    return birth == BirthLevel.EXACT || names.isExact() || somethingElseAgrees();
  }

  /**
   * Whether the birthdays are two children's: no slip makes one of the other. Only the whole name,
   * a home and a carer of whom all are the same may still be one child's.
   */
  public boolean isOfAnotherBirthday() {
    boolean allTheSame = names.isExact() && place == PlaceLevel.HOME && carer == Likeness.EXACT;
    return birth == BirthLevel.DIFFERENT && !allTheSame;
  }

  private boolean somethingElseAgrees() {
    return place.isClose() || carer == Likeness.EXACT;
  }

  /**
   * A number is often a twin's, and twins' names may be a letter apart, or one the other's form:
   * Josie is not Rosie, nor Paul Paula.
   */
  private boolean hasFittingGivenName() {
    return switch (names.given()) {
      case EXACT, PART -> names.sameInitial() && gender != Likeness.DIFFERENT;
      case NICKNAME, TYPO, SOUND -> names.sameInitial() && gender == Likeness.EXACT;
      case NEAR, SHARED, RESEMBLING, MISSING, DIFFERENT -> false;
    };
  }

  /** Whether the child may be the twin: the same birthday and an agreeing family name. */
  public boolean mayBeTwin() {
    return birth == BirthLevel.EXACT && names.family().isAlike();
  }

  /**
   * Whether it may be the same child under another given name: the same birthday and family name,
   * home or carer agreeing, and nothing that speaks of two children (rules §4.10, one child, one
   * record). A twin agrees like that, too.
   */
  public boolean mayBeUnderAnotherName() {
    return mayBeTwin() && somethingElseAgrees() && !otherIdentifier && gender != Likeness.DIFFERENT;
  }

  /** Whether number, whole name and birthday are all the same. */
  public boolean isWhole() {
    return identifier && names.isExact() && birth == BirthLevel.EXACT;
  }
}
