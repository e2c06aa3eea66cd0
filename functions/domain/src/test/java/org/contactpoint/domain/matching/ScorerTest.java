package org.contactpoint.domain.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Properties;
import org.contactpoint.domain.matching.NameComparison.Names;
import org.junit.jupiter.api.Test;

/** What agreements weigh (the rules, §4). */
class ScorerTest {
  private static final Scorer SCORER = Scorer.STANDARD;
  private static final double USUAL = 0.001;

  private static Names names(NameLevel given, NameLevel family) {
    return new Names(given, family, false, true, USUAL, USUAL, 0, false);
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
