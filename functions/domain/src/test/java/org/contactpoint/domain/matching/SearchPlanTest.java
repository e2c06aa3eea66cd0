package org.contactpoint.domain.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.contactpoint.domain.matching.SearchCriteriaTest.criteria;

import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.contactpoint.domain.value.ContactPointId;
import org.junit.jupiter.api.Test;

class SearchPlanTest {
  private static final LocalDate BORN = LocalDate.of(2012, 3, 9);
  private static final Sounds SOUNDS = new PlainSounds();

  @Test
  void usualSearchAsksFewKeys() {
    assertThat(SearchPlan.keys(criteria("Leah", "Ward", BORN, null, "LS6 2AB"), SOUNDS))
        .hasSizeLessThanOrEqualTo(32);
  }

  @Test
  void everySearchSaysWhereOrWhenOrWhichNumber() {
    assertThat(SearchPlan.keys(criteria("Liz", "Ward-Khan", BORN, null, "LS6 2AB"), SOUNDS))
        .noneMatch(key -> key.family() == KeyFamily.HOME)
        .hasSizeLessThanOrEqualTo(SearchPlan.MOST);
  }

  @Test
  void openEndedNameIsNeverAskedForAmongFaces() {
    Set<IndexKey> keys = SearchPlan.keys(criteria(null, "Wa*", BORN, null, "LS6 2AB"), SOUNDS);
    assertThat(keys)
        .containsExactlyInAnyOrder(
            IndexKey.birthFamilyPrefix(BORN, "wa"), IndexKey.placePrefix("LS6", "wa"));
  }

  @Test
  void givenNameAndDateNeverAskAmongFaces() {
    assertThat(SearchPlan.keys(criteria("Leah", null, BORN, null, null), SOUNDS))
        .allMatch(
            key -> key.family() == KeyFamily.BIRTH_GIVEN || key.family() == KeyFamily.BIRTH_PREFIX);
  }

  @Property
  void searchForWhatIsHeldAsksForTheChild(
      @ForAll("names") String given, @ForAll("names") String family) {
    Set<IndexKey> held =
        Set.of(
            IndexKey.birthFamily(BORN, SOUNDS.ofFamily(family)),
            IndexKey.birthGiven(BORN, SOUNDS.ofGiven(given)));
    assertThat(SearchPlan.keys(criteria(given, family, BORN, null, null), SOUNDS))
        .containsAll(held);
  }

  @Test
  void bestCandidatesStandUnderTheMostTellingKeys() {
    ContactPointId near = id(1);
    ContactPointId far = id(2);
    Candidates candidates =
        Candidates.of(
            Map.of(
                IndexKey.yearFamily(2012, "wrd"), listing(Set.of(near, far)),
                IndexKey.birthFamily(BORN, "wrd"), listing(Set.of(near))));
    assertThat(candidates.crowded()).isFalse();
    assertThat(candidates.chosen()).containsExactly(near, far);
  }

  @Test
  void moreThanBatchOfEqualsIsCrowd() {
    Set<ContactPointId> many =
        IntStream.range(0, 101).mapToObj(SearchPlanTest::id).collect(Collectors.toSet());
    Candidates candidates = Candidates.of(Map.of(IndexKey.yearFamily(2012, "wrd"), listing(many)));
    assertThat(candidates.crowded()).isTrue();
    assertThat(candidates.chosen()).hasSize(100);
  }

  @Test
  void crowdBehindTheBestDoesNotMatter() {
    Set<ContactPointId> many =
        IntStream.range(0, 150).mapToObj(SearchPlanTest::id).collect(Collectors.toSet());
    Candidates candidates =
        Candidates.of(
            Map.of(
                IndexKey.yearFamily(2012, "wrd"), listing(many),
                IndexKey.birthFamily(BORN, "wrd"), listing(Set.of(id(200)))));
    assertThat(candidates.crowded()).isFalse();
    assertThat(candidates.chosen()).hasSize(100).contains(id(200));
  }

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.strings().withCharRange('a', 'z').ofMinLength(1).ofMaxLength(20);
  }

  private static SearchIndex.Listing listing(Set<ContactPointId> children) {
    return new SearchIndex.Listing(children, false);
  }

  private static ContactPointId id(int seed) {
    return ContactPointId.generate(new Random(seed));
  }
}
