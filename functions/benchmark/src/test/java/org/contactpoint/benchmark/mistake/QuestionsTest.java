package org.contactpoint.benchmark.mistake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.contactpoint.benchmark.Seeds;
import org.contactpoint.benchmark.nation.Kid;
import org.contactpoint.benchmark.nation.Nation;
import org.contactpoint.domain.identity.DateOfBirth;
import org.contactpoint.domain.search.SearchCriteria;
import org.contactpoint.domain.search.SearchName;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class QuestionsTest {
  private static final List<Kid> KIDS = new Nation(Seeds.TUNING, 30_000).kids();
  private static final Questions MADE = new Questions(KIDS, Seeds.TUNING);
  private static final List<Question> NATURAL = MADE.natural(20_000);

  @Test
  void sameSeedAsksTheSame() {
    assertThat(new Questions(KIDS, Seeds.TUNING).natural(300)).isEqualTo(NATURAL.subList(0, 300));
    assertThat(new Questions(KIDS, Seeds.TEST).natural(300)).isNotEqualTo(NATURAL.subList(0, 300));
  }

  @Test
  void rulesRefuseNoQuestion() {
    assertThat(NATURAL).allMatch(question -> question.criteria().lacking().isEmpty());
  }

  @Test
  void nobodyAsksWithAPlaceOrANumber() {
    assertThat(NATURAL)
        .extracting(Question::criteria)
        .allMatch(criteria -> criteria.postcode() == null && criteria.identifier() == null);
  }

  @Test
  void questionWithoutMistakesIsTrue() {
    assertThat(NATURAL)
        .filteredOn(question -> question.mistakes().isEmpty())
        .isNotEmpty()
        .allSatisfy(
            question -> {
              Kid kid = KIDS.get(question.kid());
              assertThat(text(question.criteria().given())).isEqualTo(kid.givenName());
              assertThat(text(question.criteria().family())).isEqualTo(kid.familyName());
              assertThat(question.criteria().dateOfBirth())
                  .isEqualTo(new DateOfBirth(kid.born(), false));
            });
  }

  @Test
  void mistakesHappenAsOftenAsSaid() {
    assertThat(share(QueryMistake.FAMILY_TYPED)).isEqualTo(0.04, within(0.012));
    assertThat(share(QueryMistake.GIVEN_TYPED)).isEqualTo(0.04, within(0.012));
    assertThat(share(QueryMistake.YEAR_ONLY)).isEqualTo(0.08, within(0.02));
    assertThat(share(QueryMistake.SWAPPED)).isEqualTo(0.015, within(0.006));
    assertThat(share(QueryMistake.DATE_YEAR)).isLessThan(0.008).isGreaterThan(0.001);
    assertThat(share(question -> question.mistakes().isEmpty())).isBetween(0.6, 0.75);
    assertThat(share(question -> question.mistakes().size() == 2)).isBetween(0.02, 0.06);
  }

  private static double share(QueryMistake mistake) {
    return share(question -> question.mistakes().contains(mistake));
  }

  private static double share(Predicate<Question> which) {
    return (double) NATURAL.stream().filter(which).count() / NATURAL.size();
  }

  @Test
  void withANameAndTheDateWrongYearAndOneNameAreRight() {
    List<Question> both =
        NATURAL.stream()
            .filter(q -> q.mistakes().stream().anyMatch(QueryMistake::isWrongDate))
            .filter(q -> q.mistakes().stream().anyMatch(QueryMistake::isWrongName))
            .toList();

    assertThat(both).isNotEmpty().allMatch(QuestionsTest::yearIsRight);
    assertThat(both).allMatch(question -> oneNameIsRight(question));
  }

  private static boolean yearIsRight(Question question) {
    DateOfBirth asked = Objects.requireNonNull(question.criteria().dateOfBirth());
    return asked.date().getYear() == KIDS.get(question.kid()).born().getYear();
  }

  private static boolean oneNameIsRight(Question question) {
    Kid kid = KIDS.get(question.kid());
    SearchCriteria criteria = question.criteria();
    return (kid.givenName() != null && kid.givenName().equals(text(criteria.given())))
        || (kid.familyName() != null && kid.familyName().equals(text(criteria.family())));
  }

  @ParameterizedTest
  @EnumSource(value = QueryMistake.class, mode = EnumSource.Mode.EXCLUDE, names = "OTHER_SCRIPT")
  void everyMistakeCanBeAskedForAlone(QueryMistake mistake) {
    List<Question> only = MADE.only(mistake, 20);

    assertThat(only).hasSize(20).allMatch(q -> q.mistakes().equals(Set.of(mistake)));
    assertThat(only).allMatch(question -> question.criteria().lacking().isEmpty());
    assertThat(only).noneMatch(QuestionsTest::isAllRight);
  }

  @ParameterizedTest
  @EnumSource(QueryMistake.class)
  void everyMistakeCanBeMadeWithTheListsOfOthers(QueryMistake mistake) {
    Questions others = new Questions(KIDS, Seeds.TUNING, NameLists.ofOthers());

    assertThat(others.only(mistake, 20)).hasSize(20).noneMatch(QuestionsTest::isAllRight);
  }

  @Test
  void ownListsAskInNoOtherScript() {
    assertThat(NATURAL).noneMatch(q -> q.mistakes().stream().anyMatch(QueryMistake::isOfOthers));
  }

  @Test
  void twoMistakesInOneQuestionAreSuchAsGoTogether() {
    List<Question> pairs = MADE.pairs(3);

    assertThat(pairs)
        .hasSizeGreaterThan(150)
        .allMatch(question -> question.mistakes().size() == 2)
        .allMatch(question -> question.criteria().lacking().isEmpty());
    assertThat(pairs)
        .filteredOn(q -> q.mistakes().stream().anyMatch(QueryMistake::isWrongDate))
        .allMatch(QuestionsTest::yearIsRight);
  }

  private static boolean isAllRight(Question question) {
    Kid kid = KIDS.get(question.kid());
    SearchCriteria criteria = question.criteria();
    return Objects.equals(text(criteria.given()), kid.givenName())
        && Objects.equals(text(criteria.family()), kid.familyName())
        && new DateOfBirth(kid.born(), false).equals(criteria.dateOfBirth());
  }

  private static @Nullable String text(@Nullable SearchName name) {
    return name == null ? null : name.name().value();
  }
}
