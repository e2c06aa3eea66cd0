package org.contactpoint.domain.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.value.Authority;
import org.junit.jupiter.api.Test;

/** What each rule suspects, from what number on, and what it lets pass (rules §7). */
class MisuseRuleTest {
  private final SomeCounters counters = new SomeCounters();

  private List<Suspicion> judged(WatchedEntry entry) {
    return MisuseRule.ALL.stream().flatMap(rule -> rule.judge(entry, counters).stream()).toList();
  }

  private List<MisuseKind> kinds(AnEntry entry) {
    return judged(entry.build()).stream().map(Suspicion::kind).toList();
  }

  /** How many of them there were when the rule suspected for the first time; 0 for never. */
  private int first(MisuseKind kind, Stream<AnEntry> entries) {
    int number = 0;
    for (AnEntry entry : entries.toList()) {
      number++;
      if (kinds(entry).contains(kind)) {
        return number;
      }
    }
    return 0;
  }

  private static Stream<AnEntry> numbered(int many, java.util.function.IntFunction<AnEntry> entry) {
    return java.util.stream.IntStream.rangeClosed(1, many).mapToObj(entry);
  }

  @Test
  void eachKindOfMisuseHasItsRule() {
    assertThat(MisuseRule.ALL)
        .extracting(MisuseRule::kind)
        .containsExactlyInAnyOrder(MisuseKind.values());
    assertThat(Arrays.stream(MisuseKind.values()).filter(MisuseKind::suspends))
        .containsExactly(MisuseKind.OWN_FAMILY_SEARCH);
    assertThat(MisuseKind.parse("many-views").orElseThrow()).isEqualTo(MisuseKind.MANY_VIEWS);
    assertThat(MisuseKind.OWN_FAMILY_SEARCH.severity()).isEqualTo(Severity.HIGH);
  }

  @Test
  void theOwnNameAtTheOwnHomeIsTheOwnFamily() {
    WatchedEntry entry = AnEntry.search(1).with(Mark.OWN_FAMILY_NAME, Mark.OWN_HOME).build();
    Suspicion suspicion = judged(entry).getFirst();
    assertThat(judged(entry)).hasSize(1);
    assertThat(suspicion.kind()).isEqualTo(MisuseKind.OWN_FAMILY_SEARCH);
    assertThat(suspicion.account()).isEqualTo(new AccountId("ruth"));
    assertThat(suspicion.window()).isEqualTo("search-1");
    assertThat(suspicion.entries()).containsExactly("search-1");
  }

  @Test
  void aChildOfTheNameAtTheOwnHomeThatWasFoundIsTheOwnFamily() {
    assertThat(kinds(AnEntry.search(1).with(Mark.OWN_CHILD)))
        .containsExactly(MisuseKind.OWN_FAMILY_SEARCH);
  }

  /** A nurse Smith looks for other Smiths. */
  @Test
  void theOwnNameAloneIsNothingWhereManyHaveIt() {
    assertThat(kinds(AnEntry.search(1).with(Mark.OWN_FAMILY_NAME))).isEmpty();
    assertThat(kinds(AnEntry.search(2).with(Mark.OWN_FAMILY_NAME, Mark.RARE_FAMILY_NAME)))
        .containsExactly(MisuseKind.OWN_NAME_SEARCH);
    assertThat(kinds(AnEntry.search(3).with(Mark.RARE_FAMILY_NAME))).isEmpty();
  }

  @Test
  void theOwnHomeAloneIsToldAndSuspendsNobody() {
    assertThat(kinds(AnEntry.search(1).with(Mark.OWN_HOME)))
        .containsExactly(MisuseKind.OWN_HOME_SEARCH);
    assertThat(MisuseKind.OWN_HOME_SEARCH.suspends()).isFalse();
  }

  @Test
  void whoeverHasATeamSearchForTheirFamilyIsSuspected() {
    WatchedEntry entry =
        AnEntry.search(1)
            .as("management-team")
            .insteadOf("nurse")
            .withOther(Mark.OWN_FAMILY_NAME, Mark.OWN_HOME)
            .build();
    assertThat(judged(entry))
        .extracting(Suspicion::account)
        .containsExactly(new AccountId("nurse"));
    assertThat(kinds(AnEntry.search(2).insteadOf("nurse").withOther(Mark.OWN_FAMILY_NAME)))
        .isEmpty();
  }

  @Test
  void refusedSearchesOfADayAreCounted() {
    assertThat(
            first(
                MisuseKind.REFUSED_SEARCHES,
                numbered(20, n -> AnEntry.search(n).ending("refused"))))
        .isEqualTo(RefusedSearches.THRESHOLD);
    assertThat(
            first(
                MisuseKind.REFUSED_SEARCHES,
                numbered(
                    20,
                    n ->
                        AnEntry.search(n)
                            .by("ann")
                            .ending("refused")
                            .at("2026-11-%02dT10:00:00Z".formatted(2 + n % 3)))))
        .isZero();
  }

  @Test
  void anEntryThatComesTwiceIsCountedOnce() {
    assertThat(
            first(
                MisuseKind.REFUSED_SEARCHES,
                numbered(40, n -> AnEntry.search(n % 9).ending("refused"))))
        .isZero();
  }

  @Test
  void searchesThatHaveOneThingInCommonAreASeries() {
    for (Mark mark : List.of(Mark.NAME, Mark.BORN, Mark.PLACE)) {
      assertThat(
              first(
                  MisuseKind.SIMILAR_SEARCHES,
                  numbered(
                      20,
                      n ->
                          AnEntry.search(n)
                              .by("by " + mark.code())
                              .with(Mark.ASKED, "asked" + n)
                              .with(mark, "the same"))))
          .as(mark.code())
          .isEqualTo(SimilarSearches.THRESHOLD);
    }
  }

  @Test
  void theSameSearchAgainAndDifferentOnesAreNoSeries() {
    assertThat(
            first(
                MisuseKind.SIMILAR_SEARCHES,
                numbered(
                    30, n -> AnEntry.search(n).with(Mark.ASKED, "a" + n % 7).with(Mark.NAME, "x"))))
        .isZero();
    assertThat(
            first(
                MisuseKind.SIMILAR_SEARCHES,
                numbered(
                    30, n -> AnEntry.search(n).with(Mark.ASKED, "b" + n).with(Mark.NAME, "x" + n))))
        .isZero();
  }

  @Test
  void viewsOfOtherCouncilsChildrenAreCountedWhereOneHasNoPart() {
    assertThat(
            first(
                MisuseKind.OTHER_COUNCILS,
                numbered(20, n -> AnEntry.view(n).with(Mark.OTHER_COUNCIL, Mark.NO_INVOLVEMENT))))
        .isEqualTo(OtherCouncils.THRESHOLD);
    assertThat(
            first(
                MisuseKind.OTHER_COUNCILS,
                numbered(20, n -> AnEntry.view(100 + n).by("ann").with(Mark.OTHER_COUNCIL))))
        .isZero();
  }

  @Test
  void withoutPeersManyViewsHaveAFixedThreshold() {
    assertThat(
            first(
                MisuseKind.MANY_VIEWS,
                numbered(50, n -> AnEntry.view(n).with(Mark.NO_INVOLVEMENT))))
        .isEqualTo(ManyViews.WITHOUT_PEERS);
  }

  /** So many peers, each of whom viewed so many records in that hour of other days. */
  private void peers(int many, int times, String day) {
    for (int peer = 0; peer < many; peer++) {
      for (int n = 0; n < times; n++) {
        judged(
            AnEntry.view(1_000 * peer + n)
                .by("peer" + peer + day)
                .at(day + "T10:15:00Z")
                .with(Mark.NO_INVOLVEMENT)
                .build());
      }
    }
  }

  @Test
  void manyViewsAreFarAboveTheMedianOfThePeers() {
    peers(ManyViews.FEWEST_PEERS, 3, "2026-11-16");
    assertThat(
            first(
                MisuseKind.MANY_VIEWS,
                numbered(50, n -> AnEntry.view(100_000 + n).with(Mark.NO_INVOLVEMENT))))
        .isEqualTo(3 * ManyViews.TIMES_MEDIAN);
  }

  @Test
  void fewViewsAreNeverManyHoweverFewThePeersHave() {
    peers(ManyViews.FEWEST_PEERS, 1, "2026-11-23");
    assertThat(
            first(
                MisuseKind.MANY_VIEWS,
                numbered(50, n -> AnEntry.view(100_000 + n).with(Mark.NO_INVOLVEMENT))))
        .isEqualTo(ManyViews.LEAST);
  }

  @Test
  void peersOfAnotherHourARestDayOrARoleAreNone() {
    peers(ManyViews.FEWEST_PEERS, 5, "2026-11-21");
    peers(ManyViews.FEWEST_PEERS, 5, "2026-11-02");
    assertThat(
            first(
                MisuseKind.MANY_VIEWS,
                numbered(50, n -> AnEntry.view(100_000 + n).with(Mark.NO_INVOLVEMENT))))
        .isEqualTo(ManyViews.WITHOUT_PEERS);
  }

  @Test
  void viewsInWhichOneHasAPartAreNoneOfThem() {
    assertThat(first(MisuseKind.MANY_VIEWS, numbered(50, AnEntry::view))).isZero();
  }

  private Stream<AnEntry> night(String evening, int many) {
    return numbered(many, n -> AnEntry.search(evening.hashCode() + n).at(evening));
  }

  @Test
  void aNightIsUnusualForWhoeverDoesNotWorkNights() {
    assertThat(first(MisuseKind.UNUSUAL_HOURS, night("2026-11-23T22:30:00Z", 20)))
        .isEqualTo(UnusualHours.THRESHOLD);
  }

  @Test
  void whoeverWorkedNightsBeforeIsUsedToThem() {
    List<AnEntry> before = new ArrayList<>();
    before.addAll(night("2026-10-30T23:30:00Z", 2).toList());
    before.addAll(night("2026-11-10T02:30:00Z", 2).toList());
    before.forEach(entry -> assertThat(kinds(entry)).isEmpty());
    assertThat(first(MisuseKind.UNUSUAL_HOURS, night("2026-11-24T04:30:00Z", 20))).isZero();
  }

  @Test
  void oneNightIsOneFromEveningToMorning() {
    assertThat(
            first(
                MisuseKind.UNUSUAL_HOURS,
                Stream.concat(
                    night("2026-11-23T23:30:00Z", UnusualHours.THRESHOLD / 2),
                    night("2026-11-24T00:30:00Z", 9))))
        .isEqualTo(UnusualHours.THRESHOLD);
  }

  @Test
  void theDayIsNotUnusualAndWhatOthersDoAtNightIsNoUse() {
    assertThat(first(MisuseKind.UNUSUAL_HOURS, night("2026-11-23T09:30:00Z", 20))).isZero();
    assertThat(
            first(
                MisuseKind.UNUSUAL_HOURS,
                numbered(20, n -> AnEntry.search(n).as("feed").at("2026-11-23T23:30:00Z"))))
        .isZero();
  }

  @Test
  void whoeverNeverActsForThemselvesIsSuspected() {
    assertThat(
            first(
                MisuseKind.ONLY_FOR_OTHERS,
                numbered(60, n -> AnEntry.search(n).as("management-team").insteadOf("nurse"))))
        .isEqualTo(OnlyForOthers.THRESHOLD);
  }

  @Test
  void oneSearchOfTheirOwnIsEnoughInAWeek() {
    assertThat(kinds(AnEntry.search(1_000).as("management-team"))).isEmpty();
    assertThat(
            first(
                MisuseKind.ONLY_FOR_OTHERS,
                numbered(60, n -> AnEntry.search(n).as("management-team").insteadOf("nurse"))))
        .isZero();
  }

  /** A council's system carries the searches of many: each is the person's who asked for it. */
  @Test
  void whatAMachineDidForAPersonIsThatPersonsAct() {
    assertThat(
            first(
                MisuseKind.REFUSED_SEARCHES,
                numbered(
                    40,
                    n ->
                        AnEntry.search(n)
                            .by("system")
                            .insteadOf("nurse-" + n % 5)
                            .with(Mark.THROUGH_SYSTEM)
                            .ending("refused"))))
        .isEqualTo(0);
    assertThat(
            judged(
                AnEntry.search(99)
                    .by("system")
                    .insteadOf("nurse")
                    .with(Mark.THROUGH_SYSTEM, Mark.OWN_CHILD)
                    .build()))
        .extracting(Suspicion::account)
        .containsExactly(new AccountId("nurse"));
    assertThat(
            first(
                MisuseKind.ONLY_FOR_OTHERS,
                numbered(
                    60,
                    n ->
                        AnEntry.search(200 + n)
                            .by("system")
                            .insteadOf("nurse")
                            .with(Mark.THROUGH_SYSTEM))))
        .isZero();
  }

  /** A refusal carries no marks; the role of the machine says whose act it is. */
  @Test
  void whatAMachineWasRefusedIsThatPersonsAct() {
    assertThat(
            numbered(
                    40,
                    n ->
                        AnEntry.search(n)
                            .by("system")
                            .as("case-system")
                            .insteadOf("nurse-" + n % 2)
                            .ending("refused"))
                .flatMap(entry -> judged(entry.build()).stream()))
        .isNotEmpty()
        .extracting(suspicion -> suspicion.account().value())
        .allMatch(account -> account.startsWith("nurse-"));
  }

  /** Whoever telephones the team is watched like whoever searches. */
  @Test
  void whatATeamDidForAPersonMayBeOfThatPersonsHome() {
    assertThat(
            judged(
                AnEntry.search(1).by("team").insteadOf("nurse").withOther(Mark.OWN_HOME).build()))
        .extracting(Suspicion::kind, suspicion -> suspicion.account().value())
        .containsExactly(tuple(MisuseKind.OWN_HOME_SEARCH, "nurse"));
    assertThat(
            kinds(
                AnEntry.search(2)
                    .by("team")
                    .insteadOf("nurse")
                    .withOther(Mark.OWN_FAMILY_NAME, Mark.RARE_FAMILY_NAME)))
        .isEmpty();
  }

  @Test
  void aSystemActsForOthersByItsNature() {
    assertThat(
            first(
                MisuseKind.ONLY_FOR_OTHERS,
                numbered(60, n -> AnEntry.search(n).as("case-system").insteadOf("nurse"))))
        .isZero();
  }

  @Test
  void aSuspensionForManyShieldsIsToldOfTheAccountThatWasSuspended() {
    Optional<Suspicion> suspicion =
        judged(AnEntry.of("suspend-account").because("mass-shielding", "worker").build()).stream()
            .findFirst();
    assertThat(suspicion.orElseThrow().account()).isEqualTo(new AccountId("worker"));
    assertThat(suspicion.orElseThrow().kind()).isEqualTo(MisuseKind.MASS_SHIELDING);
    assertThat(kinds(AnEntry.of("suspend-account").because("suspected-misuse", "worker")))
        .isEmpty();
    assertThat(kinds(AnEntry.of("suspend-account").because("mass-shielding"))).isEmpty();
  }

  @Test
  void anEmergencyIsToldAndARefusedOneIsNot() {
    assertThat(kinds(AnEntry.of("break-glass"))).containsExactly(MisuseKind.EMERGENCY_STATED);
    assertThat(kinds(AnEntry.of("break-glass").ending("refused"))).isEmpty();
    assertThat(MisuseKind.EMERGENCY_STATED.isForOwnCouncilAlone()).isTrue();
    assertThat(MisuseKind.MASS_SHIELDING.isForOwnCouncilAlone()).isTrue();
    assertThat(MisuseKind.MANY_VIEWS.isForOwnCouncilAlone()).isFalse();
  }

  @Test
  void differentNamesThatTheOwnFeedSentAreCounted() {
    assertThat(
            first(
                MisuseKind.OWN_FEED_SEARCHES,
                numbered(20, n -> AnEntry.search(n).with(Mark.OWN_FEED, "name " + n))))
        .isEqualTo(OwnFeedSearches.THRESHOLD);
    assertThat(
            first(
                MisuseKind.OWN_FEED_SEARCHES,
                numbered(
                    30, n -> AnEntry.search(n).by("ann").with(Mark.OWN_FEED, "name " + n % 5))))
        .isZero();
  }

  /** A row that made a child can be found; whoever is never found may be hidden, or wait. */
  @Test
  void namesOfTheOwnFeedThatNobodyIsFoundByAreSuspectedSooner() {
    assertThat(
            first(
                MisuseKind.OWN_FEED_SEARCHES,
                numbered(
                    6,
                    n ->
                        AnEntry.search(n)
                            .ending("none")
                            .at("2026-11-%02dT10:00:00Z".formatted(21 + n))
                            .with(Mark.OWN_FEED, "name " + n))))
        .isEqualTo(1 + OwnFeedSearches.THRESHOLD_OF_UNFOUND);
  }

  @Test
  void aFeedThatGuessesIsAboutWhoeverSentIt() {
    Suspicion suspicion =
        judged(
                AnEntry.of("take-upload-in")
                    .as("feed")
                    .by("E08000035.feed")
                    .with(Mark.GIVEN_NAMES, "a family and day")
                    .build())
            .getFirst();
    assertThat(suspicion.kind()).isEqualTo(MisuseKind.MANY_GIVEN_NAMES);
    assertThat(suspicion.account()).isEqualTo(new AccountId("E08000035.feed"));
    assertThat(suspicion.sender()).isEqualTo(new Authority("E08000035"));
    assertThat(suspicion.window()).isEqualTo("2026-11-23");
  }

  @Test
  void reviewsOfManyGivenNamesUnderOneBirthdayAreCounted() {
    assertThat(
            first(
                MisuseKind.REVIEWS_ALIKE,
                numbered(
                    9,
                    n ->
                        AnEntry.numbered("decide-review", n)
                            .with(Mark.ROWS_ALIKE, "a family and day")
                            .with(Mark.GIVEN, "given " + n))))
        .isEqualTo(ReviewsAlike.THRESHOLD);
    assertThat(
            first(
                MisuseKind.REVIEWS_ALIKE,
                numbered(
                    20,
                    n ->
                        AnEntry.numbered("decide-review", n)
                            .by("ann")
                            .with(Mark.ROWS_ALIKE, "family and day " + n % 4)
                            .with(Mark.GIVEN, "given " + n))))
        .isZero();
  }
}
