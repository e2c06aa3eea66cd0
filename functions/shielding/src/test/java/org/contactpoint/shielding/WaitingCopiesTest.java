package org.contactpoint.shielding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.contactpoint.domain.calendar.Deadline;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.scoring.Evidence;
import org.contactpoint.domain.source.Source;
import org.contactpoint.domain.source.StatementKey;
import org.contactpoint.domain.upload.LinkStep;
import org.contactpoint.domain.upload.QuarantinedRow;
import org.contactpoint.domain.upload.Row;
import org.contactpoint.domain.upload.RowAction;
import org.contactpoint.domain.upload.RowOutcome;
import org.contactpoint.domain.upload.SourceLink;
import org.contactpoint.domain.upload.WaitingRow;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.testkit.FixedIds;
import org.contactpoint.testkit.WaitingInAll;
import org.contactpoint.testkit.builder.AChild;
import org.contactpoint.testkit.builder.AStatement;
import org.contactpoint.testkit.builder.AnAccount;
import org.contactpoint.testkit.builder.SomeFacts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of the rows that wait when a child of whom they speak is shielded (rules §6). */
class WaitingCopiesTest {
  private static final ContactPointId LEAH = AChild.number(1);
  private static final ContactPointId TWIN = AChild.number(2);
  private static final Source CENSUS = new Source(AnAccount.YORK, "school-census");

  private final ShieldingWorld world = new ShieldingWorld();
  private final FixedIds ids = new FixedIds(99);

  @BeforeEach
  void leahOfLeedsAndANamesakeOfYork() {
    world.directory.given(
        AChild.silent(1)
            .saying(SomeFacts.of("Leah", "Ward").born("2012-03-09").nhs("9000000009"))
            .build(),
        AChild.silent(2)
            .saying(SomeFacts.of("Leo", "Warden").born("2011-01-30"))
            .answeredForBy(AnAccount.YORK)
            .build());
  }

  private WaitingRow waiting(String recordId, SomeFacts facts, ContactPointId... candidates) {
    WaitingRow row =
        new WaitingRow(
            ids.next(),
            "u1",
            new Row(
                1,
                new StatementKey(CENSUS, recordId),
                LocalDate.of(2026, 11, 1),
                RowAction.UPSERT,
                facts.build(),
                null,
                null,
                "digest"),
            AnAccount.YORK,
            AnAccount.LEEDS,
            List.of(candidates).stream()
                .map(child -> new WaitingRow.Candidate(child, new Evidence(List.of(), 1, "1")))
                .toList(),
            "name-and-birthday-alone",
            ShieldingWorld.MONDAY,
            false,
            1);
    world.directory.given(new Change.WaitingRowSaved(null, row));
    return row;
  }

  private static SomeFacts somebody() {
    return SomeFacts.of("Lia", "Wardle").born("2012-07-01").livingAt("9 Secret Street", "YO1 7HH");
  }

  private List<QuarantinedRow> notified() {
    return world.directory.quarantine().ofChild(LEAH);
  }

  private List<WaitingRow> inTheOpen() {
    return WaitingInAll.of(world.directory.waitingRows());
  }

  @Test
  void aRowThatMayBeNobodyElsesIsPutApart() {
    WaitingRow row = waiting("a", somebody(), LEAH);

    world.ask(world.team, LEAH);

    assertThat(inTheOpen()).isEmpty();
    assertThat(notified()).extracting(QuarantinedRow::reviewId).containsExactly(row.id());
  }

  @Test
  void aRowThatMayBeAnOpenChildsWaitsOnWithoutTheShieldedOneAndTheTeamIsNotified() {
    WaitingRow row = waiting("a", somebody(), LEAH, TWIN);

    world.ask(world.team, LEAH);

    assertThat(inTheOpen())
        .singleElement()
        .satisfies(
            open -> {
              assertThat(open.id()).isEqualTo(row.id());
              assertThat(open.listedTo()).isEqualTo(AnAccount.YORK);
              assertThat(open.candidates())
                  .extracting(WaitingRow.Candidate::child)
                  .containsExactly(TWIN);
            });
    assertThat(notified())
        .singleElement()
        .satisfies(
            copy -> {
              assertThat(copy.row()).isEqualTo(row.row());
              assertThat(copy.reviewId()).isNotEqualTo(row.id());
            });
  }

  @Test
  void theTeamIsNotifiedOnceHoweverOftenTheShieldIsResumed() {
    waiting("a", SomeFacts.of("Leah", "Ward").born("2012-03-09"), TWIN);
    world.directory.beforeCommit(
        world.directory.commitsTried() + 3, () -> world.directory.trailFails(true));
    world.ask(world.team, LEAH);
    assertThat(world.directory.shields().unfinished(9)).hasSize(1);

    world.directory.trailFails(false);
    world.resumeShields.resume(Deadline.NEVER);

    assertThat(world.directory.shields().unfinished(9)).isEmpty();
    assertThat(notified()).hasSize(1);
    assertThat(inTheOpen()).hasSize(1);
  }

  @Test
  void aRowOfASourceRecordThatIsTheChildsIsPutApartWhoeverElseItMayBeAbout() {
    WaitingRow row = waiting("a", somebody(), LEAH, TWIN);
    world.directory.given(
        new Change.LinkSaved(
            null,
            new SourceLink(row.row().key(), LEAH, row.id(), false, null, List.of(step()), 1)));

    world.ask(world.team, LEAH);

    assertThat(inTheOpen()).isEmpty();
    assertThat(notified()).hasSize(1);
  }

  private static LinkStep step() {
    return new LinkStep(
        "u1",
        1,
        LocalDate.of(2026, 11, 1),
        "digest",
        RowAction.UPSERT,
        RowOutcome.REVIEW,
        SomeFacts.name("Lia", "Wardle"),
        null,
        Map.of());
  }

  @Test
  void aRowThatLooksLikeTheChildIsPutApartThoughItWasNoCandidate() {
    waiting("number", SomeFacts.of("Zoe", "Hill").nhs("9000000009"));
    waiting("slip", SomeFacts.of("Leah", "Ward").born("2012-03-08"));
    waiting("turned", SomeFacts.of("Leah", "Ward").born("2012-09-03"));
    waiting("swapped", SomeFacts.of("Ward", "Leah").born("2012-03-09"));
    WaitingRow stranger = waiting("stranger", SomeFacts.of("Omar", "Hill").born("2015-05-05"));

    world.ask(world.team, LEAH);

    assertThat(notified()).hasSize(4);
    assertThat(inTheOpen()).containsExactly(stranger);
  }

  /** However many there are, none stays in the open once the shield counts as done. */
  @Test
  void moreRowsThanAPageAreAllPutApart() {
    for (int i = 0; i < 250; i++) {
      waiting("r" + i, somebody(), LEAH);
    }

    world.ask(world.team, LEAH);

    assertThat(inTheOpen()).isEmpty();
    assertThat(notified()).hasSize(250);
    assertThat(world.directory.shields().unfinished(9)).isEmpty();
  }

  /** What a request has no time for is left to the clock, and the shield is not done before. */
  @Test
  void moreRowsThanARequestHasTimeForAreLeftToTheClock() {
    for (int i = 0; i < 620; i++) {
      waiting("r" + i, somebody(), LEAH);
    }

    world.ask(world.team, LEAH);
    assertThat(inTheOpen()).hasSize(120);
    assertThat(world.directory.shields().unfinished(9)).hasSize(1);

    world.resumeShields.resume(Deadline.NEVER);
    assertThat(inTheOpen()).isEmpty();
    assertThat(world.directory.shields().unfinished(9)).isEmpty();
  }

  @Test
  void aShieldsOwnRequestGoesOnWithNobodyElses() {
    world.directory.beforeCommit(
        world.directory.commitsTried() + 2, () -> world.directory.trailFails(true));
    world.ask(world.team, LEAH);
    world.directory.trailFails(false);
    assertThat(world.directory.shields().unfinished(9)).hasSize(1);

    world.ask(world.yorkTeam, TWIN);

    assertThat(world.directory.shields().unfinished(9))
        .singleElement()
        .satisfies(shield -> assertThat(shield.child()).isEqualTo(LEAH));
  }

  /** What was linked before goes on being linked; only its newest row is put apart. */
  @Test
  void aSourceRecordThatIsAnotherChildsStaysWithThatChild() {
    WaitingRow row = waiting("a", SomeFacts.of("Leah", "Ward").born("2012-03-09"), LEAH);
    world.directory.given(
        new Change.LinkSaved(
            null,
            new SourceLink(row.row().key(), TWIN, row.id(), false, null, List.of(step()), 1)));

    world.ask(world.team, LEAH);

    SourceLink link = link(row);
    assertThat(link.child()).isEqualTo(TWIN);
    assertThat(link.quarantined()).isFalse();
    assertThat(link.review()).isNull();
    assertThat(link.withheld()).isEqualTo(new SourceLink.Withheld(LEAH, row.id()));
  }

  @Test
  void aSourceRecordOfNobodyLeadsToTheChildWhomItLooksLike() {
    WaitingRow row = waiting("a", somebody(), LEAH);
    world.directory.given(
        new Change.LinkSaved(
            null,
            new SourceLink(row.row().key(), null, row.id(), false, null, List.of(step()), 1)));

    world.ask(world.team, LEAH);

    assertThat(link(row).child()).isEqualTo(LEAH);
    assertThat(link(row).quarantined()).isTrue();
  }

  @Test
  void aSourceRecordWhoseNewerRowWaitsElsewhereIsLeftAlone() {
    WaitingRow row = waiting("a", somebody(), LEAH);
    SourceLink before =
        new SourceLink(row.row().key(), null, ids.next(), false, null, List.of(step()), 1);
    world.directory.given(new Change.LinkSaved(null, before));

    world.ask(world.team, LEAH);

    assertThat(link(row)).isEqualTo(before);
    assertThat(notified()).hasSize(1);
  }

  private SourceLink link(WaitingRow row) {
    return Objects.requireNonNull(
        world.directory.sourceLinks().findAll(List.of(row.row().key())).get(row.row().key()));
  }

  /** A candidate who is shielded, or of whom nothing is left, is nobody to go on deciding about. */
  @Test
  void aRowWhoseOtherCandidatesAreHiddenOrGoneIsPutApart() {
    ContactPointId gone = AChild.number(3);
    world.directory.given(
        AChild.silent(3)
            .sayingOnly(AStatement.saying(SomeFacts.of("Leo", "Gone")).withdrawn())
            .build());
    world.ask(world.yorkTeam, TWIN);
    WaitingRow row = waiting("a", somebody(), LEAH, TWIN, gone);

    world.ask(world.team, LEAH);

    assertThat(inTheOpen()).isEmpty();
    assertThat(notified()).extracting(QuarantinedRow::reviewId).containsExactly(row.id());
  }

  /** A row whose whereabouts are tokens was put apart before, and its like waits without them. */
  @Test
  void aRowWithoutWhereaboutsIsLeftAlone() {
    WaitingRow row = waiting("a", SomeFacts.of("Leah", "Ward").born("2012-03-09"), TWIN);
    WaitingRow tokenised =
        new WaitingRow(
            row.id(),
            row.upload(),
            row.row(),
            row.sender(),
            row.listedTo(),
            row.candidates(),
            row.reason(),
            row.since(),
            false,
            Set.of(),
            true,
            false,
            2);
    world.directory.given(new Change.WaitingRowSaved(row, tokenised));

    world.ask(world.team, LEAH);

    assertThat(inTheOpen()).containsExactly(tokenised);
    assertThat(notified()).isEmpty();
  }

  /** Somebody decided the row while it was about to be put apart: nothing is left to do. */
  @Test
  void aRowThatSomebodyDecidedMeanwhileKeepsNoShieldOpen() {
    WaitingRow row = waiting("a", somebody(), LEAH);
    world.directory.beforeCommit(
        world.directory.commitsTried() + 2,
        () -> world.directory.given(new Change.WaitingRowDeleted(row)));

    world.ask(world.team, LEAH);

    assertThat(notified()).isEmpty();
    assertThat(world.directory.shields().unfinished(9)).isEmpty();
  }

  /** A row that could not be put apart now keeps the shield open until it is. */
  @Test
  void aRowThatCannotBePutApartNowIsPutApartLater() {
    waiting("a", somebody(), LEAH);
    world.directory.beforeCommit(
        world.directory.commitsTried() + 2, () -> world.directory.trailFails(true));
    world.ask(world.team, LEAH);
    world.directory.trailFails(false);
    assertThat(inTheOpen()).hasSize(1);
    assertThat(world.directory.shields().unfinished(9)).hasSize(1);

    world.resumeShields.resume(Deadline.NEVER);

    assertThat(inTheOpen()).isEmpty();
    assertThat(notified()).hasSize(1);
    assertThat(world.directory.shields().unfinished(9)).isEmpty();
  }
}
