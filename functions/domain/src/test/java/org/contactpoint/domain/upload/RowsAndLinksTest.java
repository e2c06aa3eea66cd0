package org.contactpoint.domain.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.contactpoint.domain.scoring.Evidence;
import org.contactpoint.domain.source.Addition;
import org.contactpoint.domain.source.Source;
import org.contactpoint.domain.source.SourceFacts;
import org.contactpoint.domain.source.StatementKey;
import org.contactpoint.domain.source.Version;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ContactPointId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of rows, and what is remembered of them (rules §4). */
class RowsAndLinksTest {
  private static final Source CENSUS = new Source(new Authority("E08000035"), "school-census");
  private static final StatementKey KEY = new StatementKey(CENSUS, "C-1");
  private static final ContactPointId LEAH = ContactPointId.generate(new Random(1));
  private static final LocalDate BORN = LocalDate.of(2012, 3, 9);
  private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
  private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);
  private static final String NUMBER = "9000000009";

  // Counts.

  @Property(seed = "20040312", tries = 100)
  void countsAddUpToTheRows(@ForAll @Size(max = 30) List<RowOutcome> outcomes) {
    Counts counts = Counts.of(outcomes.size());
    for (RowOutcome outcome : outcomes) {
      counts = counts.plus(outcome);
    }

    assertThat(counts.ended()).isEqualTo(outcomes.size());
    assertThat(counts.rows()).isEqualTo(outcomes.size());
  }

  @Test
  void eachOutcomeIsCountedAsItself() {
    Counts counts = Counts.of(5);
    for (RowOutcome outcome : RowOutcome.values()) {
      counts = counts.plus(outcome);
    }

    assertThat(counts).isEqualTo(new Counts(5, 1, 1, 1, 1, 1));
  }

  // Uploads.

  @ParameterizedTest(name = "{0}, {1} of {2} rows reported, {3} taken back: {4}")
  @CsvSource({
    "RECEIVED, 0, 0, 0, 0.0",
    "VALIDATING, 0, 10, 0, 0.0",
    "HELD, 0, 10, 0, 0.0",
    "MATCHING, 0, 10, 0, 0.0",
    "MATCHING, 5, 10, 0, 0.5",
    "MATCHING, 10, 10, 0, 1.0",
    "MATCHING, 0, 0, 0, 1.0",
    "REVERSING, 10, 10, 0, 0.0",
    "REVERSING, 10, 10, 2, 0.2",
    "REVERSING, 10, 10, 10, 1.0",
    "REJECTED, 0, 10, 0, 1.0",
    "DONE, 10, 10, 0, 1.0",
    "REVERSED, 10, 10, 10, 1.0"
  })
  void progressRunsFromNothingToAll(
      UploadStatus status, long reported, long rows, long back, double progress) {
    Upload upload =
        upload(UploadStatus.RECEIVED)
            .counted(new Counts(rows, reported, 0, 0, 0, 0))
            .tookBack(back)
            .becoming(status);

    assertThat(upload.progress()).isEqualTo(progress);
    assertThat(upload.isWhole()).isEqualTo(reported == rows);
  }

  @Test
  void everyStepOfUploadIsOneVersionMore() {
    Upload stored = upload(UploadStatus.RECEIVED).stored("v-1");
    Upload held = stored.becoming(UploadStatus.HELD, "too-many-removed");

    assertThat(stored.objectVersion()).isEqualTo("v-1");
    assertThat(held.problem()).isEqualTo("too-many-removed");
    assertThat(held.becoming(UploadStatus.MATCHING).version()).isEqualTo(4);
  }

  // What a row adds.

  @Test
  void rowThatStatesSaysEverythingAnew() {
    assertThat(version(row(RowAction.UPSERT, MAY, numbered(NUMBER))))
        .isEqualTo(
            new Version(MAY, "u-1", false, row(RowAction.UPSERT, MAY, numbered(NUMBER)).facts()));
  }

  @Test
  void rowThatEndsAddsItsLastDay() {
    assertThat(version(ending(MAY)).adding()).isEqualTo(new Addition.Ended(MAY));
    assertThat(version(ending(null)).adding()).isEqualTo(new Addition.Ended(JUNE));
  }

  @Test
  void rowOfDeathAddsItsDay() {
    Version died = version(row(RowAction.DEATH, JUNE, numbered(NUMBER)));

    assertThat(died.adding()).isEqualTo(new Addition.Died(JUNE));
    assertThat(died.facts().died()).isEqualTo(JUNE);
    assertThat(died.withdrawn()).isFalse();
  }

  @Test
  void rowThatTakesBackLeavesNameAndBirthdayAlone() {
    Version gone = version(row(RowAction.REMOVE, JUNE, numbered(NUMBER)));

    assertThat(gone.withdrawn()).isTrue();
    assertThat(gone.facts()).isEqualTo(SourceFacts.of("Leah", "Ward").born(BORN).facts());
  }

  // What a source record did.

  @Test
  void firstStepSaysWhatTheRowSays() {
    LinkStep step = step(RowAction.UPSERT, RowOutcome.CREATED, null);

    assertThat(step.name()).isEqualTo(SourceFacts.name("Leah", "Ward"));
    assertThat(step.dateOfBirth()).isNotNull();
    assertThat(step.numbers()).containsOnlyKeys("nhs-number");
    assertThat(step.row()).isEqualTo(1);
    assertThat(step.digest()).isEqualTo("digest");
  }

  @ParameterizedTest
  @EnumSource(
      value = RowAction.class,
      names = {"END", "REMOVE", "DEATH"})
  void rowThatOnlyEndsKeepsEarlierNameBirthdayAndNumbers(RowAction action) {
    LinkStep before = step(RowAction.UPSERT, RowOutcome.CREATED, null);
    Row other = row(action, JUNE, SourceFacts.of("Lea", "Pike").born(BORN.plusDays(1)));

    LinkStep step = LinkStep.of("u-2", other, RowOutcome.LINKED, before);

    assertThat(step.name()).isEqualTo(before.name());
    assertThat(step.dateOfBirth()).isEqualTo(before.dateOfBirth());
    assertThat(step.numbers()).isEqualTo(before.numbers());
  }

  @Test
  void rowThatStatesTakesItsOwnNameAndKeepsEarlierNumbers() {
    LinkStep before = step(RowAction.UPSERT, RowOutcome.CREATED, null);
    Row other = row(RowAction.UPSERT, JUNE, SourceFacts.of("Lea", "Pike").upn("B801200005001"));

    LinkStep step = LinkStep.of("u-2", other, RowOutcome.LINKED, before);

    assertThat(step.name()).isEqualTo(SourceFacts.name("Lea", "Pike"));
    assertThat(step.dateOfBirth()).isNull();
    assertThat(step.numbers()).containsOnlyKeys("nhs-number", "upn");
  }

  // Numbers.

  @Test
  void numbersAreComparedAndNeverReadBack() {
    Map<String, String> numbers = PermanentIdentifiers.of(numbered(NUMBER).facts());

    assertThat(numbers).containsOnlyKeys("nhs-number");
    assertThat(numbers.get("nhs-number")).matches("[0-9a-f]{32}").doesNotContain(NUMBER);
    assertThat(PermanentIdentifiers.of(numbered(NUMBER).facts())).isEqualTo(numbers);
  }

  @Test
  void anotherNumberOfOneKindContradicts() {
    Map<String, String> before = PermanentIdentifiers.of(numbered(NUMBER).facts());

    assertThat(PermanentIdentifiers.contradict(before, numbered("9990000018").facts())).isTrue();
    assertThat(PermanentIdentifiers.contradict(before, numbered(NUMBER).facts())).isFalse();
    assertThat(PermanentIdentifiers.contradict(before, SourceFacts.of("Leah", "Ward").facts()))
        .isFalse();
    assertThat(PermanentIdentifiers.contradict(Map.of(), numbered(NUMBER).facts())).isFalse();
  }

  /** A temporary pupil number gives way to another (rules §1). */
  @Test
  void temporaryPupilNumberIsNotKept() {
    assertThat(PermanentIdentifiers.of(SourceFacts.of("Leah", "Ward").upn("X00180001701A").facts()))
        .isEmpty();
  }

  // The memory of a source record.

  @Test
  void lastStepThatReachedChildCounts() {
    LinkStep created = step(RowAction.UPSERT, RowOutcome.CREATED, null);
    LinkStep waiting = step(RowAction.UPSERT, RowOutcome.REVIEW, created);

    assertThat(LinkHistory.applied(List.of(created, waiting))).contains(created);
    assertThat(LinkHistory.applied(List.of(waiting))).isEmpty();
  }

  @ParameterizedTest(name = "{0} {1} after a live row: {2}")
  @CsvSource({
    "UPSERT, LINKED, true",
    "UPSERT, REVIEW, true",
    "UPSERT, UNCHANGED, true",
    "END, LINKED, false",
    "REMOVE, LINKED, false",
    "DEATH, LINKED, false",
    "END, REVIEW, true",
    "REMOVE, REVIEW, true",
    "DEATH, REVIEW, true"
  })
  void rowIsLiveUntilAnEndReachedTheChild(RowAction action, RowOutcome outcome, boolean live) {
    List<LinkStep> steps =
        List.of(step(RowAction.UPSERT, RowOutcome.CREATED, null), step(action, outcome, null));

    assertThat(LinkHistory.isLive(steps)).isEqualTo(live);
  }

  @Test
  void endWithoutAnythingBeforeIsNotLive() {
    assertThat(LinkHistory.isLive(List.of(step(RowAction.END, RowOutcome.REVIEW, null)))).isFalse();
    assertThat(LinkHistory.isLive(List.of())).isFalse();
  }

  @Test
  void liveRowsGrowAndShrinkByOne() {
    LinkStep created = step(RowAction.UPSERT, RowOutcome.CREATED, null);
    LinkStep ended = step(RowAction.END, RowOutcome.LINKED, created);

    assertThat(LinkHistory.growth(null, List.of(created))).isEqualTo(1);
    assertThat(LinkHistory.growth(link(created), List.of(created, created))).isZero();
    assertThat(LinkHistory.growth(link(created), List.of(created, ended))).isEqualTo(-1);
    assertThat(LinkHistory.growth(link(created, ended), List.of(created, ended, created)))
        .isEqualTo(1);
  }

  /** Uploading the same file twice changes nothing the second time. */
  @Test
  void secondDeliveryGrowsAsTheFirstDid() {
    LinkStep created = step(RowAction.UPSERT, RowOutcome.CREATED, null);
    LinkStep ended = step(RowAction.END, RowOutcome.LINKED, created);

    assertThat(LinkHistory.growthAt(link(created, ended), created)).isEqualTo(1);
    assertThat(LinkHistory.growthAt(link(created, ended), ended)).isEqualTo(-1);
    assertThat(link(created, ended).stepOf("u-1", 1)).contains(created);
    assertThat(link(created, ended).stepOf("u-9", 1)).isEmpty();
    assertThat(link(created, ended).stepOf("u-1", 9)).isEmpty();
  }

  @Test
  void ofStepsThatChangedNothingTheLastIsEnough() {
    LinkStep created = step(RowAction.UPSERT, RowOutcome.CREATED, null);
    List<LinkStep> steps = List.of(created);
    for (int upload = 2; upload < 9; upload++) {
      steps = LinkHistory.with(steps, idle("u-" + upload));
    }

    assertThat(steps).containsExactly(created, idle("u-8"));
  }

  @Test
  void stepsOfOneUploadStay() {
    assertThat(LinkHistory.with(List.of(idle("u-1")), idle("u-1"))).hasSize(2);
    assertThat(LinkHistory.with(List.of(), idle("u-1"))).hasSize(1);
    assertThat(
            LinkHistory.with(List.of(idle("u-1")), step(RowAction.UPSERT, RowOutcome.LINKED, null)))
        .hasSize(2);
  }

  /** The steps of one upload answer its second delivery, those that count stay, and no more. */
  @Test
  void memoryOfASourceRecordHasABound() {
    List<LinkStep> steps = List.of(step(RowAction.UPSERT, RowOutcome.CREATED, null));
    for (int i = 0; i < 300; i++) {
      LinkStep linked =
          LinkStep.of(
              "u-" + i, row(RowAction.UPSERT, MAY, numbered(NUMBER)), RowOutcome.LINKED, null);
      steps = LinkHistory.with(steps, linked);
    }

    assertThat(steps).hasSizeLessThanOrEqualTo(101);
    assertThat(steps.getFirst().outcome()).isEqualTo(RowOutcome.CREATED);
    assertThat(steps.getLast().upload()).isEqualTo("u-299");
  }

  @Test
  void stepsOfTheUploadAtHandStayAll() {
    List<LinkStep> steps = List.of(step(RowAction.UPSERT, RowOutcome.CREATED, null));
    for (int i = 0; i < 150; i++) {
      steps = LinkHistory.with(steps, step(RowAction.UPSERT, RowOutcome.LINKED, null));
    }

    assertThat(steps).hasSize(151);
  }

  @ParameterizedTest
  @CsvSource({
    "RECEIVED, false, false",
    "RECEIVED, true, true",
    "VALIDATING, true, true",
    "MATCHING, true, true",
    "REVERSING, true, true",
    "HELD, true, false",
    "DONE, true, false",
    "REJECTED, true, false",
    "REVERSED, true, false"
  })
  void uploadGoesOnByItselfOnceItsFileCame(UploadStatus status, boolean came, boolean goesOn) {
    Upload announced = upload(UploadStatus.RECEIVED);
    Upload upload = came ? announced.stored("v-1") : announced;

    assertThat(upload.becoming(status).goesOn()).isEqualTo(goesOn);
  }

  @Test
  void quarantinedLinkKeepsItsMemoryWhenTheTeamHasDecided() {
    SourceLink apart =
        new SourceLink(
            KEY,
            LEAH,
            null,
            true,
            new SourceLink.Withheld(LEAH, "r-1"),
            List.of(step(RowAction.UPSERT, RowOutcome.CREATED, null)),
            3);

    assertThat(apart.withholdingNothing())
        .isEqualTo(new SourceLink(KEY, LEAH, null, true, null, apart.steps(), 4));
    assertThat(apart.openlyLinked(LEAH))
        .isEqualTo(new SourceLink(KEY, LEAH, null, false, null, apart.steps(), 4));
  }

  @Test
  void decisionOfPersonIsKeptAsMemory() {
    WaitingRow waiting =
        new WaitingRow(
            "a".repeat(32),
            "u-1",
            row(RowAction.UPSERT, MAY, numbered(NUMBER)),
            CENSUS.authority(),
            CENSUS.authority(),
            new ArrayList<>(),
            "not-certain",
            Instant.EPOCH,
            false,
            1);

    assertThat(waiting.distinguished()).isEmpty();
    assertThat(waiting.othersFound()).isFalse();
    WaitingRow rejected =
        waiting
            .waitingOn(
                CENSUS.authority(),
                List.of(new WaitingRow.Candidate(LEAH, new Evidence(List.of(), 0, "rules 1"))),
                "not-certain")
            .rejected();
    assertThat(rejected.decided()).isTrue();
    assertThat(rejected.version()).isEqualTo(3);
    assertThat(rejected.othersFound()).isTrue();
    assertThat(rejected.distinguished()).containsExactly(LEAH);
  }

  @ParameterizedTest
  @EnumSource(Feed.class)
  void registersOfTheNationComeFromTheNationalSourceAlone(Feed feed) {
    assertThat(feed.nationalOnly())
        .isEqualTo(feed == Feed.BIRTHS_DEATHS || feed == Feed.CHILD_BENEFIT);
  }

  private static Version version(Row row) {
    return RowVersion.of(
        row, "u-1", SourceFacts.name("Leah", "Ward"), numbered(NUMBER).dateOfBirth());
  }

  private static LinkStep step(RowAction action, RowOutcome outcome, @Nullable LinkStep said) {
    return LinkStep.of("u-1", row(action, MAY, numbered(NUMBER)), outcome, said);
  }

  private static LinkStep idle(String upload) {
    Row same = row(RowAction.UPSERT, MAY, numbered(NUMBER));
    return LinkStep.of(upload, same, RowOutcome.UNCHANGED, null);
  }

  private static SourceLink link(LinkStep... steps) {
    return new SourceLink(KEY, LEAH, null, false, null, List.of(steps), 1);
  }

  private static Row ending(@Nullable LocalDate end) {
    return row(RowAction.END, JUNE, numbered(NUMBER), end);
  }

  private static Row row(RowAction action, LocalDate asOf, SourceFacts telling) {
    return row(action, asOf, telling, null);
  }

  private static Row row(
      RowAction action, LocalDate asOf, SourceFacts telling, @Nullable LocalDate end) {
    return new Row(1, KEY, asOf, action, telling.facts(), end, null, "digest");
  }

  private static SourceFacts numbered(String number) {
    return SourceFacts.of("Leah", "Ward").born(BORN).nhs(number).at("1 High Street", "LS6 2AB");
  }

  private static Upload upload(UploadStatus status) {
    return new Upload(
        "a".repeat(32),
        CENSUS,
        "census.csv",
        null,
        "incoming/census.csv",
        null,
        null,
        0,
        status,
        Counts.of(0),
        0,
        null,
        Instant.EPOCH,
        1);
  }
}
