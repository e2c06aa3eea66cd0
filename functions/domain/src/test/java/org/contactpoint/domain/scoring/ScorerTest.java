package org.contactpoint.domain.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Properties;
import org.contactpoint.domain.comparison.BirthLevel;
import org.contactpoint.domain.comparison.Likeness;
import org.contactpoint.domain.comparison.NameComparison.Names;
import org.contactpoint.domain.comparison.NameLevel;
import org.contactpoint.domain.comparison.PlaceLevel;
import org.junit.jupiter.api.Test;

/** What agreements weigh (rules §4). */
class ScorerTest {
  private static final Scorer SCORER = Scorer.STANDARD;
  private static final double USUAL = 0.001;

  private static Names names(NameLevel given, NameLevel family) {
    return new Names(given, family, false, true, false, USUAL, USUAL, 0, false);
  }

  private static Agreement agreement(Names names, BirthLevel birth, PlaceLevel place) {
    return new Agreement(names, birth, false, false, place, Likeness.MISSING, Likeness.MISSING);
  }

  private static double total(NameLevel given, BirthLevel birth, PlaceLevel place) {
    return SCORER.weigh(agreement(names(given, NameLevel.EXACT), birth, place)).total();
  }

  @Test
  void everythingThatAgreesSpeaksForTheSameChild() {
    assertThat(total(NameLevel.EXACT, BirthLevel.EXACT, PlaceLevel.HOME)).isGreaterThan(15);
  }

  @Test
  void nameAloneDoesNot() {
    assertThat(total(NameLevel.EXACT, BirthLevel.MISSING, PlaceLevel.MISSING)).isNegative();
  }

  /** A twin agrees in all but the given name: that makes it another child, not a doubtful one. */
  @Test
  void twinIsRatherAnotherChild() {
    assertThat(total(NameLevel.DIFFERENT, BirthLevel.EXACT, PlaceLevel.HOME)).isNegative();
  }

  @Test
  void siblingIsAnotherChild() {
    assertThat(total(NameLevel.DIFFERENT, BirthLevel.DIFFERENT, PlaceLevel.HOME)).isLessThan(-5);
  }

  @Test
  void rareNameWeighsMoreThanFrequentOne() {
    assertThat(SCORER.family(NameLevel.EXACT, 0.0001))
        .isGreaterThan(SCORER.family(NameLevel.EXACT, 0.01) + 5);
    assertThat(SCORER.family(NameLevel.DIFFERENT, 0.0001))
        .isEqualTo(SCORER.family(NameLevel.DIFFERENT, 0.01));
  }

  @Test
  void betterLevelsNeverWeighLess() {
    assertThat(SCORER.birth(BirthLevel.EXACT)).isGreaterThan(SCORER.birth(BirthLevel.TURNED));
    assertThat(SCORER.birth(BirthLevel.TURNED)).isGreaterThan(SCORER.birth(BirthLevel.SLIP));
    assertThat(SCORER.birth(BirthLevel.SLIP)).isGreaterThan(SCORER.birth(BirthLevel.DIFFERENT));
    assertThat(SCORER.place(PlaceLevel.HOME)).isGreaterThan(SCORER.place(PlaceLevel.POSTCODE));
    assertThat(SCORER.place(PlaceLevel.SECTOR)).isGreaterThan(SCORER.place(PlaceLevel.OUTWARD));
  }

  @Test
  void whatIsMissingWeighsNothing() {
    assertThat(SCORER.given(NameLevel.MISSING, USUAL)).isZero();
    assertThat(SCORER.birth(BirthLevel.MISSING)).isZero();
    assertThat(SCORER.place(PlaceLevel.MISSING)).isZero();
    assertThat(SCORER.number(Likeness.MISSING)).isZero();
  }

  // With weights of whole bits.

  private static final double USUAL_SHARE = 0.125;

  private static Agreement all(double firstShare) {
    return new Agreement(
        new Names(
            NameLevel.EXACT,
            NameLevel.EXACT,
            false,
            true,
            false,
            USUAL_SHARE,
            USUAL_SHARE / 2,
            firstShare,
            false),
        BirthLevel.EXACT,
        true,
        false,
        PlaceLevel.HOME,
        Likeness.EXACT,
        Likeness.EXACT);
  }

  /**
   * Every field adds its bits, a name half as frequent as usual one more; ten are for the prior.
   */
  @Test
  void agreementWeighsTheSumOfItsFields() {
    Scorer.Weight weight = WholeBits.scorer().weigh(all(0));

    assertThat(weight.bits()).isCloseTo(3 + 3 + 1 + 5 + 7 + 5 + 6 + 1 - 10, within(1e-9));
    assertThat(weight.total()).isEqualTo(weight.bits() + weight.kin());
  }

  /** A brother and a twin would agree in 15 bits each. */
  @Test
  void whatKinWouldAgreeInIsTakenOff() {
    assertThat(WholeBits.scorer().weigh(all(0)).kin()).isCloseTo(-16, within(1e-3));
  }

  /** Four times as likely where brothers share their first name. */
  @Test
  void firstNameThatBrothersShareTakesMoreOff() {
    assertThat(WholeBits.scorer().weigh(all(0.0045)).kin()).isCloseTo(-18, within(1e-3));
    Names part =
        new Names(NameLevel.PART, NameLevel.EXACT, false, true, false, 0, 0, 0.0045, false);
    Names other =
        new Names(NameLevel.NEAR, NameLevel.EXACT, false, true, false, 0, 0, 0.0045, false);
    assertThat(kinOf(part)).isCloseTo(-Math.log(1 + 32) / Math.log(2), within(1e-6));
    assertThat(kinOf(other)).isCloseTo(-Math.log(1 + 8) / Math.log(2), within(1e-6));
  }

  private static double kinOf(Names names) {
    return WholeBits.scorer()
        .weigh(
            new Agreement(
                names,
                BirthLevel.EXACT,
                false,
                false,
                PlaceLevel.HOME,
                Likeness.MISSING,
                Likeness.MISSING))
        .kin();
  }

  @Test
  void frequencyOfANameCountsWithinBounds() {
    Scorer scorer = WholeBits.scorer();

    assertThat(scorer.given(NameLevel.EXACT, USUAL_SHARE)).isCloseTo(3, within(1e-9));
    assertThat(scorer.given(NameLevel.EXACT, USUAL_SHARE / 4)).isCloseTo(5, within(1e-9));
    assertThat(scorer.given(NameLevel.EXACT, USUAL_SHARE / 1000)).isCloseTo(9, within(1e-9));
    assertThat(scorer.given(NameLevel.EXACT, USUAL_SHARE * 1000)).isCloseTo(-1, within(1e-9));
    assertThat(scorer.given(NameLevel.EXACT, 0)).isCloseTo(3, within(1e-9));
    assertThat(scorer.given(NameLevel.DIFFERENT, USUAL_SHARE / 4)).isCloseTo(-2, within(1e-9));
    assertThat(scorer.ofNames(all(0).names())).isCloseTo(7, within(1e-9));
  }

  @Test
  void namesChangedOverCostTheirPrice() {
    Names swapped =
        new Names(
            NameLevel.EXACT,
            NameLevel.EXACT,
            true,
            true,
            false,
            USUAL_SHARE,
            USUAL_SHARE,
            0,
            false);

    assertThat(WholeBits.scorer().swapped()).isCloseTo(-2, within(1e-9));
    assertThat(WholeBits.scorer().ofNames(swapped)).isCloseTo(4, within(1e-9));
    assertThat(
            WholeBits.scorer()
                .evidence(agreement(swapped, BirthLevel.EXACT, PlaceLevel.HOME))
                .items())
        .startsWith(
            new Evidence.Item("given-name", "swapped-exact", 1),
            new Evidence.Item("family-name", "swapped-exact", 3));
  }

  /** Where one side knows the postcode alone, it may be the same home. */
  @Test
  void postcodeAloneWeighsAsHomeOrNeighbour() {
    assertThat(WholeBits.scorer().postcode(PlaceLevel.POSTCODE)).isCloseTo(4, within(1e-9));
    assertThat(WholeBits.scorer().place(PlaceLevel.POSTCODE)).isCloseTo(3, within(1e-9));
    assertThat(WholeBits.scorer().postcode(PlaceLevel.SECTOR)).isCloseTo(2, within(1e-9));
  }

  /** Every decision keeps its evidence, so that it can be replayed (rules §4). */
  @Test
  void evidenceSaysWhatEachFieldWeighsAndByWhichRules() {
    assertThat(WholeBits.scorer().evidence(all(0)))
        .isEqualTo(
            new Evidence(
                List.of(
                    new Evidence.Item("given-name", "exact", 3),
                    new Evidence.Item("family-name", "exact", 4),
                    new Evidence.Item("date-of-birth", "exact", 5),
                    new Evidence.Item("identifier", "exact", 7),
                    new Evidence.Item("address", "home", 5),
                    new Evidence.Item("carer", "exact", 6),
                    new Evidence.Item("gender", "exact", 1),
                    new Evidence.Item("kin", "perhaps-brother-or-sister", -16),
                    new Evidence.Item("directory", "one-of-all-children", -10)),
                5,
                "whole bits"));
  }

  /** Weights never change under one version: decisions can be replayed (rules §4). */
  @Test
  void parametersInForceAreThoseOfTheirVersion() {
    Parameters inForce = Parameters.inForce();

    assertThat(inForce.rules()).isEqualTo("rules 4");
    assertThat(inForce.children()).isEqualTo(11_000_000);
    assertThat(new Scorer(inForce).birth(BirthLevel.EXACT)).isCloseTo(12.64, within(0.01));
    assertThat(new Scorer(inForce).rules()).isEqualTo(Scorer.STANDARD.rules());
  }

  @Test
  void chanceIsAboveNothingAndAtMostCertain() {
    Properties lines = WholeBits.lines();
    lines.setProperty("carer.missing", "1 1 1 1");
    assertThat(Parameters.of(lines).rules()).isEqualTo("whole bits");
    lines.setProperty("carer.missing", "1 1 1 0");
    assertThatThrownBy(() -> Parameters.of(lines)).hasMessageContaining("carer");
  }

  @Test
  void parametersThatLackLinesAreRefused() {
    Properties lines = new Properties();
    lines.setProperty("rules", "rules 0");
    assertThatThrownBy(() -> Parameters.of(lines)).hasMessageContaining("children");
    lines.setProperty("children", "100");
    lines.setProperty("siblings", "1");
    lines.setProperty("twins", "0.1");
    lines.setProperty("given.exact", "0.9 0.1");
    assertThatThrownBy(() -> Parameters.of(lines)).hasMessageContaining("given");
    lines.setProperty("given.exact", "0.9 0.1 0.1 2");
    assertThatThrownBy(() -> Parameters.of(lines)).hasMessageContaining("given");
  }
}
