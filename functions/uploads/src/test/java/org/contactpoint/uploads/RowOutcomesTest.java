package org.contactpoint.uploads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.contactpoint.domain.upload.RowOutcome.CREATED;
import static org.contactpoint.domain.upload.RowOutcome.FAILED;
import static org.contactpoint.domain.upload.RowOutcome.LINKED;
import static org.contactpoint.domain.upload.RowOutcome.REVIEW;
import static org.contactpoint.domain.upload.RowOutcome.UNCHANGED;
import static org.contactpoint.uploads.Office.LEEDS;
import static org.contactpoint.uploads.Office.YORK;
import static org.contactpoint.uploads.Somebody.AT_ALDER_SCHOOL;
import static org.contactpoint.uploads.Somebody.AT_BIRCH_SCHOOL;
import static org.contactpoint.uploads.Somebody.NADIA;
import static org.contactpoint.uploads.Somebody.OWEN;
import static org.contactpoint.uploads.Somebody.with;
import static org.contactpoint.uploads.Somebody.without;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.involvement.Involvement;
import org.contactpoint.domain.source.Facts;
import org.contactpoint.domain.source.Part;
import org.contactpoint.domain.source.Source;
import org.contactpoint.domain.source.Statement;
import org.contactpoint.domain.source.StatementKey;
import org.contactpoint.domain.source.Version;
import org.contactpoint.domain.upload.RowOutcome;
import org.contactpoint.domain.upload.RowResult;
import org.contactpoint.domain.upload.Upload;
import org.contactpoint.domain.upload.UploadStatus;
import org.contactpoint.domain.upload.WaitingRow;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.testkit.builder.SomeFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of a row (rules §12). */
class RowOutcomesTest {
  private static final String SCHOOLS = "school-census";
  private static final String HEALTH = "health";
  private static final String BIRTHS = "births-deaths";
  private static final String ENGLAND = "england";

  private final Office office = new Office();

  private List<RowOutcome> schools(Csv csv) {
    return sent(LEEDS, SCHOOLS, csv);
  }

  private List<RowOutcome> health(Csv csv) {
    return sent(LEEDS, HEALTH, csv);
  }

  private List<RowOutcome> births(Csv csv) {
    return sent(ENGLAND, BIRTHS, csv);
  }

  private List<RowOutcome> sent(String council, String feed, Csv csv) {
    Upload upload = office.upload(council, feed, csv);
    assertThat(upload.status()).isEqualTo(UploadStatus.DONE);
    assertThat(upload.counts().ended()).isEqualTo(upload.counts().rows());
    return office.outcomes(upload);
  }

  private static Csv csv() {
    return new Csv();
  }

  private String postcodeOf(String id) {
    return Objects.requireNonNull(
            Objects.requireNonNull(office.open(LEEDS, SCHOOLS, id).view().address()).postcode())
        .value();
  }

  private List<Involvement> involvementsOf(String id) {
    return office.open(LEEDS, SCHOOLS, id).view().involvements();
  }

  private String reason() {
    assertThat(office.waitingRows()).hasSize(1);
    return office.waitingRows().getFirst().reason();
  }

  @Test
  void childWhomNobodyKnowsIsCreated() {
    assertThat(schools(csv().row("s-1", NADIA))).containsExactly(CREATED);

    assertThat(office.open(LEEDS, SCHOOLS, "s-1").responsible()).isEqualTo(new Authority(LEEDS));
  }

  @Test
  void anotherSourceIsLinkedWhereNameBirthdayAndHomeAgree() {
    schools(csv().row("s-1", without(NADIA, "nhsNumber")));

    assertThat(health(csv().row("h-1", NADIA))).containsExactly(LINKED);

    assertThat(office.child(LEEDS, HEALTH, "h-1")).isEqualTo(office.child(LEEDS, SCHOOLS, "s-1"));
  }

  /** Name and birthday with nothing else that agrees is never enough (rules §4). */
  @Test
  void nameAndBirthdayAloneGoToReview() {
    schools(csv().row("s-1", without(NADIA, "nhsNumber", "addressLine1", "postcode")));

    assertThat(health(csv().row("h-1", NADIA))).containsExactly(REVIEW);
  }

  /** In real files a number is often a brother's (rules §4). */
  @Test
  void sameNumberWithAnotherBirthdayOrGivenNameGoesToReview() {
    schools(csv().row("s-1", NADIA));

    assertThat(
            health(
                csv()
                    .row("h-1", NADIA, "dateOfBirth", "2011-07-02")
                    .row("h-2", NADIA, "givenName", "Jory")))
        .containsExactly(REVIEW, REVIEW);
  }

  @Test
  void twoDifferentValidNumbersGoToReview() {
    schools(csv().row("s-1", NADIA));

    assertThat(health(csv().row("h-1", NADIA, "nhsNumber", Csv.nhs(5)))).containsExactly(REVIEW);
  }

  /** Twins: the same family name, home and birthday under other given names (rules §4). */
  @Test
  void twinIsNeverLinkedToTheOther() {
    schools(csv().row("s-1", NADIA));

    assertThat(health(csv().row("h-1", NADIA, "givenName", "Morwenna", "nhsNumber", Csv.nhs(5))))
        .doesNotContain(LINKED);
  }

  /** Nobody is made a second record in silence: one may be the other's name in use (rules §4). */
  @Test
  void anotherGivenNameWhereAllElseAgreesIsForAPerson() {
    schools(csv().row("s-1", NADIA, "nhsNumber", ""));

    assertThat(health(csv().row("h-1", NADIA, "givenName", "Candy", "nhsNumber", "")))
        .containsExactly(REVIEW);
  }

  /** What speaks of two children makes two, and no reviewer is asked of real twins. */
  @Test
  void twinsOfOneSourceOrOfTwoNumbersOrGendersAreCreated() {
    assertThat(
            schools(
                csv()
                    .row("s-1", NADIA, "nhsNumber", "")
                    .row("s-2", NADIA, "nhsNumber", "", "givenName", "Morwenna")))
        .containsExactly(CREATED, CREATED);
    assertThat(health(csv().row("h-1", NADIA, "givenName", "Piran", "gender", "male")))
        .containsExactly(CREATED);
  }

  @Test
  void sameIdLinksToItsChildAgainAndTheNewerAddressCounts() {
    schools(csv().row("s-1", NADIA, "asOf", "2026-10-01"));

    assertThat(schools(csv().row("s-1", NADIA, "postcode", "YO1 7HH"))).containsExactly(LINKED);

    assertThat(postcodeOf("s-1")).isEqualTo("YO1 7HH");
  }

  @Test
  void sameFactsAreUnchangedOnALaterDayToo() {
    schools(csv().row("s-1", NADIA, "asOf", "2026-10-01"));

    assertThat(schools(csv().row("s-1", NADIA, "asOf", "2026-10-01"))).containsExactly(UNCHANGED);
    assertThat(schools(csv().row("s-1", NADIA, "asOf", "2026-10-20"))).containsExactly(UNCHANGED);
  }

  @Test
  void sameFactsWrittenOtherwiseAreUnchanged() {
    schools(csv().row("s-1", NADIA));

    assertThat(schools(csv().row("s-1", NADIA, "postcode", " ls62ab "))).containsExactly(UNCHANGED);
  }

  @Test
  void olderDayIsUnchangedAndUndoesNothing() {
    schools(csv().row("s-1", NADIA));

    assertThat(schools(csv().row("s-1", NADIA, "asOf", "2026-09-01", "postcode", "YO1 7HH")))
        .containsExactly(UNCHANGED);

    assertThat(postcodeOf("s-1")).isEqualTo("LS6 2AB");
  }

  /** What was said again on a later day can't be undone by a file from before that day either. */
  @Test
  void dayOfAnUnchangedRowIsRemembered() {
    schools(csv().row("s-1", NADIA, "asOf", "2026-10-01"));
    schools(csv().row("s-1", NADIA, "asOf", "2026-10-20"));

    assertThat(schools(csv().row("s-1", NADIA, "asOf", "2026-10-10", "postcode", "YO1 7HH")))
        .containsExactly(UNCHANGED);
  }

  /** Every fact keeps its day: a late file of another source can't undo a newer one (rules §4). */
  @Test
  void lateFileOfAnotherSourceUndoesNothing() {
    schools(csv().row("s-1", NADIA));

    assertThat(health(csv().row("h-1", NADIA, "asOf", "2026-02-01", "postcode", "YO1 7HH")))
        .containsExactly(LINKED);

    assertThat(postcodeOf("s-1")).isEqualTo("LS6 2AB");
  }

  /** Unchanged is judged against the source's own last row, never against the child's record. */
  @Test
  void sourceThatRepeatsItselfIsUnchangedWhateverOthersSaid() {
    schools(csv().row("s-1", NADIA, "asOf", "2026-10-01"));
    health(csv().row("h-1", NADIA, "asOf", "2026-10-05", "postcode", "YO1 7HH"));

    assertThat(schools(csv().row("s-1", NADIA, "asOf", "2026-10-10"))).containsExactly(UNCHANGED);
    assertThat(schools(csv().row("s-1", NADIA, "asOf", "2026-10-11", "postcode", "YO1 7HH")))
        .containsExactly(LINKED);
  }

  @Test
  void rowAbsentFromALaterFileMeansNothing() {
    schools(csv().row("s-1", NADIA).row("s-2", OWEN));

    schools(csv().row("s-2", OWEN, "postcode", "LS1 4AP"));

    assertThat(postcodeOf("s-1")).isEqualTo("LS6 2AB");
  }

  @Test
  void endIsLinkedOnceAndUnchangedWhenRepeated() {
    schools(csv().row("s-1", with(NADIA, AT_ALDER_SCHOOL), "asOf", "2026-10-01"));

    assertThat(schools(csv().row("s-1", NADIA, "action", "end", "asOf", "2026-10-20")))
        .containsExactly(LINKED);
    assertThat(schools(csv().row("s-1", NADIA, "action", "end", "asOf", "2026-10-30")))
        .containsExactly(UNCHANGED);

    assertThat(involvementsOf("s-1"))
        .singleElement()
        .extracting(Involvement::end)
        .isEqualTo(LocalDate.parse("2026-10-20"));
  }

  @Test
  void endNamesItsOwnDayWhereItHasOne() {
    schools(csv().row("s-1", with(NADIA, AT_ALDER_SCHOOL), "asOf", "2026-10-01"));

    schools(csv().row("s-1", NADIA, "action", "end", "involvementEnd", "2026-10-16"));

    assertThat(involvementsOf("s-1"))
        .singleElement()
        .extracting(Involvement::end)
        .isEqualTo(LocalDate.parse("2026-10-16"));
  }

  @Test
  void removeWithdrawsAllThatOnlyItSaid() {
    schools(csv().row("s-1", with(NADIA, AT_ALDER_SCHOOL), "asOf", "2026-10-01"));
    health(csv().row("h-1", without(NADIA, "gender"), "asOf", "2026-10-01", "town", "Leeds"));

    assertThat(schools(csv().row("s-1", NADIA, "action", "remove"))).containsExactly(LINKED);

    var view = office.open(LEEDS, HEALTH, "h-1").view();
    assertThat(view.involvements()).isEmpty();
    assertThat(view.gender()).isEqualTo(org.contactpoint.domain.identity.Gender.UNKNOWN);
    assertThat(view.currentName().full()).isEqualTo("Nadia Tregenza");
  }

  @Test
  void nothingIsFoundOfAChildWhomEverySourceHasWithdrawn() {
    schools(csv().row("s-1", NADIA, "asOf", "2026-10-01"));
    schools(csv().row("s-1", NADIA, "action", "remove"));

    assertThat(office.open(LEEDS, SCHOOLS, "s-1").isWithdrawn()).isTrue();
    assertThat(health(csv().row("h-1", NADIA))).containsExactly(CREATED);
  }

  @Test
  void repeatedRemoveIsUnchangedAndTheIdStaysKnown() {
    schools(csv().row("s-1", NADIA, "asOf", "2026-10-01"));
    schools(csv().row("s-1", NADIA, "action", "remove", "asOf", "2026-10-10"));

    assertThat(schools(csv().row("s-1", NADIA, "action", "remove", "asOf", "2026-10-20")))
        .containsExactly(UNCHANGED);
    assertThat(schools(csv().row("s-1", NADIA, "action", "end", "asOf", "2026-10-20")))
        .containsExactly(UNCHANGED);
    assertThat(schools(csv().row("s-1", NADIA))).containsExactly(LINKED);
  }

  @ParameterizedTest
  @CsvSource({"end", "remove"})
  void endOrRemoveOfAnUnknownIdFails(String action) {
    Upload upload = office.upload(LEEDS, SCHOOLS, csv().row("s-9", NADIA, "action", action));

    assertThat(office.results(upload))
        .singleElement()
        .satisfies(
            result -> {
              assertThat(result.outcome()).isEqualTo(FAILED);
              assertThat(result.field()).isEqualTo("sourceRecordId");
            });
    assertThat(office.records()).isEmpty();
  }

  /** The id of one source says nothing of another source's row under the same id. */
  @Test
  void idIsTheSourcesOwn() {
    schools(csv().row("1", NADIA));

    assertThat(health(csv().row("1", OWEN))).containsExactly(CREATED);
    assertThat(sent(YORK, SCHOOLS, csv().row("1", NADIA, "action", "end"))).containsExactly(FAILED);
  }

  @Test
  void waitingRowSentAgainIsUnchanged() {
    schools(csv().row("s-1", without(NADIA, "dateOfBirth"), "asOf", "2026-10-01"));

    assertThat(schools(csv().row("s-1", without(NADIA, "dateOfBirth")))).containsExactly(UNCHANGED);

    assertThat(office.waitingRows()).hasSize(1);
  }

  @Test
  void waitingRowThatChangedTakesThePlaceOfWhatWaited() {
    schools(csv().row("s-1", without(NADIA, "dateOfBirth"), "asOf", "2026-10-01"));

    assertThat(schools(csv().row("s-1", without(NADIA, "dateOfBirth", "postcode"))))
        .containsExactly(REVIEW);

    assertThat(office.waitingRows())
        .singleElement()
        .satisfies(waiting -> assertThat(waiting.row().asOf()).isEqualTo("2026-11-01"));
  }

  @Test
  void anotherSchoolEndsTheEarlierOneWhichStaysAsPast() {
    schools(csv().row("s-1", with(NADIA, AT_ALDER_SCHOOL), "asOf", "2026-06-01"));

    assertThat(schools(csv().row("s-1", with(NADIA, AT_BIRCH_SCHOOL)))).containsExactly(LINKED);

    assertThat(involvementsOf("s-1"))
        .extracting(i -> i.organisationName().value() + " " + i.end())
        .containsExactly("Alder Primary 2026-09-01", "Birch Primary null");
  }

  @Test
  void oneIdTwiceIsAppliedInTheOrderOfItsDays() {
    assertThat(
            schools(
                csv()
                    .row("s-1", NADIA, "asOf", "2026-11-02", "postcode", "YO1 7HH")
                    .row("s-2", OWEN)
                    .row("s-1", NADIA, "asOf", "2026-10-02")))
        .containsExactly(LINKED, CREATED, CREATED);

    assertThat(postcodeOf("s-1")).isEqualTo("YO1 7HH");
  }

  @Test
  void exactCopyInOneFileIsUnchanged() {
    assertThat(schools(csv().row("s-1", NADIA).row("s-1", NADIA)))
        .containsExactly(CREATED, UNCHANGED);
  }

  @Test
  void sameDayWithOtherContentFails() {
    Upload upload =
        office.upload(
            LEEDS, SCHOOLS, csv().row("s-1", NADIA).row("s-1", NADIA, "postcode", "YO1 7HH"));

    assertThat(office.outcomes(upload)).containsExactly(CREATED, FAILED);
    assertThat(office.results(upload).getLast().field()).isEqualTo("sourceRecordId");
    assertThat(postcodeOf("s-1")).isEqualTo("LS6 2AB");
  }

  /** Repeated rows are dealt with in their order however far apart they are. */
  @Test
  void repeatedIdIsInOrderAcrossSlices() {
    Csv file = csv().row("s-1", NADIA, "asOf", "2026-11-02", "postcode", "YO1 7HH");
    for (int i = 0; i < 150; i++) {
      file.row("x-" + i, "givenName", "Ada", "asOf", "2099-01-01");
    }
    file.row("s-1", NADIA, "asOf", "2026-10-02").row("s-1", NADIA, "asOf", "2026-10-02");

    List<RowOutcome> outcomes = schools(file);

    assertThat(outcomes.getFirst()).isEqualTo(LINKED);
    assertThat(outcomes.subList(151, 153)).containsExactly(CREATED, UNCHANGED);
    assertThat(postcodeOf("s-1")).isEqualTo("YO1 7HH");
  }

  @Test
  void twoIdsAreTwoServicesOfOneChildWithTheSameNumberBirthdayAndName() {
    assertThat(
            schools(
                csv()
                    .row("s-1", with(NADIA, AT_ALDER_SCHOOL))
                    .row("s-2", with(NADIA, AT_BIRCH_SCHOOL))))
        .containsExactly(CREATED, LINKED);

    assertThat(involvementsOf("s-1")).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "nhsNumber, ''",
    "dateOfBirth, 2014-03-18",
    "givenName, Nadja",
  })
  void twoIdsWithoutOneOfThemGoToReview(String column, String value) {
    assertThat(schools(csv().row("s-1", NADIA).row("s-2", NADIA, column, value)))
        .containsExactly(CREATED, REVIEW);
  }

  /** Slices running side by side change nothing: rows of one child may are in two of them. */
  @Test
  void twoIdsInDifferentSlicesAreJudgedTheSame() {
    Csv file = csv().row("s-1", NADIA);
    for (int i = 0; i < 120; i++) {
      file.row("x-" + i, "givenName", "Ada", "asOf", "2099-01-01");
    }
    file.row("s-2", NADIA).row("s-3", without(NADIA, "nhsNumber"));

    assertThat(schools(file).subList(121, 123)).containsExactly(LINKED, REVIEW);
  }

  @ParameterizedTest
  @CsvSource({
    "Nadja, slip or spelling",
    "Nadia Rose, a part more",
  })
  void sameIdLinksAgainWhereTheGivenNameIsNearlyTheSame(String given, String why) {
    schools(csv().row("s-1", NADIA, "asOf", "2026-10-01"));

    assertThat(schools(csv().row("s-1", NADIA, "givenName", given)))
        .as(why)
        .containsExactly(LINKED);
  }

  @Test
  void sameIdLinksAgainUnderANickname() {
    schools(csv().row("s-1", NADIA, "givenName", "Elizabeth", "asOf", "2026-10-01"));

    assertThat(schools(csv().row("s-1", NADIA, "givenName", "Liz"))).containsExactly(LINKED);
  }

  @Test
  void sameIdLinksAgainUnderAnotherFamilyName() {
    schools(csv().row("s-1", NADIA, "asOf", "2026-10-01"));

    assertThat(schools(csv().row("s-1", NADIA, "familyName", "Okonkwo"))).containsExactly(LINKED);
  }

  /** Crossed records: the row of another child came under this id. */
  @Test
  void sameIdWithAnotherGivenNameGoesToReview() {
    schools(csv().row("s-1", NADIA, "asOf", "2026-10-01"));

    assertThat(schools(csv().row("s-1", NADIA, "givenName", "Morwenna"))).containsExactly(REVIEW);

    assertThat(reason()).isEqualTo("another-name");
    assertThat(office.open(LEEDS, SCHOOLS, "s-1").view().currentName().full())
        .isEqualTo("Nadia Tregenza");
  }

  /** A twin's record under this id, name and number: their names are a slip apart (rules §4). */
  @ParameterizedTest
  @CsvSource({
    "Nadja, Tregenza, a slip",
    "Tregenza, Nadia, turned round",
    "Tregenza, Nadja, turned round with a slip",
    "Nadia, Tregensa, a slip in the family name",
    "Nadia, Okonkwo, another family name",
    "Nadia Rose, Tregenza, a part more"
  })
  void sameIdWithAnotherNumberAndAnyChangeOfTheNameGoesToReview(
      String given, String family, String why) {
    schools(csv().row("s-1", NADIA, "nhsNumber", "9000000009", "asOf", "2026-10-01"));

    assertThat(
            schools(
                csv()
                    .row(
                        "s-1",
                        NADIA,
                        "givenName",
                        given,
                        "familyName",
                        family,
                        "nhsNumber",
                        "9000000017")))
        .as(why)
        .containsExactly(REVIEW);
  }

  @Test
  void sameIdWithAnotherFamilyNameAndBirthdayGoesToReview() {
    schools(csv().row("s-1", NADIA, "asOf", "2026-10-01"));

    assertThat(
            schools(csv().row("s-1", NADIA, "familyName", "Okonkwo", "dateOfBirth", "2013-05-21")))
        .containsExactly(REVIEW);
  }

  @Test
  void crossedRecordsOfTwoChildrenBothGoToReview() {
    schools(csv().row("s-1", NADIA).row("s-2", OWEN));

    assertThat(
            schools(
                csv()
                    .row("s-1", OWEN, "asOf", "2026-11-10")
                    .row("s-2", NADIA, "asOf", "2026-11-10")))
        .containsExactly(REVIEW, REVIEW);
  }

  /** The same row again that waits beside its linked child is unchanged like any waiting row. */
  @Test
  void crossedRowSentAgainIsUnchangedAndTheOldFactsComeBackLinked() {
    schools(csv().row("s-1", NADIA, "asOf", "2026-10-01"));
    schools(csv().row("s-1", OWEN, "asOf", "2026-10-10"));

    assertThat(schools(csv().row("s-1", OWEN, "asOf", "2026-10-11"))).containsExactly(UNCHANGED);
    assertThat(schools(csv().row("s-1", NADIA, "asOf", "2026-10-12"))).containsExactly(LINKED);

    assertThat(office.waitingRows()).isEmpty();
  }

  @Test
  void rowWithoutBirthdayThatLinksToNobodyGoesToReview() {
    assertThat(schools(csv().row("s-1", without(NADIA, "dateOfBirth")))).containsExactly(REVIEW);

    assertThat(reason()).isEqualTo("birthday-missing");
  }

  @Test
  void rowWithoutBirthdayNeedsNumberAndExactName() {
    schools(csv().row("s-1", NADIA));

    assertThat(
            health(
                csv()
                    .row("h-1", without(NADIA, "dateOfBirth"))
                    .row("h-2", without(NADIA, "dateOfBirth"), "givenName", "Nadja")))
        .containsExactly(LINKED, REVIEW);
  }

  @Test
  void startBeforeBirthGoesToReview() {
    List<String> early = with(NADIA, AT_ALDER_SCHOOL);
    assertThat(schools(csv().row("s-1", early, "involvementStart", "2014-03-18")))
        .containsExactly(REVIEW);
    assertThat(schools(csv().row("s-2", early, "involvementStart", "2014-03-19")))
        .containsExactly(CREATED);
  }

  @ParameterizedTest
  @CsvSource({
    "2008-11-21, '', CREATED, 17 on the day before the birthday",
    "2008-11-20, '', REVIEW, 18 today",
    "2008-11-02, '', REVIEW, 18 by today though not on the row's day",
    "2008-11-01, 2026-11-01, CREATED, 18 with consent",
    "2008-11-01, 2026-10-31, REVIEW, 18 with the consent of a child",
    "2008-11-02, 2026-11-02, REVIEW, 18 by today and the row is of before",
    "2002-06-01, '', REVIEW, 24",
    "2002-06-01, 2026-10-01, CREATED, 24 with consent",
    "2001-11-20, 2026-10-01, REVIEW, 25 today",
  })
  void youngPersonFromEighteenNeedsConsentToStay(
      String born, String consent, RowOutcome outcome, String why) {
    assertThat(
            schools(
                csv().row("s-1", NADIA, "dateOfBirth", born, "continuationConsentDate", consent)))
        .as(why)
        .containsExactly(outcome);
  }

  /** What a source goes on to say of an archived record is not stored (rules §9). */
  @Test
  void rowsOfWhoeverIsOfAgeByNowChangeNothingUnlessTheyConsented() {
    List<String> grown = with(NADIA, "dateOfBirth", "2008-11-25");
    schools(csv().row("s-1", grown, "asOf", "2026-11-01"));
    office.clock.show(Instant.parse("2026-11-26T08:00:00Z"));

    List<String> later = with(grown, "asOf", "2026-11-26");
    assertThat(schools(csv().row("s-1", later, "postcode", "YO1 7HH"))).containsExactly(UNCHANGED);
    assertThat(schools(csv().row("s-1", later, "action", "end"))).containsExactly(UNCHANGED);
    assertThat(office.open(LEEDS, SCHOOLS, "s-1").isArchived(LocalDate.of(2026, 11, 26))).isTrue();

    assertThat(schools(csv().row("s-1", later, "continuationConsentDate", "2026-11-24")))
        .as("the consent of a child")
        .containsExactly(UNCHANGED);
    assertThat(schools(csv().row("s-1", later, "continuationConsentDate", "2026-11-25")))
        .containsExactly(LINKED);
    assertThat(office.open(LEEDS, SCHOOLS, "s-1").isArchived(LocalDate.of(2026, 11, 26))).isFalse();
  }

  /** A slip of the year archived the child: its source puts it right (rules §9). */
  @Test
  void rowByWhichNobodyIsOfAgeBringsTheRecordBack() {
    schools(csv().row("s-1", NADIA, "dateOfBirth", "2008-11-25", "asOf", "2026-11-01"));
    office.clock.show(Instant.parse("2026-11-26T08:00:00Z"));
    assertThat(office.open(LEEDS, SCHOOLS, "s-1").isArchived(LocalDate.of(2026, 11, 26))).isTrue();

    assertThat(schools(csv().row("s-1", NADIA, "dateOfBirth", "2011-11-25", "asOf", "2026-11-26")))
        .containsExactly(LINKED);
    assertThat(office.open(LEEDS, SCHOOLS, "s-1").isArchived(LocalDate.of(2026, 11, 26))).isFalse();
  }

  @Test
  void whatWasSaidOfWhoeverIsOfAgeByNowCanStillBeTakenBack() {
    schools(csv().row("s-1", NADIA, "dateOfBirth", "2008-11-25", "asOf", "2026-11-01"));
    office.clock.show(Instant.parse("2026-11-26T08:00:00Z"));

    assertThat(schools(csv().row("s-1", NADIA, "asOf", "2026-11-26", "action", "remove")))
        .containsExactly(LINKED);
    assertThat(office.open(LEEDS, SCHOOLS, "s-1").isWithdrawn()).isTrue();
  }

  /** To a source that never spoke of them they are not there. */
  @Test
  void whoeverIsOfAgeByNowIsNoCandidate() {
    List<String> grown = with(NADIA, "dateOfBirth", "2008-11-25");
    schools(csv().row("s-1", grown, "asOf", "2026-11-01"));
    office.clock.show(Instant.parse("2026-11-26T08:00:00Z"));

    assertThat(health(csv().row("h-1", grown, "asOf", "2026-11-01"))).containsExactly(REVIEW);
    assertThat(office.waitingRows().getFirst().candidates()).isEmpty();
  }

  /** 1 January may be a default: it never links without the exact given name. */
  @Test
  void firstOfJanuaryNeverLinksWithoutTheExactGivenName() {
    List<String> newYear = with(NADIA, "dateOfBirth", "2014-01-01");
    schools(csv().row("s-1", newYear));

    assertThat(health(csv().row("h-1", newYear, "givenName", "Nadja"))).containsExactly(REVIEW);
    assertThat(health(csv().row("h-2", newYear))).containsExactly(LINKED);
  }

  /** Placeholders are accepted but never matched automatically (rules §1). */
  @Test
  void placeholderIsAcceptedButNeverMatched() {
    List<String> baby = without(with(NADIA, "givenName", "Baby"), "gender");
    assertThat(health(csv().row("h-1", baby))).containsExactly(CREATED);
    assertThat(schools(csv().row("s-1", NADIA))).doesNotContain(LINKED);
    assertThat(births(csv().row("b-1", baby))).containsExactly(REVIEW);
  }

  @Test
  void deathIsAppliedWithNumberNameAndBirthday() {
    schools(csv().row("s-1", NADIA, "asOf", "2026-10-01"));

    assertThat(births(csv().row("b-1", NADIA, "action", "death", "asOf", "2026-10-30")))
        .containsExactly(LINKED);

    assertThat(office.open(LEEDS, SCHOOLS, "s-1").view().died()).isEqualTo("2026-10-30");
  }

  @Test
  void deathIsAppliedUnderAKnownIdToo() {
    births(csv().row("b-1", NADIA, "asOf", "2026-10-01"));

    assertThat(births(csv().row("b-1", NADIA, "action", "death", "asOf", "2026-10-30")))
        .containsExactly(LINKED);

    assertThat(office.open(ENGLAND, BIRTHS, "b-1").view().died()).isEqualTo("2026-10-30");
  }

  @ParameterizedTest
  @CsvSource({
    "nhsNumber, ''",
    "dateOfBirth, 2014-03-18",
    "givenName, Nadja",
    "familyName, Tregensa",
  })
  void deathWithoutOneOfThemGoesToReview(String column, String value) {
    schools(csv().row("s-1", NADIA, "asOf", "2026-10-01"));
    births(csv().row("b-2", NADIA, "asOf", "2026-10-01"));

    assertThat(
            births(
                csv()
                    .row("b-1", NADIA, "action", "death", column, value)
                    .row("b-2", NADIA, "action", "death", column, value)))
        .containsExactly(REVIEW, REVIEW);

    assertThat(office.open(LEEDS, SCHOOLS, "s-1").view().died()).isNull();
  }

  /** Later rows can't bring the record back to life (rules §9). */
  @Test
  void afterADeathRowsAreUnchangedButForRemove() {
    schools(csv().row("s-1", with(NADIA, AT_ALDER_SCHOOL), "asOf", "2026-10-01"));
    births(csv().row("b-1", NADIA, "asOf", "2026-10-01"));
    births(csv().row("b-1", NADIA, "action", "death", "asOf", "2026-10-30"));

    assertThat(schools(csv().row("s-1", NADIA, "postcode", "YO1 7HH"))).containsExactly(UNCHANGED);
    assertThat(schools(csv().row("s-1", NADIA, "action", "end", "asOf", "2026-11-02")))
        .containsExactly(UNCHANGED);
    assertThat(births(csv().row("b-1", NADIA, "postcode", "YO1 7HH"))).containsExactly(UNCHANGED);
    assertThat(births(csv().row("b-1", NADIA, "action", "death", "asOf", "2026-11-03")))
        .containsExactly(UNCHANGED);
    assertThat(schools(csv().row("s-1", NADIA, "action", "remove", "asOf", "2026-11-05")))
        .containsExactly(LINKED);
    assertThat(office.open(ENGLAND, BIRTHS, "b-1").view().died()).isEqualTo("2026-10-30");
  }

  /** What the team puts right counts; a true death that is reported later counts again. */
  @Test
  void aTrueDeathAfterACorrectedOneIsApplied() {
    births(csv().row("b-1", NADIA, "asOf", "2026-10-01"));
    births(csv().row("b-1", NADIA, "action", "death", "asOf", "2026-10-30"));
    office.clock.show(Instant.parse("2026-11-20T13:00:00Z"));
    deathCorrected();
    assertThat(births(csv().row("b-1", NADIA, "action", "death", "asOf", "2026-10-30")))
        .containsExactly(UNCHANGED);
    assertThat(office.open(ENGLAND, BIRTHS, "b-1").view().died()).isNull();

    office.clock.show(Instant.parse("2026-11-27T08:00:00Z"));
    assertThat(births(csv().row("b-1", NADIA, "action", "death", "asOf", "2026-11-26")))
        .containsExactly(LINKED);
    assertThat(office.open(ENGLAND, BIRTHS, "b-1").view().died()).isEqualTo("2026-11-26");
    assertThat(births(csv().row("b-1", NADIA, "action", "death", "asOf", "2026-11-27")))
        .containsExactly(UNCHANGED);
  }

  @Test
  void afterACorrectedDeathRowsCountAgain() {
    births(csv().row("b-1", NADIA, "asOf", "2026-10-01"));
    births(csv().row("b-1", NADIA, "action", "death", "asOf", "2026-10-30"));
    deathCorrected();
    assertThat(births(csv().row("b-1", NADIA, "postcode", "YO1 7HH", "asOf", "2026-11-02")))
        .containsExactly(LINKED);
  }

  private void deathCorrected() {
    ChildRecord.Open nadia = office.open(ENGLAND, BIRTHS, "b-1");
    Facts lives = SomeFacts.nameless().build().replacing(Part.DEATH);
    StatementKey key =
        new StatementKey(new Source(nadia.responsible(), Source.TEAM), nadia.id().value());
    ChildRecord.Open after =
        nadia
            .stating(
                Statement.first(
                    key, nadia.id(), Version.entered(office.clock.instant(), "corrected", lives)))
            .revised();
    office.directory.given(new Change.RecordSaved(nadia, after));
  }

  @Test
  void wrongDeathIsTakenBackByRemove() {
    schools(csv().row("s-1", NADIA, "asOf", "2026-10-01"));
    births(csv().row("b-1", NADIA, "action", "death", "asOf", "2026-10-30"));

    assertThat(births(csv().row("b-1", NADIA, "action", "remove"))).containsExactly(LINKED);

    assertThat(office.open(LEEDS, SCHOOLS, "s-1").view().died()).isNull();
  }

  @Test
  void onlyTheRegisterReportsDeaths() {
    Upload upload = office.upload(LEEDS, HEALTH, csv().row("h-1", NADIA, "action", "death"));

    assertThat(office.results(upload).getFirst().field()).isEqualTo("action");
  }

  @Test
  void childThatOnlyEnglandKnowsIsTheFirstCouncilsThatLinksToIt() {
    births(csv().row("b-1", NADIA, "council", YORK));
    assertThat(office.open(ENGLAND, BIRTHS, "b-1").responsible()).isEqualTo(Authority.NATIONAL);

    schools(csv().row("s-1", NADIA));
    sent(YORK, HEALTH, csv().row("h-1", NADIA));

    assertThat(office.open(ENGLAND, BIRTHS, "b-1").responsible()).isEqualTo(new Authority(LEEDS));
  }

  /** No upload row moves a child (rules §4). */
  @Test
  void rowOfAnotherCouncilMovesNobody() {
    schools(csv().row("s-1", NADIA, "asOf", "2026-10-01"));

    sent(YORK, SCHOOLS, csv().row("y-1", NADIA, "postcode", "LS6 2AB"));
    births(csv().row("b-1", NADIA, "council", YORK));

    assertThat(office.open(LEEDS, SCHOOLS, "s-1").responsible()).isEqualTo(new Authority(LEEDS));
  }

  @Test
  void reviewIsListedToTheCouncilOfTheBestCandidateElseToTheSender() {
    schools(csv().row("s-1", NADIA));

    sent(YORK, HEALTH, csv().row("h-1", without(NADIA, "nhsNumber", "addressLine1", "postcode")));
    sent(YORK, HEALTH, csv().row("h-2", without(OWEN, "dateOfBirth")));
    births(csv().row("b-1", without(OWEN, "dateOfBirth"), "givenName", "Ifor", "council", YORK));

    assertThat(office.waitingRows())
        .extracting(row -> row.row().key().recordId() + " " + row.listedTo().value())
        .containsExactlyInAnyOrder("h-1 " + LEEDS, "h-2 " + YORK, "b-1 " + YORK);
  }

  /** A review keeps its evidence and the version of the rules (rules §4). */
  @Test
  void reviewKeepsItsEvidenceAndTheVersionOfTheRules() {
    schools(csv().row("s-1", NADIA));
    health(csv().row("h-1", NADIA, "dateOfBirth", "2014-03-18"));

    WaitingRow waiting = office.waitingRows().getFirst();

    assertThat(waiting.candidates())
        .singleElement()
        .satisfies(
            candidate -> {
              assertThat(candidate.child()).isEqualTo(office.child(LEEDS, SCHOOLS, "s-1"));
              assertThat(candidate.evidence().items()).isNotEmpty();
              assertThat(candidate.evidence().rules()).isNotBlank();
            });
  }

  @Test
  void countsAddUpToTheRows() {
    Csv file = csv().row("s-1", NADIA).row("s-2", NADIA, "givenName", "Nadja");
    file.row("s-3", OWEN).row("s-3", OWEN).row("s-4", OWEN, "action", "end").row("s 5", OWEN);

    var counts = office.upload(LEEDS, SCHOOLS, file).counts();

    assertThat(counts.rows()).isEqualTo(6);
    assertThat(counts.created()).isEqualTo(2);
    assertThat(counts.review()).isEqualTo(1);
    assertThat(counts.unchanged()).isEqualTo(1);
    assertThat(counts.failed()).isEqualTo(2);
    assertThat(counts.ended()).isEqualTo(6);
  }

  /** The report names row and field and reason, never the data (rules §4). */
  @Test
  void reportNamesRowFieldAndReasonAndNeverTheData() {
    Csv file = csv().row("s-1", NADIA).row("s-2", NADIA, "givenName", "Zebedee9");
    file.row("s-3", NADIA, "dateOfBirth", "19/03/2014").row("s-4", NADIA, "postcode", "QX1 1CC");
    file.row("s-5", NADIA, "nhsNumber", "9000000001").row("s-6", OWEN, "action", "end");
    file.row("s-7", NADIA, "givenName", "Morwenna");

    List<RowResult> report = office.results(office.upload(LEEDS, SCHOOLS, file));

    assertThat(report).extracting(RowResult::row).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L);
    assertThat(report)
        .extracting(RowResult::field)
        .containsExactly(
            "", "givenName", "dateOfBirth", "postcode", "nhsNumber", "sourceRecordId", "");
    List<String> data = new ArrayList<>(List.of("Zebedee", "19/03", "QX1", "90000", "Morwenna"));
    data.addAll(NADIA);
    data.removeAll(List.of("givenName", "dateOfBirth", "postcode", "nhsNumber"));
    assertThat(report)
        .extracting(RowResult::reason)
        .noneMatch(r -> data.stream().anyMatch(r::contains));
  }
}
