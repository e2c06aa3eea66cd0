package org.contactpoint.shielding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.contactpoint.domain.calendar.Deadline;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.emergency.Emergency;
import org.contactpoint.domain.emergency.Investigation;
import org.contactpoint.domain.move.Move;
import org.contactpoint.domain.scoring.Evidence;
import org.contactpoint.domain.source.Source;
import org.contactpoint.domain.source.Statement;
import org.contactpoint.domain.source.StatementKey;
import org.contactpoint.domain.upload.Row;
import org.contactpoint.domain.upload.RowAction;
import org.contactpoint.domain.upload.WaitingRow;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.shielding.move.SettleMoves;
import org.contactpoint.testkit.builder.AChild;
import org.contactpoint.testkit.builder.AnAccount;
import org.contactpoint.testkit.builder.SomeFacts;
import org.contactpoint.testkit.gateway.GatewayReply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What is listed by council follows the child, however much it is and whatever fails (rules §9).
 */
class SettleMovesTest {
  private static final ContactPointId LEAH = AChild.number(1);
  private static final ContactPointId NOAH = AChild.number(2);
  private static final Duration A_WHILE = Duration.ofMinutes(20);

  private final ShieldingFunction function = new ShieldingFunction();
  private final ShieldingWorld world = function.world;
  private final SettleMoves settle = function.bean(SettleMoves.class);

  @BeforeEach
  void leahAndNoahAreOfLeeds() {
    world.directory.given(
        ShieldingWorld.sister(1, "Leah", "2012-03-09"),
        AChild.silent(2).saying(SomeFacts.of("Noah", "Pike").born("2014-01-02")).build());
  }

  @AfterEach
  void theFunctionEnds() {
    function.close();
  }

  private String started(ContactPointId child) {
    return function
        .post(
            world.team, "/v1/children/" + child.value() + "/moves", "{\"toCouncil\":\"E06000014\"}")
        .text("/moveId");
  }

  private Move accepted(ContactPointId child) {
    String move = started(child);
    GatewayReply reply = function.post(world.yorkTeam, "/v1/moves/" + move + "/acceptance", "");
    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    return world.directory.moves().find(move).orElseThrow();
  }

  private void callBacks(int many) {
    for (int i = 0; i < many; i++) {
      function.post(
          world.socialWorker,
          "/v1/children/" + LEAH.value() + "/call-backs",
          "{\"about\":\"sensitive-service\",\"phone\":\"01134960123\"}");
    }
  }

  private int callBacksOf(Authority authority) {
    return world.directory.shields().openCallBacks(authority, null, 999).size();
  }

  private WaitingRow waiting(String id, boolean tokenised, ContactPointId... candidates) {
    Row row =
        new Row(
            1,
            new StatementKey(new Source(AnAccount.LEEDS, "health"), id),
            LocalDate.of(2026, 4, 1),
            RowAction.UPSERT,
            SomeFacts.full("Leah", "Ward", "2012-03-09").build(),
            null,
            null,
            "digest");
    WaitingRow waiting =
        new WaitingRow(
            id,
            "upload",
            row,
            AnAccount.LEEDS,
            AnAccount.LEEDS,
            Stream.of(candidates)
                .map(child -> new WaitingRow.Candidate(child, new Evidence(List.of(), 9, "v1")))
                .toList(),
            "not-certain",
            ShieldingWorld.MONDAY,
            false,
            java.util.Set.of(),
            tokenised,
            false,
            1);
    world.directory.given(new Change.WaitingRowSaved(null, waiting));
    return waiting;
  }

  private Authority listedTo(WaitingRow row) {
    return world.directory.waitingRows().find(row.id()).orElseThrow().listedTo();
  }

  private boolean isSettled(Move move) {
    return world.directory.moves().find(move.id()).orElseThrow().settled();
  }

  @Test
  void rowsAreListedToTheCouncilOfTheirBestCandidate() {
    WaitingRow hers = waiting("a".repeat(32), false, LEAH, NOAH);
    WaitingRow rather = waiting("b".repeat(32), false, NOAH, LEAH);
    WaitingRow others = waiting("c".repeat(32), false, NOAH);
    WaitingRow hidden = waiting("d".repeat(32), true, LEAH);

    accepted(LEAH);

    assertThat(listedTo(hers)).isEqualTo(AnAccount.YORK);
    assertThat(listedTo(rather)).isEqualTo(AnAccount.LEEDS);
    assertThat(listedTo(others)).isEqualTo(AnAccount.LEEDS);
    assertThat(listedTo(hidden)).isEqualTo(AnAccount.LEEDS);
  }

  @Test
  void rowOfNobodyOpenStaysWhereItIs() {
    WaitingRow row = waiting("a".repeat(32), false, NOAH, LEAH);
    world.directory.given(new Change.RecordDeleted((ChildRecord.Open) world.record(NOAH)));
    accepted(LEAH);
    assertThat(listedTo(row)).isEqualTo(AnAccount.YORK);

    WaitingRow gone = waiting("b".repeat(32), false, AChild.number(7));
    assertThat(listedTo(gone)).isEqualTo(AnAccount.LEEDS);
  }

  @Test
  void rowBehindManyOthersFollowsToo() {
    for (int i = 0; i < 110; i++) {
      waiting("a%031d".formatted(i), true, LEAH);
    }
    WaitingRow last = waiting("b".repeat(32), false, LEAH);

    accepted(LEAH);

    assertThat(listedTo(last)).isEqualTo(AnAccount.YORK);
  }

  @Test
  void callBacksFollowHoweverManyTheyAre() {
    callBacks(190);

    Move move = accepted(LEAH);

    assertThat(callBacksOf(AnAccount.YORK)).isEqualTo(180);
    assertThat(isSettled(move)).isFalse();
    assertThat(world.directory.actions()).contains("settle-move");
    world.clock.pass(A_WHILE);
    assertThat(settle.resume(Deadline.NEVER)).isTrue();
    assertThat(callBacksOf(AnAccount.YORK)).isEqualTo(190);
    assertThat(callBacksOf(AnAccount.LEEDS)).isZero();
  }

  /** Its sources took back all that they said: nobody is left whom a row could be about. */
  @Test
  void rowOfAWithdrawnChildStaysWhereItIs() {
    WaitingRow row = waiting("a".repeat(32), false, LEAH);
    String move = started(LEAH);
    ChildRecord.Open record = (ChildRecord.Open) world.record(LEAH);
    ChildRecord.Open withdrawn =
        record
            .stating(
                record.statements().stream()
                    .map(one -> Statement.withdrawn(one.key(), LEAH, one.latest().facts()))
                    .toList())
            .revised();
    world.directory.given(new Change.RecordSaved(record, withdrawn));

    GatewayReply reply = function.post(world.yorkTeam, "/v1/moves/" + move + "/acceptance", "");

    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    assertThat(listedTo(row)).isEqualTo(AnAccount.LEEDS);
  }

  @Test
  void whatFailsAfterTheAcceptanceIsDoneLater() {
    callBacks(70);
    String move = started(LEAH);
    world.directory.beforeCommit(
        world.directory.commitsTried() + 2, () -> world.directory.trailFails(true));
    GatewayReply reply = function.post(world.yorkTeam, "/v1/moves/" + move + "/acceptance", "");
    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    assertThat(callBacksOf(AnAccount.LEEDS)).isEqualTo(40);

    world.clock.pass(A_WHILE);
    assertThat(settle.resume(Deadline.NEVER)).isTrue();
    assertThat(callBacksOf(AnAccount.LEEDS)).isEqualTo(40);
    world.directory.trailFails(false);
    assertThat(settle.resume(Deadline.NEVER)).isTrue();

    assertThat(callBacksOf(AnAccount.LEEDS)).isZero();
    assertThat(callBacksOf(AnAccount.YORK)).isEqualTo(70);
    assertThat(world.directory.moves().unsettled(null, 9)).isEmpty();
  }

  /** An auditor of the council that answers for the child now looks into it (rules §6.34). */
  @Test
  void openInvestigationsGoToTheNewCouncilsAuditors() {
    Investigation open =
        Investigation.opened(
            "1".repeat(32),
            LEAH,
            Emergency.CHILD_MISSING,
            Investigation.Opener.of(world.police),
            AnAccount.LEEDS,
            world.clock.instant());
    world.directory.given(new Change.InvestigationSaved(null, open));

    accepted(LEAH);

    assertThat(world.directory.investigations().find(open.id()).orElseThrow().responsible())
        .isEqualTo(AnAccount.YORK);
    assertThat(function.get(world.auditor, "/v1/investigations").json().get("items")).isEmpty();
    assertThat(
            function
                .post(
                    world.auditor,
                    "/v1/investigations/" + open.id() + "/closure",
                    "{\"finding\":\"justified\"}")
                .status())
        .isEqualTo(404);
  }

  /** A move that can't be settled is tried again, and the others are settled all the same. */
  @Test
  void oneThatFailsKeepsNoOtherWaiting() {
    Move leahs = accepted(LEAH);
    Move noahs = accepted(NOAH);
    world.clock.pass(A_WHILE);
    world.directory.beforeCommit(
        world.directory.commitsTried() + 1,
        () -> {
          throw new IllegalStateException("made up");
        });

    assertThatThrownBy(() -> settle.resume(Deadline.NEVER))
        .isInstanceOf(IllegalStateException.class);

    assertThat(Stream.of(leahs, noahs).filter(this::isSettled)).hasSize(1);
    assertThat(settle.resume(Deadline.NEVER)).isTrue();
    assertThat(Stream.of(leahs, noahs).allMatch(this::isSettled)).isTrue();
  }

  /** However much of one child is listed, the time is looked at (rules §9). */
  @Test
  void oneWithManyRowsEndsWithTheTimeToo() {
    Move move = accepted(LEAH);
    callBacksToLeeds(70);
    world.clock.pass(A_WHILE);

    assertThat(settle.resume(Deadline.in(Duration.ZERO, world.clock.instant()))).isTrue();

    assertThat(callBacksOf(AnAccount.YORK)).isEqualTo(30);
    assertThat(isSettled(move)).isFalse();
    assertThat(settle.resume(Deadline.NEVER)).isTrue();
    assertThat(callBacksOf(AnAccount.YORK)).isEqualTo(70);
    assertThat(isSettled(move)).isTrue();
  }

  /** As somebody lists them who read the old council just before the acceptance. */
  private void callBacksToLeeds(int many) {
    callBacks(many);
    world.directory.shields().openCallBacks(AnAccount.YORK, null, 999).stream()
        .map(one -> new Change.CallBackSaved(one, one.answeredBy(AnAccount.LEEDS)))
        .forEach(change -> world.directory.given(change));
  }

  /** Somebody read the old council and lists to it just after the acceptance. */
  @Test
  void whatWasListedMeanwhileIsFoundAWhileLater() {
    Move move = accepted(LEAH);
    WaitingRow late = waiting("a".repeat(32), false, LEAH);
    assertThat(settle.resume(Deadline.NEVER)).isTrue();
    assertThat(isSettled(move)).isFalse();

    world.clock.pass(A_WHILE);
    assertThat(settle.resume(Deadline.NEVER)).isTrue();

    assertThat(listedTo(late)).isEqualTo(AnAccount.YORK);
    assertThat(isSettled(move)).isTrue();
    int entries = world.directory.entries().size();
    assertThat(settle.resume(Deadline.NEVER)).isTrue();
    assertThat(world.directory.entries()).hasSize(entries);
  }

  @Test
  void whoeverMovedOnIsListedToTheLastCouncil() {
    callBacks(1);
    accepted(LEAH);
    String on =
        function
            .post(
                world.yorkTeam,
                "/v1/children/" + LEAH.value() + "/moves",
                "{\"toCouncil\":\"E08000035\"}")
            .text("/moveId");
    function.post(world.team, "/v1/moves/" + on + "/acceptance", "");

    world.clock.pass(A_WHILE);
    assertThat(settle.resume(Deadline.NEVER)).isTrue();

    assertThat(callBacksOf(AnAccount.LEEDS)).isEqualTo(1);
    assertThat(world.directory.moves().unsettled(null, 9)).isEmpty();
  }

  @Test
  void childWhoIsGoneHasNothingToSettle() {
    Move move = accepted(NOAH);
    world.directory.given(new Change.RecordDeleted((ChildRecord.Open) world.record(NOAH)));
    world.clock.pass(A_WHILE);

    assertThat(settle.resume(Deadline.NEVER)).isTrue();

    assertThat(isSettled(move)).isTrue();
  }

  /** One at least is settled; whatever the time leaves is the next call's. */
  @Test
  void whatTheTimeLeavesIsTheNextCalls() {
    accepted(LEAH);
    accepted(NOAH);
    world.clock.pass(A_WHILE);

    assertThat(settle.resume(Deadline.in(Duration.ZERO, world.clock.instant()))).isFalse();

    assertThat(world.directory.moves().unsettled(null, 9)).hasSize(1);
    assertThat(settle.resume(Deadline.NEVER)).isTrue();
    assertThat(world.directory.moves().unsettled(null, 9)).isEmpty();
  }

  @Test
  void accountThatIsGoneIsStillNamed() {
    Move move = accepted(LEAH);
    Move by =
        new Move(
            move.id(),
            move.child(),
            move.from(),
            move.to(),
            new org.contactpoint.domain.access.AccountId("gone.team"),
            move.startedAt(),
            move.status(),
            null,
            false,
            false,
            move.version() + 1);
    world.directory.given(new Change.MoveSaved(move, by));

    assertThat(settle.resume(Deadline.NEVER)).isTrue();

    assertThat(world.directory.entries().getLast().actor().account().value())
        .isEqualTo("gone.team");
    assertThat(isSettled(move)).isTrue();
  }
}
