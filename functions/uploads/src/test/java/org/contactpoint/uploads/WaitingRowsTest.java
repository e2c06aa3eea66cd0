package org.contactpoint.uploads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.contactpoint.domain.upload.RowOutcome.LINKED;
import static org.contactpoint.domain.upload.RowOutcome.REVIEW;
import static org.contactpoint.domain.upload.RowOutcome.UNCHANGED;
import static org.contactpoint.uploads.Office.LEEDS;
import static org.contactpoint.uploads.Office.YORK;
import static org.contactpoint.uploads.Somebody.NADIA;
import static org.contactpoint.uploads.Somebody.OWEN;
import static org.contactpoint.uploads.Somebody.with;
import static org.contactpoint.uploads.Somebody.without;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.contactpoint.domain.access.Caller;
import org.contactpoint.domain.access.Role;
import org.contactpoint.domain.audit.Actor;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.commit.RememberedAnswer;
import org.contactpoint.domain.commit.Retry;
import org.contactpoint.domain.upload.Upload;
import org.contactpoint.domain.upload.UploadStatus;
import org.contactpoint.domain.upload.WaitingRow;
import org.contactpoint.domain.upload.WaitingRows;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.domain.watch.ReviewMarks;
import org.contactpoint.http.shielding.ReviewDecision;
import org.contactpoint.testkit.PlainHashes;
import org.contactpoint.testkit.builder.AnAccount;
import org.contactpoint.uploads.queue.Message;
import org.contactpoint.uploads.review.DecideReview;
import org.contactpoint.uploads.review.DecideReviewCommand;
import org.contactpoint.uploads.review.PlanReview;
import org.contactpoint.uploads.review.RematchNation;
import org.contactpoint.uploads.review.ReviewOutcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Doubt always goes to a person, and what comes later may settle it (rules §4). */
class WaitingRowsTest {
  private static final String SCHOOLS = "school-census";
  private static final String HEALTH = "health";
  private static final List<String> WITHOUT_NUMBER = without(NADIA, "nhsNumber");
  private static final List<String> NAMED_ALONE =
      without(NADIA, "nhsNumber", "addressLine1", "postcode");

  private final Office office = new Office();
  private final DecideReview decide =
      new DecideReview(
          office.directory.waitingRows(),
          office.directory.children(),
          office.directory.apparentRecords(),
          new PlanReview(
              office.load,
              office.unknown,
              office.plan,
              new ReviewMarks(new PlainHashes(), Office.SOUNDS)),
          office.commits,
          office.clock);
  private int answers;

  private Upload schools(Csv csv) {
    return office.upload(LEEDS, SCHOOLS, csv);
  }

  private Upload health(Csv csv) {
    return office.upload(LEEDS, HEALTH, csv);
  }

  private static Csv csv() {
    return new Csv();
  }

  private ContactPointId nadia() {
    return office.child(LEEDS, SCHOOLS, "s-1");
  }

  /** A row of health that waits, because name and birthday alone are not enough. */
  private WaitingRow waiting() {
    schools(csv().row("s-1", WITHOUT_NUMBER, "asOf", "2026-10-01"));
    health(csv().row("h-1", NAMED_ALONE, "asOf", "2026-10-01"));
    assertThat(office.waitingRows()).hasSize(1);
    return office.waitingRows().getFirst();
  }

  private ReviewOutcome decided(
      Caller caller,
      WaitingRow row,
      ReviewDecision decision,
      @Nullable ContactPointId child,
      @Nullable Set<ContactPointId> distinct) {
    String key = "answer " + ++answers;
    Instant expires = office.clock.instant().plusSeconds(60);
    DecideReviewCommand command =
        new DecideReviewCommand(
            caller,
            Actor.of(caller, Role.MANAGEMENT_TEAM),
            row.id(),
            decision,
            child == null ? null : child.value(),
            distinct,
            null,
            new Change.AnswerRemembered(
                new RememberedAnswer(key, "digest", 200, Map.of(), expires)));
    return Retry.whileStale(
        outcome -> outcome instanceof ReviewOutcome.NotCommitted(Commits.Stale ignored),
        () -> decide.handle(command));
  }

  private ReviewOutcome decided(
      WaitingRow row, ReviewDecision decision, @Nullable ContactPointId child) {
    return decided(AnAccount.team("t").calling(), row, decision, child, null);
  }

  private ReviewOutcome created(WaitingRow row, Set<ContactPointId> distinct) {
    return decided(AnAccount.team("t").calling(), row, ReviewDecision.CREATE, null, distinct);
  }

  /** By its candidates a row is found that goes when a child is destroyed (rules §9). */
  @Test
  void rowWaitsAboutAChildWhoIsArchivedSinceAndAboutOneWhoIsBeingDestroyed() {
    WaitingRow before = waiting();
    office.clock.show(Instant.parse("2060-01-01T12:00:00Z"));

    office.tryAll();
    assertThat(office.waitingRows()).extracting(WaitingRow::asked).containsExactly(before.asked());

    office.directory.given(
        new Change.DestructionBegun(
            office.directory.children().find(nadia()).orElseThrow(), LocalDate.of(2060, 1, 1)));
    office.tryAll();
    assertThat(office.waitingRows()).extracting(WaitingRow::asked).containsExactly(before.asked());
  }

  @Test
  void whoIsArchivedSinceIsNobodyToBeSeenBeforeARecordIsMade() {
    schools(csv().row("s-1", WITHOUT_NUMBER, "asOf", "2026-10-01"));
    health(csv().row("h-1", without(NADIA, "nhsNumber", "dateOfBirth"), "asOf", "2026-10-01"));
    WaitingRow row = office.waitingRows().getFirst();
    assertThat(row.asked()).containsExactly(nadia());
    office.clock.show(Instant.parse("2060-01-01T12:00:00Z"));
    office.tryAll();

    assertThat(created(office.waitingRows().getFirst(), Set.of()))
        .isInstanceOf(ReviewOutcome.Decided.class);
  }

  /** Decisions on rows that name one family and birthday are counted (rules §7.17). */
  @Test
  void whateverIsDecidedSaysCoarselyOfWhatRow() {
    decided(waiting(), ReviewDecision.LINK, nadia());

    List<String> marks = office.directory.entries().getLast().event().marks();
    assertThat(marks).hasSize(2);
    assertThat(marks.getFirst()).startsWith("rows-alike=");
    assertThat(marks.getLast()).startsWith("given=");
  }

  /** Waiting rows are tried again after each file. */
  @Test
  void waitingRowIsLinkedWhenWhatCameSinceMakesItPlain() {
    health(csv().row("h-1", without(NADIA, "dateOfBirth")));
    assertThat(office.waitingRows()).hasSize(1);

    schools(csv().row("s-1", NADIA));

    assertThat(office.waitingRows()).isEmpty();
    assertThat(office.child(LEEDS, HEALTH, "h-1")).isEqualTo(nadia());
  }

  /** No count of any upload changes by it. */
  @Test
  void noCountOrReportChangesWhenAWaitingRowIsLinked() {
    Upload waits = health(csv().row("h-1", without(NADIA, "dateOfBirth")));

    schools(csv().row("s-1", NADIA));

    assertThat(office.now(waits)).isEqualTo(waits);
    assertThat(office.outcomes(waits)).containsExactly(REVIEW);
  }

  /** What shares no key with a file is left to the night. */
  @Test
  void rowThatIsStillInDoubtWaitsOnWithItsNewCandidates() {
    health(csv().row("h-1", without(NADIA, "dateOfBirth", "nhsNumber")));
    WaitingRow before = office.waitingRows().getFirst();
    assertThat(before.candidates()).isEmpty();

    schools(csv().row("s-1", NADIA));
    assertThat(office.waitingRows()).containsExactly(before);
    fourNights();

    WaitingRow after = office.waitingRows().getFirst();
    assertThat(after.id()).isEqualTo(before.id());
    assertThat(after.since()).isEqualTo(before.since());
    assertThat(after.candidates()).extracting(WaitingRow.Candidate::child).containsExactly(nadia());
  }

  private void fourNights() {
    for (int night = 0; night < RematchNation.NIGHTS; night++) {
      office.clock.pass(Duration.ofDays(1));
      office.deliver(new Message.RematchNation());
    }
  }

  /** Each night has a part of the list, and the whole of it has its turn. */
  @Test
  void everyPartOfTheNationsListHasItsTurnWithinFourNights() {
    List<Integer> parts = new ArrayList<>();
    for (int night = 0; night < RematchNation.NIGHTS; night++) {
      office.clock.pass(Duration.ofDays(1));
      office.work(new Message.RematchNation());
      office.queue.forEach(message -> parts.add(((Message.RematchPart) message).part()));
      assertThat(office.queue).hasSize(WaitingRows.PARTS / RematchNation.NIGHTS);
      office.queue.clear();
    }
    assertThat(parts)
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, WaitingRows.PARTS).boxed().toList());
  }

  /** A part that is too long for one night does not feed itself for ever. */
  @Test
  void aPartOfTheListThatIsTooLongIsCutOff() {
    office.deliver(new Message.RematchPart(waiting().part(), null, Message.MOST_HOPS));
    assertThat(office.queue).isEmpty();
    assertThatThrownBy(
            () -> office.work(new Message.ResumeUpload("ab".repeat(16), Message.MOST_HOPS + 1)))
        .isInstanceOf(IllegalStateException.class);
  }

  /** A file looks for what it may have made plain, and not at the whole nation's rows. */
  @Test
  void aFileTriesTheRowsThatShareAKeyWithItAlone() {
    health(
        csv()
            .row("h-1", without(OWEN, "dateOfBirth", "nhsNumber"))
            .row("h-2", without(NADIA, "dateOfBirth")));
    WaitingRow owen = waitingOf("h-1");
    assertThat(office.waitingRows()).hasSize(2);

    schools(csv().row("s-1", NADIA).row("s-2", OWEN));

    assertThat(office.waitingRows()).containsExactly(owen);
    assertThat(office.child(LEEDS, HEALTH, "h-2")).isEqualTo(nadia());
  }

  /** A slice may have a thousand rows tried again, and a call has five minutes. */
  @Test
  void sliceThatTimeRunsOutInIsTriedAgainByAMessageOfItsOwn() {
    AtomicReference<Runnable> beforeCommit = new AtomicReference<>(() -> {});
    Office slow =
        new Office(
            1,
            Duration.ofMinutes(5),
            commits ->
                (changes, entries) -> {
                  beforeCommit.get().run();
                  return commits.commit(changes, entries);
                });
    Csv many = csv();
    IntStream.range(0, 150).forEach(i -> many.row("h-" + i, without(NADIA, "dateOfBirth")));
    slow.upload(LEEDS, HEALTH, many);
    assertThat(slow.waitingRows()).hasSize(150);
    Csv late = csv();
    IntStream.range(0, 100).forEach(i -> late.row("x-" + i, "asOf", "2099-01-01"));
    late.row("s-1", NADIA);
    slow.queue.add(
        slow.put(LEEDS, SCHOOLS, "late.csv", late.toString().getBytes(StandardCharsets.UTF_8)));
    while (!(slow.queue.getFirst() instanceof Message.FinishUpload)) {
      slow.work(slow.queue.removeFirst());
    }

    Message.FinishUpload finish = (Message.FinishUpload) slow.queue.removeFirst();
    beforeCommit.set(() -> slow.clock.pass(Duration.ofMinutes(1)));
    slow.work(finish);

    assertThat(slow.queue)
        .containsExactly(new Message.FinishUpload(finish.uploadId(), 101, finish.hops() + 1));
    assertThat(slow.directory.uploads().find(finish.uploadId()).orElseThrow().movedAt())
        .as("it goes on, and does not look as if it stood still")
        .isEqualTo(slow.clock.instant().minus(Duration.ofMinutes(1)));
    slow.drain();
    assertThat(slow.waitingRows())
        .as("one is hers; of the others each knows now whose it may be")
        .hasSize(149)
        .allSatisfy(row -> assertThat(row.candidates()).isNotEmpty());
    assertThat(slow.directory.uploads().find(finish.uploadId()).orElseThrow().status())
        .isEqualTo(UploadStatus.DONE);
  }

  private WaitingRow waitingOf(String recordId) {
    return office.waitingRows().stream()
        .filter(row -> row.row().key().recordId().equals(recordId))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void tryingAgainWithoutNewsWritesNothing() {
    waiting();
    int commits = office.directory.commitsTried();

    office.tryAll();

    assertThat(office.directory.commitsTried()).isEqualTo(commits);
  }

  /** A row that waits beside the child that it is linked to needs a person. */
  @Test
  void crossedRowWaitsForAPersonWhateverComes() {
    schools(csv().row("s-1", NADIA, "asOf", "2026-10-01"));
    schools(csv().row("s-1", OWEN));
    health(csv().row("h-1", OWEN));

    office.tryAll();

    assertThat(office.waitingRows()).hasSize(1);
  }

  @Test
  void personLinksTheRowToACandidate() {
    WaitingRow row = waiting();

    assertThat(decided(row, ReviewDecision.LINK, nadia()))
        .isInstanceOf(ReviewOutcome.Decided.class);

    assertThat(office.child(LEEDS, HEALTH, "h-1")).isEqualTo(nadia());
    assertThat(office.open(LEEDS, HEALTH, "h-1").statements()).hasSize(2);
    assertThat(office.waitingRows()).isEmpty();
    assertThat(office.outcomes(health(csv().row("h-1", NAMED_ALONE, "town", "Otley"))))
        .containsExactly(LINKED);
  }

  @Test
  void personCanLinkToNobodyButACandidate() {
    schools(csv().row("s-2", OWEN));
    WaitingRow row = waiting();
    ContactPointId owen = office.child(LEEDS, SCHOOLS, "s-2");

    assertThat(decided(row, ReviewDecision.LINK, owen))
        .isInstanceOf(ReviewOutcome.NotACandidate.class);
    assertThat(decided(row, ReviewDecision.LINK, null))
        .isInstanceOf(ReviewOutcome.NotACandidate.class);

    assertThat(office.waitingRows()).containsExactly(row);
  }

  /** A candidate that is shielded since can't be chosen by anybody here (rules §6). */
  @Test
  void personCantLinkToAShieldedCandidate() {
    WaitingRow row = waiting();
    ContactPointId nadia = nadia();
    ShieldOpening.of(office, nadia);

    assertThat(decided(row, ReviewDecision.LINK, nadia))
        .isInstanceOf(ReviewOutcome.NotWaiting.class);
  }

  @Test
  void personMakesARecordOfTheRow() {
    WaitingRow row = waiting();

    assertThat(decided(row, ReviewDecision.CREATE, null)).isInstanceOf(ReviewOutcome.Decided.class);

    assertThat(office.child(LEEDS, HEALTH, "h-1")).isNotEqualTo(nadia());
    assertThat(office.waitingRows()).isEmpty();
  }

  /** Nobody could read it, and nobody could put it right (rules §9). */
  @Test
  void personMakesNoRecordOfWhoeverIsOfAge() {
    schools(csv().row("s-1", NADIA, "dateOfBirth", "2008-11-02"));
    WaitingRow row = office.waitingRows().getFirst();
    assertThat(decided(row, ReviewDecision.CREATE, null))
        .isInstanceOf(ReviewOutcome.ArchivedAtOnce.class);
    assertThat(office.waitingRows()).containsExactly(row);
  }

  /** A slip of the year would archive the child, and nobody could put that right (rules §9). */
  @Test
  void personLinksNoRowByWhichTheChildIsOfAge() {
    schools(csv().row("s-1", NADIA, "asOf", "2026-10-01"));
    schools(csv().row("s-1", NADIA, "dateOfBirth", "2006-11-02", "asOf", "2026-10-02"));
    WaitingRow row = office.waitingRows().getFirst();
    assertThat(decided(row, ReviewDecision.LINK, nadia()))
        .isInstanceOf(ReviewOutcome.ArchivedAtOnce.class);
    assertThat(office.waitingRows()).containsExactly(row);
  }

  /** Nobody is made a second record in silence, whichever row is decided first (rules §4). */
  @Test
  void whoeverWasCreatedOfAnotherWaitingRowIsLookedAtFirst() {
    health(csv().row("h-1", without(NADIA, "dateOfBirth")));
    schools(csv().row("s-1", without(NADIA, "dateOfBirth")));
    WaitingRow first = office.waitingRows().getFirst();
    WaitingRow second = office.waitingRows().getLast();
    assertThat(decided(first, ReviewDecision.CREATE, null))
        .isInstanceOf(ReviewOutcome.Decided.class);

    assertThat(decided(second, ReviewDecision.CREATE, null))
        .isInstanceOf(ReviewOutcome.OthersFound.class);

    WaitingRow now = office.waitingRows().getFirst();
    ContactPointId created = now.candidates().getFirst().child();
    assertThat(office.record(created)).get().isInstanceOf(ChildRecord.Open.class);
    assertThat(decided(now, ReviewDecision.CREATE, null))
        .as("a second click, or a colleague who has not seen the other one")
        .isInstanceOf(ReviewOutcome.OthersFound.class);
    assertThat(created(now, Set.of())).isInstanceOf(ReviewOutcome.OthersFound.class);
    assertThat(created(now, Set.of(created))).isInstanceOf(ReviewOutcome.Decided.class);
    assertThat(office.waitingRows()).isEmpty();
  }

  @Test
  void recordIsMadeByWhoeverNamesEveryCandidate() {
    WaitingRow row = waiting();

    assertThat(created(row, Set.of())).isInstanceOf(ReviewOutcome.OthersFound.class);
    assertThat(created(row, Set.of(nadia()))).isInstanceOf(ReviewOutcome.Decided.class);
  }

  /** "Not the same child" is remembered and survives later files. */
  @Test
  void rejectedRowIsNeverAskedAboutAgain() {
    WaitingRow row = waiting();

    assertThat(decided(row, ReviewDecision.REJECT, null)).isInstanceOf(ReviewOutcome.Decided.class);
    assertThat(office.waitingRows()).isEmpty();

    assertThat(office.outcomes(health(csv().row("h-1", NAMED_ALONE)))).containsExactly(UNCHANGED);
    schools(csv().row("s-1", NADIA, "asOf", "2026-10-20"));
    assertThat(office.waitingRows()).isEmpty();
    assertThat(office.open(LEEDS, SCHOOLS, "s-1").statements()).hasSize(1);
  }

  /** Whatever the row says later, it is not about the child from whom a person distinguished it. */
  @Test
  void rejectedCandidateIsNeverLinkedByALaterFile() {
    WaitingRow row = waiting();
    decided(row, ReviewDecision.REJECT, null);

    health(csv().row("h-1", WITHOUT_NUMBER));
    health(csv().row("h-1", NADIA, "asOf", "2026-11-10"));

    assertThat(office.open(LEEDS, SCHOOLS, "s-1").statements()).hasSize(1);
  }

  /** And once a record was made of the row: the two stay distinct. */
  @Test
  void recordOfARejectedRowIsNotTheRejectedCandidate() {
    WaitingRow row = waiting();
    decided(row, ReviewDecision.REJECT, null);
    health(csv().row("h-1", WITHOUT_NUMBER));

    assertThat(office.child(LEEDS, HEALTH, "h-1")).isNotEqualTo(nadia());
  }

  @Test
  void decisionTwiceIsOnce() {
    WaitingRow row = waiting();
    decided(row, ReviewDecision.LINK, nadia());
    List<String> once = Picture.of(office);

    assertThat(decided(row, ReviewDecision.LINK, nadia()))
        .isInstanceOf(ReviewOutcome.NotWaiting.class);
    assertThat(decided(row, ReviewDecision.CREATE, null))
        .isInstanceOf(ReviewOutcome.NotWaiting.class);
    assertThat(decided(row, ReviewDecision.REJECT, null))
        .isInstanceOf(ReviewOutcome.NotWaiting.class);

    assertThat(Picture.of(office)).isEqualTo(once);
  }

  /** A review is listed to the council of its best candidate, and no other may decide it. */
  @Test
  void anotherCouncilsTeamDecidesNothing() {
    schools(csv().row("s-1", WITHOUT_NUMBER, "asOf", "2026-10-01"));
    office.upload(YORK, HEALTH, csv().row("y-1", NAMED_ALONE));
    WaitingRow row = office.waitingRows().getFirst();

    assertThat(
            decided(AnAccount.team("y").ofYork().calling(), row, ReviewDecision.CREATE, null, null))
        .isInstanceOf(ReviewOutcome.NotWaiting.class);
    assertThat(decided(row, ReviewDecision.LINK, nadia()))
        .isInstanceOf(ReviewOutcome.Decided.class);
  }

  /** What a person decided on an upload is withdrawn with it. */
  @Test
  void decisionIsWithdrawnWithItsUpload() {
    schools(csv().row("s-1", WITHOUT_NUMBER, "asOf", "2026-10-01"));
    Upload upload = health(csv().row("h-1", NAMED_ALONE));
    decided(office.waitingRows().getFirst(), ReviewDecision.LINK, nadia());

    office.reverse(upload);

    assertThat(office.open(LEEDS, SCHOOLS, "s-1").statements()).hasSize(1);
    assertThat(office.link(LEEDS, HEALTH, "h-1")).isEmpty();
  }

  /** A decision and a shield at once: the shield was first, so nothing goes to the open record. */
  @Test
  void shieldThatOpensMeanwhileStopsTheDecision() {
    WaitingRow row = waiting();
    ContactPointId nadia = nadia();
    office.directory.beforeNextCommit(() -> ShieldOpening.of(office, nadia));

    assertThat(decided(row, ReviewDecision.LINK, nadia))
        .isInstanceOf(ReviewOutcome.NotWaiting.class);

    assertThat(office.record(nadia).orElseThrow()).isInstanceOf(ChildRecord.Shielded.class);
    assertThat(office.directory.quarantine().ofChild(nadia)).hasSize(1);
  }

  /** Crossed records: the row that waits beside its old child can be linked to the other one. */
  @Test
  void personSettlesCrossedRecords() {
    schools(csv().row("s-1", NADIA, "asOf", "2026-10-01").row("s-2", OWEN, "asOf", "2026-10-01"));
    ContactPointId owen = office.child(LEEDS, SCHOOLS, "s-2");
    schools(csv().row("s-1", with(OWEN, "gender", "male")));
    WaitingRow row = office.waitingRows().getFirst();

    decided(row, ReviewDecision.CREATE, null);

    assertThat(office.child(LEEDS, SCHOOLS, "s-1")).isNotEqualTo(owen);
    assertThat(office.waitingRows()).isEmpty();
  }

  /** "Not the same child" survives whatever the source sends in between (rules §4). */
  @Test
  void rejectedCandidateIsRememberedWhileTheRowWaitsAgain() {
    WaitingRow row = waiting();
    decided(row, ReviewDecision.REJECT, null);
    health(csv().row("h-1", without(NAMED_ALONE, "dateOfBirth")));
    health(csv().row("h-1", WITHOUT_NUMBER, "asOf", "2026-11-10"));
    assertThat(office.open(LEEDS, SCHOOLS, "s-1").statements()).hasSize(1);
  }
}
