package org.contactpoint.search.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.contactpoint.domain.audit.AuditEvent;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.disclosure.Disclosed;
import org.contactpoint.domain.search.Advice;
import org.contactpoint.domain.search.SearchOutcome;
import org.contactpoint.domain.search.SearchResult;
import org.contactpoint.domain.watch.SentNames;
import org.contactpoint.search.ADirectory;
import org.contactpoint.search.ASearch;
import org.contactpoint.testkit.PlainHashes;
import org.contactpoint.testkit.builder.AChild;
import org.contactpoint.testkit.builder.AStatement;
import org.contactpoint.testkit.builder.AnAccount;
import org.contactpoint.testkit.builder.SomeFacts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FindChildrenTest {
  private static final String BORN = "2012-03-09";

  @Test
  void exactSearchFindsTheChildAlone() {
    ADirectory directory =
        ADirectory.of(
            AChild.named("Leah", "Ward").build(),
            child(6, "Lucy", "Ward", BORN),
            child(7, "Leah", "Ward", "2012-11-30"));
    List<SearchResult> results = directory.results(ASearch.named("Leah", "Ward").born(BORN));
    assertThat(results).hasSize(1);
    assertThat(results.getFirst().score()).isEqualTo(1);
    assertThat(results.getFirst().matchedOn())
        .containsExactlyInAnyOrder("family-name", "given-name", "date-of-birth");
  }

  /** Whether or not anything was done about it by then (rules §9). */
  @Test
  void whoeverIsOfAgeIsFoundNoMoreUnlessTheyConsented() {
    ADirectory directory =
        ADirectory.of(
            child(6, "Leah", "Ward", "2008-06-01"),
            AChild.silent(7)
                .saying(
                    AStatement.saying(
                            SomeFacts.of("Mia", "Ward")
                                .born("2008-06-01")
                                .participating("2026-06-01"))
                        .asOf("2026-06-01"))
                .build(),
            child(8, "Lucy", "Ward", "2008-06-02"));

    assertThat(directory.results(ASearch.named("Leah", "Ward").born("2008-06-01")))
        .noneMatch(result -> result.child().id().equals(AChild.number(6)));
    assertThat(directory.results(ASearch.named("Mia", "Ward").born("2008-06-01")))
        .anyMatch(result -> result.child().id().equals(AChild.number(7)));
    assertThat(directory.results(ASearch.named("Lucy", "Ward").born("2008-06-02")))
        .anyMatch(result -> result.child().id().equals(AChild.number(8)));
  }

  /** Exact as the best is, who may be the same child is shown, too, and entered (rules §3). */
  @Test
  void whoeverMayBeTheSameChildIsShownAndEntered() {
    ChildRecord leah = AChild.named("Leah", "Ward").build();
    ChildRecord lucy = AChild.named("Lucy", "Ward").build();
    ADirectory directory = ADirectory.of(leah, lucy, child(6, "Mia", "Ward", BORN));

    List<SearchResult> results = directory.results(ASearch.named("Leah", "Ward").born(BORN));

    assertThat(results)
        .extracting(result -> result.child().id())
        .containsExactly(leah.id(), lucy.id());
    assertThat(results).allMatch(SearchResult::possibleDuplicate);
    assertThat(directory.memory().entries().getFirst().event().shown())
        .containsExactly(leah.id(), lucy.id());
  }

  @Test
  void whoeverWasToldApartIsNotShownBesideTheBest() {
    ChildRecord leah = AChild.named("Leah", "Ward").build();
    ChildRecord lucy = AChild.named("Lucy", "Ward").distinctFrom(leah.id()).build();

    assertThat(ADirectory.of(leah, lucy).results(ASearch.named("Leah", "Ward").born(BORN)))
        .singleElement()
        .matches(result -> !result.possibleDuplicate());
  }

  @ParameterizedTest
  @CsvSource({
    "Leah,Wrad",
    "Leah,Waard",
    "Leah,Wad",
    "Leah,Warf",
    "Laeh,Ward",
    "Leha,Wrad",
    "Leahh,Warde"
  })
  void typingErrorsAreForgiven(String given, String family) {
    assertFound(AChild.named("Leah", "Ward").build(), ASearch.named(given, family).born(BORN));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Wrad", "Waard", "Warf", "Wqard", "Warxd"})
  void typingErrorsAreForgivenWithFamilyNameAlone(String family) {
    assertFound(
        AChild.named("Leah", "Ward").build(), ASearch.forNobody().family(family).born(BORN));
  }

  @ParameterizedTest
  @CsvSource({
    "Elizabeth,Liz",
    "Liz,Elizabeth",
    "Sean,Shaun",
    "Shaun,Shawn",
    "Muhammad,Mohammed",
    "Mohamed,Muhammad",
    "Alfred,Alfie",
    "Eilidh,Ailidh",
    "Amelia,Millie",
    "Emily,Millie",
    "Bethany,Beth",
    "Elizabeth,Beth"
  })
  void nicknamesSoundAlikesAndTransliterationsAreForgiven(String held, String asked) {
    ChildRecord child = AChild.named(held, "Ward").build();
    assertFound(child, ASearch.named(asked, "Ward").born(BORN));
    assertFound(child, ASearch.forNobody().given(asked).born(BORN));
    assertFound(child, ASearch.named(asked, "Ward").bornIn(2012));
  }

  @ParameterizedTest
  @CsvSource({"Philips,Fillips", "Clark,Clarke", "Stewart,Stuart", "Reid,Reed"})
  void familyNamesThatSoundAlikeAreForgiven(String held, String asked) {
    assertFound(AChild.named("Leah", held).build(), ASearch.forNobody().family(asked).born(BORN));
  }

  @ParameterizedTest
  @CsvSource({"Арина,Arina", "王,Wang", "Zoë,Zoe", "Łucja,Lucja"})
  void otherLettersAreForgiven(String held, String asked) {
    assertFound(AChild.named(held, "Ward").build(), ASearch.named(asked, "Ward").born(BORN));
    assertFound(AChild.named(asked, "Ward").build(), ASearch.named(held, "Ward").born(BORN));
  }

  @Test
  void swappedNamesAreForgiven() {
    ChildRecord child = AChild.named("Leah", "Ward").build();
    assertFound(child, ASearch.named("Ward", "Leah").born(BORN));
    assertFound(child, ASearch.named("Ward", "Leah").bornIn(2012));
    assertFound(child, ASearch.named("Ward", "Leah").at("LS6 2AB"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ward-Khan", "Ward Khan", "WardKhan", "Ward", "Khan", "Khan-Ward"})
  void hyphenatedAndDoubleNamesAreFoundByPartAndWhole(String asked) {
    ChildRecord child = AChild.named("Anne-Marie", "Ward-Khan").build();
    assertFound(child, ASearch.named("Anne Marie", asked).born(BORN));
    assertFound(child, ASearch.forNobody().family(asked).born(BORN));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Anne", "Marie", "Annemarie", "Anne-Marie"})
  void doubleGivenNamesAreFoundByPart(String asked) {
    assertFound(
        AChild.named("Anne-Marie", "Ward").build(), ASearch.named(asked, "Ward").born(BORN));
  }

  @Test
  void formerNamesAndAliasesAreFound() {
    ChildRecord child =
        AChild.silent(5)
            .saying(
                SomeFacts.of("Leah", "Ward").formerly("Leah", "Brook").alias("Kit", "").born(BORN))
            .build();
    assertFound(child, ASearch.named("Leah", "Brook").born(BORN));
    assertFound(child, ASearch.forNobody().family("Brook").bornIn(2012));
    assertFound(child, ASearch.forNobody().given("Kit").born(BORN));
  }

  @Test
  void nameThatStandsAloneIsFoundInEitherField() {
    ChildRecord child = child(6, "Arina", "", BORN);
    assertFound(child, ASearch.forNobody().given("Arina").born(BORN));
    assertFound(child, ASearch.forNobody().family("Arina").born(BORN));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2012-09-03",
        "2012-03-08",
        "2012-03-19",
        "2012-04-09",
        "2013-03-09",
        "2002-03-09",
        "2017-03-09"
      })
  void daysTurnedAndSlipsOfOneDigitAreForgiven(String asked) {
    ChildRecord child = AChild.named("Leah", "Ward").build();
    assertFound(child, ASearch.named("Leah", "Ward").born(asked));
    assertFound(child, ASearch.forNobody().family("Ward").born(asked));
    assertFound(child, ASearch.forNobody().given("Leah").born(asked));
  }

  @Test
  void withNameAndDateWrongTheYearAndOneSoundMustBeRight() {
    ADirectory directory = ADirectory.of(AChild.named("Leah", "Ward").build());
    assertThat(directory.results(ASearch.named("Laeh", "Ward").born("2012-03-08"))).hasSize(1);
    assertThat(directory.results(ASearch.named("Leah", "Wrad").born("2012-03-08"))).hasSize(1);
    assertThat(directory.results(ASearch.named("Thomas", "Ward").born("2013-03-09"))).isEmpty();
    assertThat(directory.results(ASearch.named("Leah", "Khan").born("2013-03-09"))).isEmpty();
    assertThat(directory.results(ASearch.named("Thomas", "Khan").born(BORN))).isEmpty();
  }

  @Test
  void whollyOtherChildIsNotFound() {
    ADirectory directory = ADirectory.of(AChild.named("Leah", "Ward").build());
    assertThat(directory.search(ASearch.named("Thomas", "Brook").born("2015-08-20")))
        .isEqualTo(new SearchOutcome.Found(List.of()));
  }

  @Test
  void identifierIsEnough() {
    ChildRecord child =
        AChild.silent(8).saying(SomeFacts.of("Leah", "Ward").born(BORN).nhs("9000000009")).build();
    assertFound(child, ASearch.forNobody().nhs("9000000009"));
    assertFound(child, ASearch.named("Some", "Body").born("2019-01-02").nhs("9000000009"));
  }

  @Test
  void otherNumberOfTheSameKindSpeaksAgainstTheChild() {
    ChildRecord child =
        AChild.silent(8).saying(SomeFacts.of("Leah", "Ward").born(BORN).nhs("9434765919")).build();
    List<SearchResult> results =
        ADirectory.of(child).results(ASearch.named("Leah", "Ward").born(BORN).nhs("9000000009"));
    assertThat(results.getFirst().score()).isLessThan(1);
  }

  @Test
  void placeDistinguishes() {
    ADirectory directory =
        ADirectory.of(
            AChild.named("Leah", "Ward").build(),
            AChild.silent(9)
                .saying(
                    SomeFacts.of("Thomas", "Ward").born("2015-01-02").livingAt("1 A", "LS6 9ZZ"))
                .build());
    List<SearchResult> results =
        directory.results(ASearch.forNobody().family("Ward").at("LS6 2AB"));
    assertThat(results).hasSize(1);
    assertThat(results.getFirst().matchedOn()).contains("postcode");
  }

  @Test
  void tenAreShownAndElevenAreTooMany() {
    ASearch wards = ASearch.forNobody().family("Ward").bornIn(2012);
    assertThat(ADirectory.of(wards(10)).results(wards)).hasSize(10);
    assertThat(ADirectory.of(wards(11)).search(wards))
        .isEqualTo(
            new SearchOutcome.TooMany(
                List.of(
                    Advice.ADD_DATE_OF_BIRTH,
                    Advice.ADD_GIVEN_NAME,
                    Advice.ADD_POSTCODE,
                    Advice.ADD_GENDER)));
  }

  @Test
  void hundredsAreTooManyUntilMoreIsSaid() {
    ChildRecord[] records = wards(350);
    records[0] = AChild.named("Leah", "Ward").build();
    ADirectory directory = ADirectory.of(records);
    assertThat(directory.search(ASearch.forNobody().family("Ward").bornIn(2012)))
        .isInstanceOf(SearchOutcome.TooMany.class);
    assertThat(directory.results(ASearch.named("Leah", "Ward").bornIn(2012)))
        .extracting(result -> result.child().id())
        .containsExactly(records[0].id());
  }

  @Test
  void weakOnesAreCutBeforeCounting() {
    ChildRecord[] records = wards(30);
    records[0] = AChild.named("Leah", "Ward").build();
    assertThat(ADirectory.of(records).results(ASearch.named("Leah", "Ward").born(BORN))).hasSize(1);
  }

  @Test
  void bestComesFirst() {
    ADirectory directory =
        ADirectory.of(child(21, "Leah", "Ward", "2012-09-03"), child(22, "Leah", "Ward", BORN));
    assertThat(directory.results(ASearch.named("Leah", "Ward").born(BORN)))
        .extracting(result -> result.child().id())
        .containsExactly(AChild.number(22), AChild.number(21));
  }

  @ParameterizedTest
  @CsvSource({",Wa*", "Le*,", "Le*,Ward", "Leah,Wa*"})
  void openEndedNamesAreFoundByTheirBeginning(@Nullable String given, @Nullable String family) {
    ASearch search = ASearch.forNobody().born(BORN);
    ASearch withGiven = given == null ? search : search.given(given);
    assertFound(
        AChild.named("Leah", "Ward").build(),
        family == null ? withGiven : withGiven.family(family));
  }

  @Test
  void openEndedFamilyNameIsFoundByPlace() {
    ChildRecord child = AChild.named("Leah", "Ward").build();
    assertFound(child, ASearch.forNobody().family("Wa*").at("LS6 2AB"));
    assertThat(ADirectory.of(child).results(ASearch.forNobody().family("Kh*").at("LS6 2AB")))
        .isEmpty();
  }

  @Test
  void tooLittleIsRefusedAndStandsInTheTrail() {
    ADirectory directory = ADirectory.of(AChild.named("Leah", "Ward").build());
    assertThat(directory.search(ASearch.named("Leah", "Ward")))
        .isEqualTo(
            new SearchOutcome.TooBroad(
                List.of(Advice.ADD_DATE_OF_BIRTH, Advice.ADD_BIRTH_YEAR, Advice.ADD_POSTCODE)));
    AuditEvent event = directory.memory().entries().getFirst().event();
    assertThat(event.outcome()).isEqualTo("refused");
    assertThat(event.reason()).contains("search-too-broad");
    assertThat(event.shown()).isEmpty();
  }

  @Test
  void withdrawnAndMergedRecordsAreNotFound() {
    ChildRecord.Open withdrawn =
        AChild.silent(31)
            .saying(AStatement.saying(SomeFacts.full("Leah", "Ward", BORN)).withdrawn())
            .build();
    ChildRecord merged =
        new ChildRecord.Merged(
            AChild.number(32), withdrawn.revision(), AChild.number(33), false, Set.of());
    assertThat(ADirectory.of(withdrawn, merged).results(ASearch.named("Leah", "Ward").born(BORN)))
        .isEmpty();
  }

  @Test
  void searchStandsInTheTrailWithCriteriaAndResults() {
    ADirectory directory = ADirectory.of(AChild.named("Leah", "Ward").build());
    directory.search(
        ASearch.named("Leah", "Wa*").born(BORN).bornIn(2012).at("LS6 2AB").nhs("9000000009"));
    AuditEvent event = directory.memory().entries().getFirst().event();
    assertThat(event.action()).isEqualTo("search");
    assertThat(event.outcome()).isEqualTo("found");
    assertThat(event.shown()).containsExactly(AChild.named("Leah", "Ward").build().id());
    assertThat(event.restricted())
        .isEqualTo(
            Map.of(
                "given-name", "Leah",
                "family-name", "Wa*",
                "date-of-birth", BORN,
                "birth-year", "2012",
                "postcode", "LS6 2AB",
                "nhs-number", "9000000009"));
  }

  @Test
  void nothingIsShownWithoutItsEntry() {
    ADirectory directory = ADirectory.of(AChild.named("Leah", "Ward").build());
    directory.memory().trailFails(true);
    assertThat(directory.release(ASearch.named("Leah", "Ward").born(BORN).build()))
        .isInstanceOf(Disclosed.Withheld.class);
  }

  private static void assertFound(ChildRecord child, ASearch search) {
    assertThat(ADirectory.of(child).results(search))
        .extracting(result -> result.child().id())
        .containsExactly(child.id());
  }

  private static ChildRecord.Open child(long seed, String given, String family, String born) {
    return AChild.silent(seed).saying(SomeFacts.of(given, family).born(born)).build();
  }

  private static ChildRecord[] wards(int count) {
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                child(
                    1000 + i,
                    "Q" + (char) ('a' + i % 26) + "x" + (char) ('a' + i / 26),
                    "Ward",
                    LocalDate.of(2012, 1, 1).plusDays(i).toString()))
        .toArray(ChildRecord[]::new);
  }

  /** The caller is shown what they would be shown without it (rules §7.16). */
  @Test
  void aSearchForWhatTheOwnFeedSentIsMarkedInItsEntryAlone() {
    ADirectory directory = ADirectory.of(AChild.named("Leah", "Ward").build());
    ASearch leah = ASearch.named("Leah", "Ward").born(BORN);
    List<SearchResult> before = directory.results(leah);
    new SentNames(directory.memory().feedNames(), new PlainHashes(), ADirectory.WORDS.sounds())
        .noted(
            AnAccount.LEEDS,
            List.of(SomeFacts.full("Leah", "Ward", BORN).build()),
            ADirectory.CLOCK.instant());

    assertThat(directory.results(leah)).isEqualTo(before);
    assertThat(directory.memory().entries())
        .extracting(
            entry -> entry.event().marks().stream().anyMatch(m -> m.startsWith("own-feed=")))
        .containsExactly(false, true);
  }
}
