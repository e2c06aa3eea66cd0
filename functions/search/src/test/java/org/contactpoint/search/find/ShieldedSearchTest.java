package org.contactpoint.search.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.identity.Gender;
import org.contactpoint.domain.search.SearchOutcome;
import org.contactpoint.domain.search.SearchResult;
import org.contactpoint.search.ADirectory;
import org.contactpoint.search.ASearch;
import org.contactpoint.testkit.builder.AChild;
import org.contactpoint.testkit.builder.SomeFacts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What finds a shielded child and what does not (rules §6). */
class ShieldedSearchTest {
  private static final String BORN = "2012-03-09";
  private static final String NUMBER = "9000000009";

  private static final ChildRecord.Shielded HIDDEN =
      AChild.silent(1)
          .saying(
              SomeFacts.full("Leah", "Ward", BORN)
                  .formerly("Leah", "Brook")
                  .alias("Kitty", "Stone")
                  .nhs(NUMBER))
          .shielded();

  @ParameterizedTest
  @ValueSource(strings = {"Ward", "ward", "Wárd", "Wrad", "Waard", "Wad", "Warf", "Wqrd", "Qard"})
  void familyNameWithDateOrYearFindsIt(String family) {
    assertFound(ASearch.forNobody().family(family).born(BORN));
    assertFound(ASearch.forNobody().family(family).bornIn(2012));
    assertFound(ASearch.named("Leah", family).born(BORN));
    assertFound(ASearch.named("Leah", family).bornIn(2012));
  }

  @Test
  void dateMayHaveSlipInTheRightYear() {
    assertFound(ASearch.forNobody().family("Ward").born("2012-09-03"));
    assertFound(ASearch.forNobody().family("Ward").born("2012-03-08"));
    assertNotFound(ASearch.forNobody().family("Ward").born("2013-03-09"));
    assertNotFound(ASearch.forNobody().family("Ward").bornIn(2013));
  }

  @ParameterizedTest
  @CsvSource({
    "Leah,",
    "Kitty,",
    "Le*,",
    "Leah,Wa*",
    ",Wa*",
    ",Brook",
    "Leah,Brook",
    ",Stone",
    "Kitty,Stone",
    "Ward,Leah",
    ",Leah"
  })
  void otherNamesSwapsAndOpenEndsDoNotFindIt(@Nullable String given, @Nullable String family) {
    ASearch search = ASearch.forNobody().born(BORN);
    ASearch withGiven = given == null ? search : search.given(given);
    assertNotFound(family == null ? withGiven : withGiven.family(family));
  }

  @Test
  void placeAndNumberDoNotFindIt() {
    assertNotFound(ASearch.forNobody().family("Ward").at("LS6 2AB"));
    assertNotFound(ASearch.named("Leah", "Ward").at("LS6 2AB"));
    assertNotFound(ASearch.forNobody().family("Wa*").at("LS6 2AB"));
    assertNotFound(ASearch.forNobody().nhs(NUMBER));
    assertNotFound(ASearch.named("Leah", "").born(BORN).nhs(NUMBER).at("LS6 2AB"));
  }

  @Test
  void rightAndWrongGuessOfPlaceAndNumberWeighTheSame() {
    SearchOutcome plain = found(ASearch.named("Leah", "Ward").born(BORN));
    assertThat(found(ASearch.named("Leah", "Ward").born(BORN).at("LS6 2AB"))).isEqualTo(plain);
    assertThat(found(ASearch.named("Leah", "Ward").born(BORN).at("YO1 7HH"))).isEqualTo(plain);
    assertThat(found(ASearch.named("Leah", "Ward").born(BORN).nhs(NUMBER))).isEqualTo(plain);
    assertThat(found(ASearch.named("Leah", "Ward").born(BORN).nhs("9434765919"))).isEqualTo(plain);
  }

  @Test
  void wrongGivenNameLowersByTheFaceAlone() {
    SearchResult right = only(ASearch.named("Leah", "Ward").born(BORN));
    SearchResult alias = only(ASearch.named("Kitty", "Ward").born(BORN));
    SearchResult other = only(ASearch.named("Quilla", "Ward").born(BORN));
    assertThat(alias.score()).isEqualTo(other.score()).isLessThan(right.score());
    assertThat(alias.matchedOn()).isEqualTo(other.matchedOn());
  }

  @Test
  void matchedFieldsAreThoseOfTheFaceAlone() {
    ASearch all =
        ASearch.named("Leah", "Ward").born(BORN).gender(Gender.FEMALE).at("LS6 2AB").nhs(NUMBER);
    assertThat(only(all).matchedOn())
        .containsExactlyInAnyOrder("family-name", "given-name", "date-of-birth", "gender");
  }

  @ParameterizedTest
  @CsvSource({
    "Leah,Ward,2012-03-09,LS6 2AB",
    "Leah,Ward,2012-03-09,YO1 7HH",
    "Kitty,Ward,2012-03-09,LS6 2AB",
    "Leah,Brook,2012-03-09,LS6 2AB",
    "Kitty,Stone,2012-03-09,YO1 7HH",
    "Leah,Wrad,2012-09-03,LS6 2AB"
  })
  void worldsThatDifferInWhatIsHiddenAnswerAlike(
      String given, String family, String born, String postcode) {
    ChildRecord neighbour = AChild.named("Thomas", "Ward").build();
    ChildRecord twin =
        AChild.silent(1)
            .saying(
                SomeFacts.of("Leah", "Ward")
                    .born(BORN)
                    .female()
                    .livingAt("9 Other Road", "YO1 7HH")
                    .nhs("9434765919"))
            .shielded();
    ASearch search = ASearch.named(given, family).born(born).at(postcode).nhs(NUMBER);
    assertThat(shape(ADirectory.of(HIDDEN, neighbour).search(search)))
        .isEqualTo(shape(ADirectory.of(twin, neighbour).search(search)));
  }

  @Test
  void doubleNameIsFoundWholeAndNotByPart() {
    ChildRecord child = AChild.named("Leah", "Ward-Khan").shielded();
    assertThat(results(child, ASearch.forNobody().family("Ward Khan").born(BORN))).hasSize(1);
    assertThat(results(child, ASearch.forNobody().family("Khan").born(BORN))).isEmpty();
  }

  private static List<String> shape(SearchOutcome outcome) {
    return outcome instanceof SearchOutcome.Found found
        ? found.results().stream()
            .map(r -> r.child().id().value() + " " + r.score() + " " + r.matchedOn())
            .toList()
        : List.of(outcome.toString());
  }

  private static SearchOutcome found(ASearch search) {
    return ADirectory.of(HIDDEN).search(search);
  }

  private static SearchResult only(ASearch search) {
    return results(HIDDEN, search).getFirst();
  }

  private static List<SearchResult> results(ChildRecord child, ASearch search) {
    return ADirectory.of(child).results(search);
  }

  private static void assertFound(ASearch search) {
    assertThat(results(HIDDEN, search)).hasSize(1);
  }

  private static void assertNotFound(ASearch search) {
    assertThat(results(HIDDEN, search)).isEmpty();
  }
}
