package org.contactpoint.domain.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.access.AccountStatus;
import org.contactpoint.domain.access.Caller;
import org.contactpoint.domain.access.Organisation;
import org.contactpoint.domain.access.PersonId;
import org.contactpoint.domain.access.Role;
import org.contactpoint.domain.identity.DateOfBirth;
import org.contactpoint.domain.identity.Gender;
import org.contactpoint.domain.name.NamePart;
import org.contactpoint.domain.name.NameType;
import org.contactpoint.domain.name.PersonName;
import org.contactpoint.domain.name.PlainSounds;
import org.contactpoint.domain.name.TypedName;
import org.contactpoint.domain.search.SearchCriteria;
import org.contactpoint.domain.search.SearchName;
import org.contactpoint.domain.source.Facts;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.Postcode;
import org.contactpoint.domain.whereabouts.Address;
import org.contactpoint.domain.whereabouts.AddressStatus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Searches for what the own feed sent, and feeds that guess (rules §7.16, §7.17). */
class SentNamesTest {
  private static final Authority LEEDS = new Authority("E08000035");
  private static final Authority YORK = new Authority("E06000014");
  private static final Instant MONDAY = Instant.parse("2026-11-23T10:00:00Z");
  private static final String BORN = "2018-03-05";

  private final SomeFeedNames names = new SomeFeedNames();
  private final SentNames sent = new SentNames(names, names, new PlainSounds());

  private static Facts facts(String given, String family, @Nullable String born) {
    return new Facts(
        List.of(
            new TypedName(
                NameType.CURRENT, new PersonName(new NamePart(given), new NamePart(family)))),
        born == null ? null : new DateOfBirth(LocalDate.parse(born), false),
        Gender.UNKNOWN,
        List.of(),
        null,
        List.of(),
        null,
        null,
        null,
        Set.of(),
        null);
  }

  private static Facts living(String postcode) {
    Facts plain = facts("Ava", "Quillfeather", BORN);
    return new Facts(
        plain.names(),
        plain.dateOfBirth(),
        plain.gender(),
        List.of(),
        new Address(AddressStatus.CURRENT, null, List.of(), null, new Postcode(postcode), null),
        List.of(),
        null,
        null,
        null,
        Set.of(),
        null);
  }

  private List<String> feed(Authority council, Facts... rows) {
    return sent.noted(council, List.of(rows), MONDAY);
  }

  private static Account account(String id, Authority council) {
    return new Account(
        new AccountId(id),
        new PersonId("person of " + id),
        "Ruth Example",
        null,
        null,
        new Organisation("an-office", "An office"),
        council,
        "nurse",
        Set.of(Role.PRACTITIONER),
        AccountStatus.ACTIVE,
        1);
  }

  private Optional<String> search(Authority council, SearchCriteria criteria, Instant at) {
    return sent.sought(new Caller(account("ruth", council), null, "request"), criteria, at).get();
  }

  private Optional<String> search(SearchCriteria criteria) {
    return search(LEEDS, criteria, MONDAY.plusSeconds(3_600));
  }

  private static SearchCriteria criteria(
      @Nullable String given, @Nullable String family, @Nullable String born) {
    return new SearchCriteria(
        name(given),
        name(family),
        born == null ? null : new DateOfBirth(LocalDate.parse(born), false),
        null,
        null,
        null,
        null);
  }

  private static SearchCriteria ofYear(String family, int year) {
    return new SearchCriteria(null, name(family), null, year, null, null, null);
  }

  private static SearchCriteria atPostcode(@Nullable String given, String family) {
    return new SearchCriteria(
        name(given), name(family), null, null, null, new Postcode("LS6 2AB"), null);
  }

  private static @Nullable SearchName name(@Nullable String name) {
    return name == null ? null : SearchName.parse(name).orElseThrow();
  }

  /** Names that sound differently. */
  private static String given(int number) {
    return "Na" + "bcdfgjklnpqrstvxz".charAt(number);
  }

  @Test
  void whatTheOwnFeedSentIsRecognised() {
    feed(LEEDS, facts("Ava Grace", "Quill-Feather", BORN));

    assertThat(search(criteria("Ava", "Quill-Feather", BORN))).isPresent();
    assertThat(search(criteria("Ava", "Feather", BORN))).isPresent();
    assertThat(search(criteria("Ava", null, BORN))).isPresent();
    assertThat(search(criteria(null, "Quill Feather", BORN))).isPresent();
    assertThat(search(ofYear("Quillfeather", 2018))).isPresent();
    assertThat(search(atPostcode("Ava", "Quillfeather"))).isPresent();
    assertThat(search(atPostcode(null, "Quillfeather"))).isEmpty();
  }

  /** A family name and nothing else is too little; with the postcode that was sent it is not. */
  @Test
  void aFamilyNameCountsWithThePostcodeThatWasSent() {
    feed(LEEDS, living("LS6 2AB"));
    assertThat(search(atPostcode(null, "Quillfeather"))).isPresent();
    feed(YORK, living("YO1 7EX"));
    assertThat(search(YORK, atPostcode(null, "Quillfeather"), MONDAY)).isEmpty();
  }

  @Test
  void whatItDidNotSendIsNothing() {
    feed(LEEDS, facts("Ava", "Quillfeather", BORN));

    assertThat(search(criteria("Tom", "Quillfeather", BORN))).isEmpty();
    assertThat(search(criteria("Ava", "Quillfeather", "2018-03-06"))).isEmpty();
    assertThat(search(ofYear("Quillfeather", 2019))).isEmpty();
    assertThat(search(criteria("Ava", "Other", BORN))).isEmpty();
  }

  @Test
  void theSameNameGivesTheSameMarkAndAnotherAnother() {
    feed(LEEDS, facts("Ava", "Quillfeather", BORN), facts("Tom", "Quillfeather", BORN));

    Optional<String> ava = search(criteria("Ava", "Quillfeather", BORN));
    assertThat(ava).get().asString().startsWith("own-feed=");
    assertThat(search(atPostcode("Ava", "Quillfeather"))).isEqualTo(ava);
    assertThat(search(criteria("Tom", "Quillfeather", BORN))).isPresent().isNotEqualTo(ava);
  }

  @Test
  void anotherAuthoritysFeedIsNotTheOwn() {
    feed(YORK, facts("Ava", "Quillfeather", BORN));
    SearchCriteria ava = criteria("Ava", "Quillfeather", BORN);

    assertThat(search(ava)).isEmpty();
    assertThat(search(YORK, ava, MONDAY)).isPresent();
    Caller forYork = new Caller(account("ruth", LEEDS), account("tess", YORK), "request");
    assertThat(sent.sought(forYork, ava, MONDAY).get()).isPresent();
  }

  @Test
  void itIsRememberedThisWeekAndTheNext() {
    feed(LEEDS, facts("Ava", "Quillfeather", BORN));
    SearchCriteria ava = criteria("Ava", "Quillfeather", BORN);

    assertThat(search(LEEDS, ava, MONDAY.plus(Duration.ofDays(13)))).isPresent();
    assertThat(search(LEEDS, ava, MONDAY.plus(Duration.ofDays(14)))).isEmpty();
  }

  /** Each feed sends some of them: without a given name that says nothing. */
  @Test
  void aUsualFamilyNameCountsWithAGivenNameAlone() {
    feed(LEEDS, facts("Ava", "Smith", BORN));

    assertThat(search(criteria(null, "Smith", BORN))).isEmpty();
    assertThat(search(criteria("Ava", "Smith", BORN))).isPresent();
  }

  @Test
  void nothingIsAskedForWhereNoNameIs() {
    SearchCriteria openName = criteria("Av*", "Quil*", BORN);
    assertThat(search(openName)).isEmpty();
    assertThat(search(Authority.NATIONAL, criteria("Ava", "Quillfeather", BORN), MONDAY)).isEmpty();
    assertThat(names.asked).isZero();
  }

  @Test
  void aSearchAsksForAFewPlacesHoweverLongTheName() {
    search(criteria("Ava", "One-Two-Three-Four-Five-Six", BORN));
    assertThat(names.asked).isBetween(1, 8);
  }

  @Test
  void manyGivenNamesUnderOneFamilyNameAndBirthdayAreMarkedOnce() {
    List<List<String>> marks =
        IntStream.rangeClosed(1, ManyGivenNames.THRESHOLD)
            .mapToObj(n -> feed(LEEDS, facts(given(n), "Quillfeather", BORN)))
            .toList();

    assertThat(marks.subList(0, marks.size() - 1)).allMatch(List::isEmpty);
    assertThat(marks.getLast()).hasSize(1).first().asString().startsWith("given-names=");
  }

  @Test
  void theSameRowsAgainAndOtherBirthdaysAreNoGuesses() {
    for (int n = 1; n <= 2 * ManyGivenNames.THRESHOLD; n++) {
      assertThat(feed(LEEDS, facts("Ava", "Quillfeather", BORN))).isEmpty();
      String born = "2018-04-%02d".formatted(n);
      assertThat(feed(LEEDS, facts(given(n), "Quillfeather", born))).isEmpty();
    }
  }

  /** Whoever sends all children of a council says nothing of any of them. */
  @Test
  void ofAFirstFileOnlyTheBeginningIsNoted() {
    Facts[] some = new Facts[SentNames.MOST_A_DAY];
    java.util.Arrays.fill(some, facts("Ava", "Quillfeather", BORN));
    feed(LEEDS, some);
    feed(LEEDS, facts("Tom", "Quillfeather", BORN));

    assertThat(search(criteria("Ava", "Quillfeather", BORN))).isPresent();
    assertThat(search(criteria("Tom", "Quillfeather", BORN))).isEmpty();
    sent.noted(LEEDS, List.of(facts("Tom", "Quillfeather", BORN)), MONDAY.plus(Duration.ofDays(1)));
    assertThat(search(criteria("Tom", "Quillfeather", BORN))).isPresent();
  }

  @Test
  void nationalSourcesSendAllNamesAndNothingOfThemIsNoted() {
    feed(Authority.NATIONAL, facts("Ava", "Quillfeather", BORN));
    assertThat(names.places).isEmpty();
  }

  @Test
  void aRowWithoutADateOfBirthIsFoundByItsNames() {
    feed(LEEDS, facts("Ava", "Quillfeather", null));
    assertThat(search(atPostcode("Ava", "Quillfeather"))).isPresent();
    assertThat(search(criteria("Ava", "Quillfeather", BORN))).isEmpty();
  }
}
