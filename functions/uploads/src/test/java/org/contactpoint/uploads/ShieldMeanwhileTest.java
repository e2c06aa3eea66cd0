package org.contactpoint.uploads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.contactpoint.domain.upload.RowOutcome.CREATED;
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

import java.util.ArrayList;
import java.util.List;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.source.Source;
import org.contactpoint.domain.upload.QuarantinedRow;
import org.contactpoint.domain.upload.RowOutcome;
import org.contactpoint.domain.upload.RowResult;
import org.contactpoint.domain.upload.Upload;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.uploads.SomeFiles.Sent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A child is shielded before or while rows speak of it (rules §6). */
@Timeout(60)
class ShieldMeanwhileTest {
  private static final String SCHOOLS = "school-census";
  private static final String HEALTH = "health";
  private static final String MARKED = "ZE1 0AA";
  private static final String MORAG = "Morag Tregenza";
  private static final List<String> NEARLY_NADIA =
      without(with(NADIA, "givenName", "Madia"), "nhsNumber", "gender");

  private static Csv csv() {
    return new Csv();
  }

  private static Office begun() {
    Office office = new Office();
    Csv before =
        csv().row("s-1", with(NADIA, AT_ALDER_SCHOOL), "asOf", "2026-10-01", "carer1Name", MORAG);
    for (String id : List.of("s-3", "s-4", "s-5")) {
      before.row(id, with(NADIA, AT_BIRCH_SCHOOL), "asOf", "2026-10-01");
    }
    before.row("s-6", NEARLY_NADIA, "asOf", "2026-10-01");
    office.upload(LEEDS, SCHOOLS, before);
    return office;
  }

  private static ContactPointId nadia(Office office) {
    return office.child(LEEDS, SCHOOLS, "s-1");
  }

  private static Office shielded() {
    Office office = begun();
    ShieldOpening.of(office, nadia(office));
    return office;
  }

  /** Rows of every kind that speak of the child, all of them with the marked whereabouts. */
  private static Sent marked() {
    Csv csv = csv();
    csv.row("s-1", with(NADIA, AT_ALDER_SCHOOL), "postcode", MARKED);
    csv.row("s-2", with(NADIA, AT_BIRCH_SCHOOL), "postcode", MARKED);
    csv.row("s-3", NADIA, "postcode", MARKED, "action", "end");
    csv.row("s-4", NADIA, "postcode", MARKED, "action", "remove");
    csv.row("s-5", NADIA, "postcode", MARKED, "givenName", "Morwenna");
    csv.row("s-6", NEARLY_NADIA, "postcode", MARKED);
    csv.row("s-7", NADIA, "postcode", MARKED, "dateOfBirth", "2014-03-18");
    csv.row("s-8", OWEN);
    for (int i = 0; i < 100; i++) {
      csv.row("x-" + i, "givenName", "Ada", "asOf", "2099-01-01");
    }
    csv.row("s-9", NEARLY_NADIA, "postcode", MARKED);
    csv.row("s-10", NADIA, "postcode", MARKED, "dateOfBirth", "2012-07-07");
    csv.row("s-1", with(NADIA, AT_BIRCH_SCHOOL), "postcode", MARKED, "asOf", "2026-11-05");
    return new Sent(LEEDS, SCHOOLS, "november.csv", csv);
  }

  /** A writer that read "open" can't commit after the shield, between whichever two commits. */
  @Test
  void nothingStandsInTheOpenWheneverTheShieldOpens() {
    int all = commitsOf(begun(), marked());
    assertThat(all).isGreaterThan(6);
    for (int at = 1; at <= all; at++) {
      Office office = begun();
      ContactPointId child = nadia(office);
      office.directory.beforeCommit(
          office.directory.commitsTried() + at, () -> ShieldOpening.of(office, child));

      office.deliver(marked().putInto(office));

      assertThat(inTheOpen(office)).as("shielded before commit %d", at).isEmpty();
      assertThat(office.directory.hiddenFacts().of(child).toString()).isNotEmpty();
      assertThat(Picture.ofChildren(office).toString()).contains(MARKED);
      assertCountsAddUp(office);
    }
  }

  /** The same for each row in a file of its own, where no other row of the child notices. */
  @ParameterizedTest
  @CsvSource({
    "s-1, upsert, Nadia, 2014-03-19, the same child",
    "s-3, end, Nadia, 2014-03-19, the end of one linked before",
    "s-4, remove, Nadia, 2014-03-19, the withdrawal of one linked before",
    "s-5, upsert, Morwenna, 2014-03-19, another name under a known id",
    "s-6, upsert, Madia, 2014-03-19, one that waits already",
    "s-6, end, Madia, 2014-03-19, the end of one that waits",
    "s-7, upsert, Madia, 2014-03-19, a new id with a slip",
    "s-7, upsert, Nadia, 2014-03-18, a new id with a slip in the birthday",
    "s-7, upsert, Nadia, 2014-03-19, a new id that would be linked",
    "s-7, upsert, Morwenna, 2012-07-07, a new id with the number alone",
  })
  void noSingleRowStandsInTheOpenWheneverTheShieldOpens(
      String id, String action, String given, String born, String kind) {
    List<String> row = with(NADIA, "givenName", given, "dateOfBirth", born, "action", action);
    Sent file = new Sent(LEEDS, SCHOOLS, "november.csv", csv().row(id, row, "postcode", MARKED));
    int all = commitsOf(begun(), file);
    for (int at = 1; at <= all; at++) {
      Office office = begun();
      ContactPointId child = nadia(office);
      office.directory.beforeCommit(
          office.directory.commitsTried() + at, () -> ShieldOpening.of(office, child));

      office.deliver(file.putInto(office));

      assertThat(inTheOpen(office)).as("%s, shielded before commit %d", kind, at).isEmpty();
      assertCountsAddUp(office);
    }
  }

  private static int commitsOf(Office office, Sent file) {
    int before = office.directory.commitsTried();
    office.deliver(file.putInto(office));
    return office.directory.commitsTried() - before;
  }

  private static void assertCountsAddUp(Office office) {
    for (String id : office.seen.uploads) {
      Upload upload = office.directory.uploads().find(id).orElseThrow();
      assertThat(upload.counts().ended()).isEqualTo(upload.counts().rows());
      assertThat(office.results(upload)).hasSize((int) upload.counts().rows());
    }
  }

  /** Where the marked postcode can be read without the key of what is hidden. */
  private static List<String> inTheOpen(Office office) {
    List<String> found = new ArrayList<>();
    office.records().stream()
        .filter(ChildRecord.Open.class::isInstance)
        .map(ChildRecord.Open.class::cast)
        .flatMap(open -> open.statements().stream())
        .filter(s -> s.versions().stream().anyMatch(v -> Picture.facts(v.facts()).contains(MARKED)))
        .forEach(statement -> found.add("statement " + statement.key().code()));
    office.waitingRows().stream()
        .filter(row -> Picture.facts(row.row().facts()).contains(MARKED))
        .forEach(row -> found.add("waiting " + row.row().key().code()));
    return found;
  }

  private static List<RowOutcome> sent(Office office, String feed, Csv csv) {
    return office.outcomes(office.upload(LEEDS, feed, csv));
  }

  private static String hidden(Office office) {
    return Picture.ofChildren(office).stream()
        .filter(line -> line.startsWith("record") && line.contains("shielded"))
        .findFirst()
        .orElseThrow();
  }

  /** A row that was linked before goes on being linked, its facts stored hidden. */
  @Test
  void rowLinkedBeforeGoesOnBeingLinkedAndHidden() {
    Office office = shielded();

    assertThat(sent(office, SCHOOLS, csv().row("s-1", NADIA, "postcode", MARKED)))
        .containsExactly(LINKED);
    assertThat(hidden(office)).contains(MARKED);
    assertThat(
            sent(
                office, SCHOOLS, csv().row("s-1", NADIA, "postcode", MARKED, "asOf", "2026-11-02")))
        .containsExactly(UNCHANGED);
    assertThat(
            sent(office, SCHOOLS, csv().row("s-1", NADIA, "action", "end", "asOf", "2026-11-03")))
        .containsExactly(LINKED);
    assertThat(
            sent(
                office, SCHOOLS, csv().row("s-1", NADIA, "action", "remove", "asOf", "2026-11-04")))
        .containsExactly(LINKED);
    assertThat(inTheOpen(office)).isEmpty();
    assertThat(office.record(nadia(office)).orElseThrow()).isInstanceOf(ChildRecord.Shielded.class);
  }

  /**
   * By a number; by both names and the birthday, each of them perhaps misspelt, a nickname, missing
   * or a placeholder; by given name, birthday and a carer's given name.
   */
  @ParameterizedTest
  @CsvSource({
    "givenName, Zebedee, familyName, Quill, dateOfBirth, 2010-10-10, nhsNumber, the number",
    "givenName, Madia, nhsNumber, '', nhsNumber, '', nhsNumber, ''",
    "givenName, '', nhsNumber, '', nhsNumber, '', nhsNumber, ''",
    "givenName, Baby, nhsNumber, '', nhsNumber, '', nhsNumber, ''",
    "givenName, Baby Tregenza, nhsNumber, '', nhsNumber, '', nhsNumber, ''",
    "givenName, Child of Mary, nhsNumber, '', nhsNumber, '', nhsNumber, ''",
    "givenName, Twin B, nhsNumber, '', nhsNumber, '', nhsNumber, ''",
    "givenName, N, nhsNumber, '', nhsNumber, '', nhsNumber, ''",
    "givenName, N. J., nhsNumber, '', nhsNumber, '', nhsNumber, ''",
    "givenName, Na, nhsNumber, '', nhsNumber, '', nhsNumber, ''",
    "givenName, Nad, nhsNumber, '', nhsNumber, '', nhsNumber, ''",
    "givenName, Nadiarose, nhsNumber, '', nhsNumber, '', nhsNumber, ''",
    "familyName, T, nhsNumber, '', nhsNumber, '', nhsNumber, ''",
    "givenName, '', dateOfBirth, 2014-03-18, nhsNumber, '', nhsNumber, ''",
    "familyName, '', nhsNumber, '', nhsNumber, '', nhsNumber, ''",
    "familyName, Unknown, nhsNumber, '', nhsNumber, '', nhsNumber, ''",
    "dateOfBirth, 2014-03-18, nhsNumber, '', nhsNumber, '', nhsNumber, ''",
    "dateOfBirth, 2015-03-19, nhsNumber, '', nhsNumber, '', nhsNumber, ''",
    "familyName, Tregensa, nhsNumber, '', nhsNumber, '', nhsNumber, ''",
    "familyName, Tregenzax, nhsNumber, '', nhsNumber, '', nhsNumber, ''",
    "givenName, Tregenza, familyName, Nadia, nhsNumber, '', nhsNumber, ''",
    "familyName, Quill, carer1Name, Morag Quill, nhsNumber, '', nhsNumber, ''",
  })
  void rowThatLooksLikeTheChildIsPutApart(
      String a, String as, String b, String bs, String c, String cs, String d, String ds) {
    Office office = shielded();
    String number = ds.isEmpty() ? "" : Csv.nhs(1);

    List<RowOutcome> outcomes =
        sent(office, HEALTH, csv().row("h-1", NADIA, a, as, b, bs, c, cs, d, number));

    assertThat(outcomes).containsExactly(CREATED);
    assertThat(office.directory.quarantine().ofChild(nadia(office)))
        .anyMatch(row -> row.row().key().recordId().equals("h-1") && !row.notice());
    assertThat(office.waitingRows()).isEmpty();
    assertThat(office.record(office.child(LEEDS, HEALTH, "h-1"))).isEmpty();
  }

  /** Given name and birthday alone do not count, whoever lives there. */
  @Test
  void givenNameAndBirthdayAloneDoNotLookLikeTheChild() {
    Office office = shielded();

    assertThat(
            sent(office, HEALTH, csv().row("h-1", NADIA, "familyName", "Quill", "nhsNumber", "")))
        .containsExactly(CREATED);

    assertThat(office.record(office.child(LEEDS, HEALTH, "h-1"))).isPresent();
  }

  /** Address, postcode, telephone and organisation never count. */
  @Test
  void whereaboutsAloneNeverLookLikeTheChild() {
    Office office = new Office();
    List<String> place =
        with(
            AT_ALDER_SCHOOL,
            "addressLine1",
            "4 Quay Row",
            "postcode",
            "LS6 2AB",
            "carer1Name",
            "Ann Lee",
            "carer1Phone",
            "0113 496 0123");
    sent(office, SCHOOLS, csv().row("s-1", with(NADIA, place), "asOf", "2026-10-01"));
    ShieldOpening.of(office, office.child(LEEDS, SCHOOLS, "s-1"));

    List<String> other = with(SomeFiles.fresh(3), place);
    assertThat(
            sent(
                office,
                SCHOOLS,
                csv()
                    .row("s-2", other)
                    .row("s-3", other, "familyName", "Tregenza", "nhsNumber", "")))
        .containsExactly(CREATED, REVIEW);
    assertThat(office.directory.quarantine().ofChild(office.child(LEEDS, SCHOOLS, "s-1")))
        .isEmpty();
  }

  /**
   * To its sender a row that is put apart is what it would be were the child not there, for ever:
   * whatever is sent later under its id or another, and its reversal.
   */
  @ParameterizedTest
  @ValueSource(strings = {"the number", "a slip", "no given name", "a name alone"})
  void whatIsPutApartReadsAsIfTheChildWereNotThere(String kind) {
    List<String> row =
        switch (kind) {
          case "the number" -> with(NADIA, "givenName", "Zebedee", "familyName", "Quill");
          case "a slip" -> NEARLY_NADIA;
          case "no given name" -> with(NADIA, "givenName", "", "nhsNumber", "");
          default -> without(NADIA, "nhsNumber", "gender");
        };
    assertThat(story(shielded(), HEALTH, "h-1", row))
        .isEqualTo(story(new Office(), HEALTH, "h-1", row));
  }

  /** The same for another source that sends the same, in the same file or after it. */
  @Test
  void laterRowsMeetWhatEarlierOnesAppearToHaveMade() {
    List<String> outcomes = new ArrayList<>();
    for (Office office : List.of(shielded(), new Office())) {
      List<String> story = new ArrayList<>();
      story.add(outcome(office, office.upload(YORK, HEALTH, csv().row("h-1", NADIA))));
      story.add(outcome(office, office.upload(YORK, SCHOOLS, csv().row("p-1", NADIA))));
      story.add(
          outcome(
              office,
              office.upload(
                  YORK, "local", csv().row("l-1", NEARLY_NADIA).row("l-2", NEARLY_NADIA))));
      story.add(
          outcome(office, office.upload("england", "births-deaths", csv().row("b-1", NADIA))));
      Upload last =
          office.upload(
              YORK,
              "social-care",
              csv().row("c-1", NADIA, "postcode", "YO24 9AG", "nhsNumber", ""));
      story.add(outcome(office, last));
      story.add(outcome(office, office.reverse(last)));
      office.waitingRows().forEach(row -> story.add(row.listedTo() + " " + row.reason()));
      outcomes.add(story.toString());
    }

    assertThat(outcomes.getFirst()).isEqualTo(outcomes.getLast());
  }

  /**
   * A row without birthday waits in the open with its sender, whichever hidden child it may fit.
   */
  @Test
  void rowWithoutBirthdayWaitsWithItsSenderWhoeverItFits() {
    List<String> outcomes = new ArrayList<>();
    for (Office office : List.of(shielded(), new Office())) {
      outcomes.add(
          outcome(office, office.upload(YORK, HEALTH, csv().row("h-1", NADIA, "dateOfBirth", "")))
              + office.waitingRows().stream().map(row -> row.listedTo() + row.reason()).toList());
    }

    assertThat(outcomes.getFirst()).isEqualTo(outcomes.getLast()).contains("birthday-missing");
  }

  /** Where an open child is a candidate the row is really dealt with, and the team is outcomes. */
  @Test
  void rowThatMayBeAnOpenChildsIsProcessedByOpenFactsAndTheTeamIsNotified() {
    Office office = shielded();
    List<String> twin = with(NADIA, "givenName", "Nadya", "nhsNumber", "");
    office.upload(LEEDS, "local", csv().row("l-1", with(twin, "familyName", "Quill")));

    assertThat(sent(office, HEALTH, csv().row("h-1", NADIA, "familyName", "Quill")))
        .containsExactly(REVIEW);
    assertThat(office.waitingRows()).hasSize(1);
    assertThat(office.directory.quarantine().ofChild(nadia(office)))
        .filteredOn(row -> row.row().key().recordId().equals("h-1"))
        .singleElement()
        .matches(QuarantinedRow::notice);
  }

  /** And for a row under an id that is linked, when another child comes under it. */
  @Test
  void crossedRowReadsAsForAnOpenChild() {
    List<String> other = with(NADIA, "givenName", "Morwenna");
    assertThat(story(shielded(), SCHOOLS, "s-5", other))
        .isEqualTo(story(begun(), SCHOOLS, "s-5", other));
  }

  /** And for a row that is linked, whatever it says. */
  @Test
  void linkedRowReadsAsForAnOpenChild() {
    assertThat(story(shielded(), SCHOOLS, "s-1", NADIA))
        .isEqualTo(story(begun(), SCHOOLS, "s-1", NADIA));
  }

  /** All that the sender learns while it sends, takes back and sends again. */
  private static List<String> story(Office office, String feed, String id, List<String> child) {
    List<String> outcomes = new ArrayList<>();
    List<Upload> done = new ArrayList<>();
    List<Csv> files =
        List.of(
            csv().row(id, child, "asOf", "2026-10-10"),
            csv().row(id, child, "asOf", "2026-10-10"),
            csv().row(id, child, "asOf", "2026-10-11"),
            csv().row(id, child, "asOf", "2026-10-09"),
            csv().row(id, child, "asOf", "2026-10-12", "town", "Leeds"),
            csv().row(id, child, "asOf", "2026-10-13", "action", "end"),
            csv().row(id, child, "asOf", "2026-10-14", "action", "end"),
            csv().row(id, child, "asOf", "2026-10-15", "action", "remove"),
            csv().row(id, child, "asOf", "2026-10-16", "town", "Otley"));
    for (Csv file : files) {
      done.add(office.upload(LEEDS, feed, file));
      outcomes.add(outcome(office, done.getLast()));
    }
    for (int back : List.of(8, 4, 7)) {
      outcomes.add(outcome(office, office.reverse(done.get(back))));
      outcomes.add(outcome(office, office.upload(LEEDS, feed, files.get(back))));
    }
    return outcomes;
  }

  private static String outcome(Office office, Upload upload) {
    List<String> report = new ArrayList<>();
    for (RowResult row : office.results(upload)) {
      report.add(row.outcome() + row.field() + row.reason() + row.recordId());
    }
    Source source = upload.source();
    return upload.status()
        + " "
        + upload.counts()
        + report
        + office.directory.uploads().liveRows(source);
  }

  /** Two ids for one child in one file: nothing tells that the first was put apart. */
  @Test
  void twoIdsForAChildThatIsShieldedAreBothPutApart() {
    Office office = shielded();

    Upload upload = office.upload(YORK, HEALTH, csv().row("h-1", NADIA).row("h-2", NADIA));

    assertThat(office.outcomes(upload)).containsExactly(CREATED, LINKED);
    assertThat(office.directory.quarantine().ofChild(nadia(office))).hasSizeGreaterThan(1);
    assertThat(inTheOpen(office)).isEmpty();
  }

  /** A reversal reaches what was hidden, and the child stays as it is. */
  @Test
  void reversalTakesBackWhatWasHidden() {
    Office office = shielded();
    Upload upload = office.upload(LEEDS, SCHOOLS, csv().row("s-1", NADIA, "postcode", MARKED));

    office.reverse(upload);

    assertThat(hidden(office)).doesNotContain(MARKED).contains("LS6 2AB");
  }

  /** A row of england never makes a shielded child a council's: it stays whose it was. */
  @Test
  void shieldedChildStaysWhoseItWas() {
    Office office = new Office();
    office.upload("england", "births-deaths", csv().row("b-1", NADIA, "asOf", "2026-10-01"));
    ContactPointId child = office.child("england", "births-deaths", "b-1");
    ShieldOpening.of(office, child);

    office.upload(LEEDS, SCHOOLS, csv().row("s-1", NADIA));

    ChildRecord.Shielded shielded = (ChildRecord.Shielded) office.record(child).orElseThrow();
    assertThat(shielded.responsibilityProof())
        .isEqualTo(office.directory.responsibilityProofs().proof(child, Authority.NATIONAL));
  }
}
