package org.contactpoint.benchmark.mistake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.Predicate;
import org.contactpoint.benchmark.Seeds;
import org.contactpoint.benchmark.nation.Kid;
import org.contactpoint.benchmark.nation.Nation;
import org.contactpoint.benchmark.nation.Siblings;
import org.contactpoint.domain.identity.Identifier;
import org.junit.jupiter.api.Test;

class RowsTest {
  private static final Nation NATION = new Nation(Seeds.TUNING, 15_000);
  private static final List<Kid> KIDS = NATION.kids();
  private static final Rows MADE = new Rows(NATION, KIDS, Seeds.TUNING);
  private static final List<SeenRow> HEALTH = rows(SecondSource.HEALTH);
  private static final List<SeenRow> LOCAL = rows(SecondSource.LOCAL);

  private static List<SeenRow> rows(SecondSource source) {
    return KIDS.stream().map(kid -> MADE.about(kid, source, kid.id() + 1L)).toList();
  }

  @Test
  void sameSeedMakesTheSameRows() {
    Kid kid = KIDS.get(77);

    assertThat(new Rows(NATION, KIDS, Seeds.TUNING).about(kid, SecondSource.LOCAL, 78))
        .isEqualTo(LOCAL.get(77));
  }

  @Test
  void rowWithoutMistakesSaysWhatTheDirectorySays() {
    assertThat(HEALTH)
        .filteredOn(seen -> seen.mistakes().isEmpty())
        .hasSizeGreaterThan(KIDS.size() / 2)
        .allSatisfy(
            seen -> {
              Kid kid = KIDS.get(seen.kid());
              assertThat(seen.row().facts().currentName()).contains(kid.name());
              assertThat(seen.row().facts().address()).isEqualTo(kid.household().address());
              assertThat(seen.row().facts().identifiers())
                  .contains(new Identifier.Nhs(kid.nhsNumber()));
            });
  }

  @Test
  void mistakesHappenAsOftenAsSaid() {
    assertThat(share(HEALTH, RowMistake.TYPO)).isEqualTo(0.05, within(0.01));
    assertThat(share(LOCAL, RowMistake.TYPO)).isEqualTo(0.08, within(0.012));
    assertThat(share(HEALTH, RowMistake.NO_NHS)).isEqualTo(0.07, within(0.01));
    assertThat(share(LOCAL, RowMistake.MISSING_DOB)).isEqualTo(0.03, within(0.006));
    assertThat(share(LOCAL, RowMistake.DEFAULT_DOB)).isEqualTo(0.015, within(0.006));
    assertThat(share(HEALTH, RowMistake.DOB_SLIP)).isEqualTo(0.009, within(0.003));
    assertThat(share(HEALTH, RowMistake.MOVED)).isEqualTo(FeedRates.MOVED, within(0.01));
    assertThat(share(HEALTH, RowMistake.SWAPPED_NAMES)).isEqualTo(0.007, within(0.003));
    assertThat(share(HEALTH, RowMistake.SIBLING_NHS)).isBetween(0.005, 0.014);
  }

  @Test
  void listsOfOthersShortenNamesAndWriteThemInOtherScripts() {
    Rows others = new Rows(NATION, KIDS, Seeds.TUNING, NameLists.ofOthers());
    List<SeenRow> rows =
        KIDS.stream().map(kid -> others.about(kid, SecondSource.LOCAL, kid.id() + 1L)).toList();

    assertThat(share(rows, RowMistake.SHORTENED)).isEqualTo(0.012, within(0.006));
    assertThat(share(rows, RowMistake.OTHER_SCRIPT)).isEqualTo(0.003, within(0.0025));
    assertThat(share(LOCAL, RowMistake.SHORTENED)).isZero();
  }

  private static double share(List<SeenRow> rows, RowMistake mistake) {
    return share(rows, seen -> seen.mistakes().contains(mistake));
  }

  private static double share(List<SeenRow> rows, Predicate<SeenRow> which) {
    return (double) rows.stream().filter(which).count() / rows.size();
  }

  @Test
  void negativeControlsHoldNoRemovedChildButTheirSiblings() {
    NegativeControls controls = new NegativeControls(KIDS, Seeds.TUNING, 0.02, 0.3);
    Siblings siblings = new Siblings(KIDS);

    assertThat(controls.removed()).hasSizeGreaterThan(100);
    assertThat(controls.left()).noneMatch(kid -> controls.isRemoved(kid.id()));
    assertThat(controls.removed())
        .allSatisfy(
            gone ->
                assertThat(siblings.of(gone))
                    .isNotEmpty()
                    .noneMatch(sibling -> controls.isRemoved(sibling.id())));
    assertThat(controls.removed()).anyMatch(gone -> siblings.twins(gone).findAny().isPresent());
    assertThat(controls.rows(NATION, NameLists.of(Seeds.TUNING)).limit(500))
        .hasSize(500)
        .allMatch(seen -> controls.isRemoved(seen.kid()));
  }
}
