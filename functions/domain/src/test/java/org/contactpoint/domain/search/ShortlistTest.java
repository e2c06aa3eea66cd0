package org.contactpoint.domain.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.contactpoint.domain.search.SearchCriteriaTest.criteria;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.contactpoint.domain.comparison.ComparableWords;
import org.contactpoint.domain.comparison.Traits;
import org.contactpoint.domain.index.IndexKey;
import org.contactpoint.domain.index.SearchIndex.Listing;
import org.contactpoint.domain.index.SearchIndex.Posting;
import org.contactpoint.domain.name.PlainSounds;
import org.contactpoint.domain.source.SourceFacts;
import org.contactpoint.domain.value.ContactPointId;
import org.junit.jupiter.api.Test;

/** Whose record is read, by what search entries say. */
class ShortlistTest {
  private static final LocalDate BORN = LocalDate.of(2012, 3, 9);
  private static final IndexKey SOME = IndexKey.yearFamily(2012, "wrd");
  private static final IndexKey OTHER = IndexKey.birthFamily(BORN, "wrd");
  private static final ComparableWords WORDS = new ComparableWords(new PlainSounds());
  private static final Ranking RANKING = new Ranking(WORDS);
  private static final SearchCriteria LEAH_WARD = criteria("Leah", "Ward", BORN, null, null);

  private static ContactPointId id(int seed) {
    return ContactPointId.generate(new Random(seed));
  }

  private static Posting posting(int seed, String given, String family, LocalDate born) {
    return new Posting(
        id(seed), Traits.of(SourceFacts.of(given, family).born(born).facts(), WORDS));
  }

  private static Listing listing(boolean cut, Posting... postings) {
    return new Listing(List.of(postings), cut);
  }

  @Test
  void theBestAreReadAndEachOnce() {
    Posting leah = posting(1, "Leah", "Ward", BORN);
    Shortlist shortlist =
        RANKING.shortlist(
            LEAH_WARD,
            Map.of(
                SOME, listing(false, leah, posting(2, "Tom", "Pike", BORN.plusDays(40))),
                OTHER, listing(false, leah)));
    assertThat(shortlist).isEqualTo(new Shortlist(List.of(id(1)), true, false));
  }

  @Test
  void poorResemblanceIsReadButAsksForMore() {
    Shortlist shortlist =
        RANKING.shortlist(
            LEAH_WARD, Map.of(SOME, listing(false, posting(1, "Lia", "Ward", BORN.minusDays(1)))));
    assertThat(shortlist.children()).containsExactly(id(1));
    assertThat(shortlist.good()).isFalse();
  }

  @Test
  void nobodyIsNothing() {
    assertThat(RANKING.shortlist(LEAH_WARD, Map.of()))
        .isEqualTo(new Shortlist(List.of(), false, false));
  }

  /** Whoever is not on a list that was cut may be as like (rules §3.10). */
  @Test
  void listThatWasCutIsCrowdUnlessSomebodyIsGood() {
    assertThat(RANKING.shortlist(LEAH_WARD, Map.of(SOME, listing(true))).crowded()).isTrue();
    assertThat(
            RANKING
                .shortlist(LEAH_WARD, Map.of(SOME, listing(true, posting(1, "Leah", "Ward", BORN))))
                .crowded())
        .isFalse();
  }

  @Test
  void moreThanTenAsLikeAreCrowdOfWhomTenAreChosen() {
    Posting[] many =
        IntStream.range(0, 11)
            .mapToObj(seed -> posting(seed, "Leah", "Ward", BORN))
            .toArray(Posting[]::new);
    Shortlist shortlist = RANKING.shortlist(LEAH_WARD, Map.of(SOME, listing(false, many)));
    assertThat(shortlist.crowded()).isTrue();
    assertThat(shortlist.children()).hasSize(Ranking.MOST_RESULTS);

    Listing ten = listing(false, Arrays.copyOf(many, 10));
    assertThat(RANKING.shortlist(LEAH_WARD, Map.of(SOME, ten)).crowded()).isFalse();
  }

  /** However exact the best one is, whoever may be the same child is read, too (rules §3). */
  @Test
  void whoeverMayBeTheSameChildIsReadAsFarAsThereIsRoom() {
    SearchCriteria asked = criteria("Leahanna", "Ward", BORN, null, null);
    Posting best = posting(1, "Leahanna", "Ward", BORN);
    Posting same = posting(2, "Leah", "Wrad", BORN.plusDays(1));
    Posting tom = posting(3, "Tom", "Ward", BORN);

    assertThat(RANKING.shortlist(asked, Map.of(SOME, listing(false, tom, same, best))))
        .isEqualTo(new Shortlist(List.of(id(1), id(2)), true, false));
    Posting[] many =
        IntStream.range(10, 30)
            .mapToObj(seed -> posting(seed, "Leah", "Wrad", BORN.plusDays(1)))
            .toArray(Posting[]::new);
    Shortlist shortlist =
        RANKING.shortlist(asked, Map.of(SOME, listing(false, many), OTHER, listing(false, best)));
    assertThat(shortlist.crowded()).isFalse();
    assertThat(shortlist.children()).hasSize(Ranking.MOST_RESULTS).startsWith(id(1));
  }

  @Test
  void listingsNameWhoIsListedAndNothingMore() {
    Listing listing = listing(false, posting(1, "Leah", "Ward", BORN));
    assertThat(listing.children()).containsExactly(id(1));
    assertThat(listing.toString()).doesNotContainIgnoringCase("leah").contains("redacted");
  }
}
