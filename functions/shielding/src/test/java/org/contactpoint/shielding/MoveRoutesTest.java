package org.contactpoint.shielding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Merging;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.move.Move;
import org.contactpoint.domain.move.MoveStatus;
import org.contactpoint.domain.shielding.Shield;
import org.contactpoint.domain.source.Statement;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.shielding.deciding.MoveShieldOutcome;
import org.contactpoint.shielding.deciding.ShieldStep;
import org.contactpoint.shielding.move.EscalatedMoves;
import org.contactpoint.testkit.builder.AChild;
import org.contactpoint.testkit.builder.AnAccount;
import org.contactpoint.testkit.builder.SomeFacts;
import org.contactpoint.testkit.gateway.GatewayReply;
import org.contactpoint.testkit.gateway.GatewayRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Only the responsible council can start a move, and it stays responsible until the other accepts
 * (rules §4, §9).
 */
class MoveRoutesTest {
  private static final ContactPointId LEAH = AChild.number(1);
  private static final ContactPointId NOAH = AChild.number(2);
  private static final String YORK = AnAccount.YORK.value();
  private static final String HULL = "E06000010";
  private static final String NOT_HERE = "{\"reason\":\"not-here\"}";

  private final ShieldingFunction function = new ShieldingFunction();
  private final ShieldingWorld world = function.world;

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

  private GatewayReply start(Account account, ContactPointId child, String council) {
    return function.post(
        account,
        "/v1/children/" + child.value() + "/moves",
        "{\"toCouncil\":\"%s\"}".formatted(council));
  }

  private String started(ContactPointId child) {
    GatewayReply reply = start(world.team, child, YORK);
    assertThat(reply.status()).as(reply.body()).isEqualTo(201);
    return reply.text("/moveId");
  }

  private GatewayReply accept(Account account, String move) {
    return function.post(account, "/v1/moves/" + move + "/acceptance", "");
  }

  private GatewayReply decline(Account account, String move) {
    return function.post(account, "/v1/moves/" + move + "/decline", NOT_HERE);
  }

  private GatewayReply withdraw(Account account, String move) {
    return function.post(account, "/v1/moves/" + move + "/withdrawal", "");
  }

  private String accepted(ContactPointId child) {
    String move = started(child);
    GatewayReply reply = accept(world.yorkTeam, move);
    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    return move;
  }

  private List<String> listed(Account account, String direction) {
    GatewayReply list = function.get(account, "/v1/moves?direction=" + direction);
    assertThat(list.status()).as(list.body()).isEqualTo(200);
    return StreamSupport.stream(list.json().get("items").spliterator(), false)
        .map(item -> item.get("moveId").asText())
        .toList();
  }

  private Authority responsible(ContactPointId child) {
    return ((ChildRecord.Open) world.record(child)).responsible();
  }

  private MoveStatus status(String move) {
    return world.directory.moves().find(move).orElseThrow().status();
  }

  private static void isRefused(GatewayReply reply, int status, String slug) {
    assertThat(reply.status()).as(reply.body()).isEqualTo(status);
    assertThat(reply.text("/type")).endsWith("/" + slug);
  }

  @Test
  void startedMoveChangesNothingOfTheRecord() {
    ChildRecord.Open before = (ChildRecord.Open) world.record(LEAH);

    GatewayReply reply =
        function.sample(
            world.team, GatewayRequest.sample("start-move").with("childId", LEAH.value()));

    assertThat(reply.body())
        .isEqualTo(
            ("{\"moveId\":\"%s\",\"childId\":\"%s\",\"fromCouncil\":\"E08000035\","
                    + "\"toCouncil\":\"E06000014\",\"status\":\"open\","
                    + "\"startedAt\":\"2026-11-23T10:00:00Z\",\"dueBy\":\"2026-11-30\","
                    + "\"escalated\":false}")
                .formatted(reply.text("/moveId"), LEAH.value()));
    assertThat(reply.status()).isEqualTo(201);
    ChildRecord.Open after = (ChildRecord.Open) world.record(LEAH);
    assertThat(after.statements()).isEqualTo(before.statements());
    assertThat(after.responsible()).isEqualTo(AnAccount.LEEDS);
    assertThat(world.directory.actions()).containsExactly("start-move");
  }

  @Test
  void bothTeamsFindItInTheirLists() {
    String move = started(LEAH);

    assertThat(listed(world.team, "out")).containsExactly(move);
    assertThat(listed(world.team, "in")).isEmpty();
    assertThat(listed(world.yorkTeam, "in")).containsExactly(move);
    assertThat(listed(world.yorkTeam, "out")).isEmpty();
    assertThat(listed(world.englandTeam, "in")).isEmpty();
    GatewayReply sample = function.sample(world.team, GatewayRequest.sample("moves"));
    assertThat(sample.text("/items/0/moveId")).as(sample.body()).isEqualTo(move);
    assertThat(function.get(world.yorkTeam, "/v1/moves").text("/items/0/moveId")).isEqualTo(move);
    assertThat(world.directory.actions()).endsWith("list-moves");
  }

  @Test
  void longListComesPageByPage() {
    started(LEAH);
    started(NOAH);

    GatewayReply first = function.get(world.yorkTeam, "/v1/moves?limit=1");
    GatewayReply second =
        function.get(world.yorkTeam, "/v1/moves?limit=1&cursor=" + first.text("/cursor"));

    assertThat(first.json().get("items")).hasSize(1);
    assertThat(second.json().get("items")).hasSize(1);
    assertThat(second.text("/items/0/moveId")).isNotEqualTo(first.text("/items/0/moveId"));
  }

  @Test
  void unknownDirectionIsRefused() {
    assertThat(function.get(world.team, "/v1/moves?direction=up").status()).isEqualTo(400);
  }

  @Test
  void accountWithoutCouncilHasNoMoves() {
    Account nobodys = AnAccount.team("nobodys.team").of(null).build();
    world.directory.admit(nobodys);

    isRefused(function.get(nobodys, "/v1/moves"), 403, "other-council");
    isRefused(start(nobodys, LEAH, YORK), 403, "other-council");
    assertThat(accept(nobodys, started(LEAH)).status()).isEqualTo(404);
  }

  @Test
  void councilIsResponsibleOnceItHasAccepted() {
    String move = started(LEAH);

    GatewayReply reply = accept(world.yorkTeam, move);

    assertThat(reply.text("/status")).as(reply.body()).isEqualTo("accepted");
    assertThat(responsible(LEAH)).isEqualTo(AnAccount.YORK);
    assertThat(listed(world.team, "out")).isEmpty();
    assertThat(listed(world.yorkTeam, "in")).isEmpty();
    assertThat(world.directory.actions()).startsWith("start-move", "accept-move");
    isRefused(start(world.team, LEAH, HULL), 403, "other-council");
    assertThat(start(world.yorkTeam, LEAH, HULL).status()).isEqualTo(201);
  }

  @Test
  void councilThatDeclinesLeavesEverythingAsItWas() {
    String move = started(LEAH);

    GatewayReply reply = decline(world.yorkTeam, move);

    assertThat(reply.text("/status")).as(reply.body()).isEqualTo("declined");
    assertThat(responsible(LEAH)).isEqualTo(AnAccount.LEEDS);
    assertThat(listed(world.yorkTeam, "in")).isEmpty();
    assertThat(world.directory.entries().get(1).event().reason()).contains("not-here");
    assertThat(started(LEAH)).isNotEqualTo(move);
  }

  @Test
  void senderMayWithdrawIt() {
    String move = started(LEAH);

    assertThat(withdraw(world.team, move).text("/status")).isEqualTo("withdrawn");
    assertThat(listed(world.team, "out")).isEmpty();
    assertThat(world.directory.actions()).contains("withdraw-move");
  }

  @Test
  void eachStepIsTakenOnce() {
    String move = accepted(LEAH);

    isRefused(accept(world.yorkTeam, move), 409, "out-of-turn");
    isRefused(decline(world.yorkTeam, move), 409, "out-of-turn");
    isRefused(withdraw(world.team, move), 409, "out-of-turn");
  }

  @Test
  void stepsAreTheirOwnCouncilsAlone() {
    String move = started(LEAH);

    isRefused(accept(world.team, move), 403, "other-council");
    isRefused(decline(world.team, move), 403, "other-council");
    isRefused(withdraw(world.yorkTeam, move), 403, "other-council");
    assertThat(accept(world.englandTeam, move).status()).isEqualTo(404);
    assertThat(accept(world.yorkTeam, world.ids.next()).status()).isEqualTo(404);
    assertThat(accept(world.yorkTeam, "no-id").status()).isEqualTo(404);
    assertThat(status(move)).isEqualTo(MoveStatus.OPEN);
  }

  @Test
  void onlyTheResponsibleCouncilsTeamStartsIt() {
    isRefused(start(world.yorkTeam, LEAH, HULL), 403, "other-council");
    isRefused(start(world.socialWorker, LEAH, YORK), 403, "role-not-allowed");
    assertThat(start(world.team, AChild.number(9), YORK).status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"E08000035", "england", "E07000001", "E06000999", "Yorkshire", ""})
  void onlyAnotherCouncilThatThereIsCanReceiveAChild(String council) {
    GatewayReply reply = start(world.team, LEAH, council);

    assertThat(reply.status()).as(reply.body()).isEqualTo(422);
    assertThat(reply.text("/errors/0/field")).isEqualTo("toCouncil");
  }

  @Test
  void childHasOneOpenMove() {
    String move = started(LEAH);

    assertThat(started(LEAH)).isEqualTo(move);
    isRefused(start(world.team, LEAH, HULL), 409, "move-under-way");
    assertThat(listed(world.team, "out")).containsExactly(move);
  }

  @Test
  void whoeverIsSecondOfTwoAtOnceLearnsOfTheFirst() {
    world.directory.beforeNextCommit(() -> start(world.team, LEAH, HULL));

    isRefused(start(world.team, LEAH, YORK), 409, "move-under-way");

    assertThat(listed(world.team, "out")).hasSize(1);
  }

  @Test
  void repeatsAreAnsweredWithTheMoveAsItIsNow() {
    String path = "/v1/children/" + LEAH.value() + "/moves";
    String body = "{\"toCouncil\":\"E06000014\"}";
    GatewayReply first = function.post(world.team, path, body, "start");
    String step = "/v1/moves/" + first.text("/moveId") + "/acceptance";
    GatewayReply accepted = function.post(world.yorkTeam, step, "", "accept");

    GatewayReply again = function.post(world.team, path, body, "start");

    assertThat(again.status()).isEqualTo(201);
    assertThat(again.text("/moveId")).isEqualTo(first.text("/moveId"));
    assertThat(again.text("/status")).isEqualTo("accepted");
    assertThat(function.post(world.yorkTeam, step, "", "accept").body()).isEqualTo(accepted.body());
    assertThat(responsible(LEAH)).isEqualTo(AnAccount.YORK);
  }

  @Test
  void nothingIsDoneWhereTheTrailFails() {
    String move = started(LEAH);
    world.directory.trailFails(true);

    assertThat(accept(world.yorkTeam, move).status()).isEqualTo(503);
    assertThat(start(world.team, NOAH, YORK).status()).isEqualTo(503);
    world.directory.trailFails(false);

    assertThat(status(move)).isEqualTo(MoveStatus.OPEN);
    assertThat(responsible(LEAH)).isEqualTo(AnAccount.LEEDS);
    assertThat(listed(world.team, "out")).containsExactly(move);
  }

  /** Five working days: on the sixth England's team sees it (rules §4). */
  @Test
  void unansweredMoveIsEscalatedTheDayAfterItWasDue() {
    String move = started(LEAH);
    world.clock.show(ShieldingWorld.MONDAY.plus(Duration.ofDays(7)));
    assertThat(listed(world.englandTeam, "in")).isEmpty();
    assertThat(function.bean(EscalatedMoves.class).count()).isZero();

    world.clock.show(ShieldingWorld.MONDAY.plus(Duration.ofDays(8)));

    assertThat(listed(world.englandTeam, "in")).containsExactly(move);
    assertThat(listed(world.englandTeam, "out")).isEmpty();
    assertThat(function.get(world.yorkTeam, "/v1/moves").text("/items/0/escalated"))
        .isEqualTo("true");
    assertThat(function.bean(EscalatedMoves.class).count()).isEqualTo(1);
    accept(world.yorkTeam, move);
    assertThat(listed(world.englandTeam, "in")).isEmpty();
    assertThat(function.bean(EscalatedMoves.class).count()).isZero();
  }

  @Test
  void escalatedMovesAreShownPageByPageWithoutTheOthers() {
    for (int i = 10; i < 130; i++) {
      world.directory.given(
          AChild.silent(i).saying(SomeFacts.of("Child", "Number").born("2014-01-02")).build());
      started(AChild.number(i));
    }
    world.clock.show(ShieldingWorld.MONDAY.plus(Duration.ofDays(4)));
    started(NOAH);
    world.clock.show(ShieldingWorld.MONDAY.plus(Duration.ofDays(8)));

    GatewayReply first = function.get(world.englandTeam, "/v1/moves?limit=110");
    GatewayReply second =
        function.get(world.englandTeam, "/v1/moves?limit=110&cursor=" + first.text("/cursor"));

    assertThat(first.json().get("items")).hasSize(110);
    assertThat(second.json().get("items")).hasSize(10);
    assertThat(second.json().get("cursor").isNull()).isTrue();
    assertThat(function.bean(EscalatedMoves.class).count()).isEqualTo(120);
  }

  /** A shielded child's move is known to the two teams alone (rules §9). */
  @Test
  void moveOfAChildWhoIsHiddenMeanwhileIsKnownToTheTwoTeamsAlone() {
    String move = started(LEAH);
    world.clock.show(ShieldingWorld.MONDAY.plus(Duration.ofDays(8)));
    world.hidden(LEAH);

    assertThat(listed(world.englandTeam, "in")).isEmpty();
    assertThat(function.bean(EscalatedMoves.class).count()).isZero();
    assertThat(listed(world.yorkTeam, "in")).containsExactly(move);
    assertThat(listed(world.team, "out")).containsExactly(move);
  }

  /** The council that started it must decide again where the child may go (rules §9.13). */
  @Test
  void moveStartedBeforeTheChildWasHiddenIsStartedAgain() {
    String move = started(LEAH);
    world.clock.pass(Duration.ofMinutes(1));
    Shield shield = world.hidden(LEAH);

    isRefused(accept(world.yorkTeam, move), 409, "out-of-turn");
    assertThat(decline(world.yorkTeam, move).status()).isEqualTo(200);
    String again = started(LEAH);
    world.clock.pass(Duration.ofMinutes(1));
    world.move(world.approver, shield, ShieldStep.REFUSE);
    assertThat(accept(world.yorkTeam, again).status()).isEqualTo(200);
  }

  /** Asking for the same move again does not give an old one a new life (rules §9.13). */
  @Test
  void moveStartedBeforeTheChildWasHiddenLapsesWithTheNextStart() {
    String move = started(LEAH);
    world.clock.pass(Duration.ofMinutes(1));
    world.hidden(LEAH);

    String again = started(LEAH);

    assertThat(again).isNotEqualTo(move);
    assertThat(status(move)).isEqualTo(MoveStatus.LAPSED);
    assertThat(accept(world.yorkTeam, again).status()).isEqualTo(200);
  }

  /** A child may be hidden behind the shield of another, which is older than the move. */
  @Test
  void moveStartedInTheOpenIsStartedAgainWhateverTheShieldsAge() {
    world.hidden(NOAH);
    world.clock.pass(Duration.ofMinutes(1));
    String move = started(LEAH);
    ChildRecord.Open open = (ChildRecord.Open) world.record(LEAH);
    Shield noahs = world.directory.shields().newestOf(NOAH).orElseThrow();
    world.hidden(LEAH);
    Shield own = world.directory.shields().newestOf(LEAH).orElseThrow();
    world.directory.given(new Change.ShieldSaved(own, openedWhen(own, noahs)));

    isRefused(accept(world.yorkTeam, move), 409, "out-of-turn");
    assertThat(open.responsible()).isEqualTo(AnAccount.LEEDS);
    assertThat(accept(world.yorkTeam, started(LEAH)).status()).isEqualTo(200);
  }

  private static Shield openedWhen(Shield shield, Shield other) {
    return new Shield(
        shield.id(),
        shield.child(),
        shield.status(),
        shield.ground(),
        shield.askedBy(),
        shield.askedByAccount(),
        shield.askedByPerson(),
        shield.responsible(),
        other.openedAt(),
        shield.decideBy(),
        null,
        null,
        shield.propagationDone(),
        false,
        shield.version() + 1);
  }

  /** What the caller is refused does not depend on whether the child is shielded (rules §6). */
  @Test
  void anotherTeamIsRefusedAlikeForOpenAndShieldedChildren() {
    started(LEAH);
    GatewayReply open = start(world.yorkTeam, LEAH, HULL);
    world.hidden(LEAH);
    GatewayReply shielded = start(world.yorkTeam, LEAH, HULL);

    assertThat(withoutRequest(shielded)).isEqualTo(withoutRequest(open));
    assertThat(shielded.status()).isEqualTo(403);
  }

  private static String withoutRequest(GatewayReply reply) {
    return reply.body().replaceAll("\"requestId\":\"[^\"]*\"", "");
  }

  @Test
  void shieldAndRowsAndCallBacksOfAHiddenChildGoToTheNewTeam() {
    Shield shield = world.hidden(LEAH);
    String callBack = askedCallBack(LEAH);
    String move = started(LEAH);

    GatewayReply reply = accept(world.yorkTeam, move);

    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    Shield now = world.directory.shields().find(shield.id()).orElseThrow();
    assertThat(now.responsible()).isEqualTo(AnAccount.YORK);
    assertThat(now.decideBy()).isEqualTo(shield.decideBy());
    ChildRecord.Shielded record = (ChildRecord.Shielded) world.record(LEAH);
    assertThat(world.directory.responsibilityProofs().isResponsible(AnAccount.YORK, record))
        .isTrue();
    assertThat(function.get(world.yorkTeam, "/v1/call-backs").text("/items/0/callBackId"))
        .isEqualTo(callBack);
    assertThat(function.get(world.team, "/v1/call-backs").json().get("items")).isEmpty();
    assertThat(function.get(world.yorkTeam, "/v1/shields").text("/items/0/shieldId"))
        .isEqualTo(shield.id().value());
    assertThat(function.get(world.team, "/v1/shields").json().get("items")).isEmpty();
    isRefused(start(world.team, LEAH, HULL), 403, "other-council");
  }

  /** The newest shield is the new team's, even where it hides nobody: it may be appealed. */
  @Test
  void refusedShieldGoesWithTheChild() {
    Shield shield = world.hidden(LEAH);
    world.move(world.approver, shield, ShieldStep.REFUSE);

    accepted(LEAH);

    assertThat(world.directory.shields().newestOf(LEAH).orElseThrow().responsible())
        .isEqualTo(AnAccount.YORK);
    assertThat(responsible(LEAH)).isEqualTo(AnAccount.YORK);
  }

  /** An earlier shield stays with the council that decided on it, which can hide nobody by it. */
  @Test
  void oldCouncilDoesNotHideTheChildByAnEarlierShield() {
    Shield first = world.hidden(LEAH);
    world.move(world.approver, first, ShieldStep.REFUSE);
    world.clock.pass(Duration.ofMinutes(1));
    Shield second = world.hidden(LEAH);
    world.move(world.approver, second, ShieldStep.REFUSE);
    accepted(LEAH);

    assertThat(world.move(world.team, first, ShieldStep.APPEAL))
        .isEqualTo(new MoveShieldOutcome.OutOfTurn(LEAH));
    assertThat(world.move(world.team, second, ShieldStep.APPEAL))
        .isInstanceOf(MoveShieldOutcome.NoSuchShield.class);
    assertThat(world.move(world.yorkTeam, second, ShieldStep.APPEAL))
        .isInstanceOf(MoveShieldOutcome.Moved.class);
  }

  /** Nobody answers for a record whose shield is missing, and so nobody moves it. */
  @Test
  void shieldedRecordWithoutAShieldIsMovedByNobody() {
    String move = started(NOAH);
    ChildRecord.Open record = (ChildRecord.Open) world.record(NOAH);
    world.directory.given(
        new Change.RecordSaved(
            record,
            new ChildRecord.Shielded(
                NOAH,
                record.revision().nextEpoch(),
                record.face(),
                world.directory.responsibilityProofs().proof(NOAH, AnAccount.LEEDS),
                Set.of())));

    assertThat(start(world.team, NOAH, YORK).status()).isEqualTo(404);
    isRefused(accept(world.yorkTeam, move), 409, "out-of-turn");
  }

  private String askedCallBack(ContactPointId child) {
    return function
        .post(
            world.socialWorker,
            "/v1/children/" + child.value() + "/call-backs",
            "{\"about\":\"sensitive-service\",\"phone\":\"01134960123\"}")
        .text("/callBackId");
  }

  /** Merges the second into the first, as a team would. */
  private void merged(ContactPointId into, ContactPointId duplicate) {
    ChildRecord.Open one = (ChildRecord.Open) world.record(into);
    ChildRecord.Open other = (ChildRecord.Open) world.record(duplicate);
    Merging.Pair<ChildRecord.Merged> joined = Merging.join(one, other);
    world.directory.given(
        new Change.RecordSaved(one, joined.survivor()),
        new Change.RecordSaved(other, joined.other()));
  }

  @Test
  void numberOfAMergedRecordLeadsToTheOneThatMoves() {
    decline(world.yorkTeam, started(NOAH));
    merged(LEAH, NOAH);

    GatewayReply reply = start(world.team, NOAH, YORK);

    assertThat(reply.text("/childId")).as(reply.body()).isEqualTo(LEAH.value());
    isRefused(start(world.team, LEAH, HULL), 409, "move-under-way");
    assertThat(accept(world.yorkTeam, reply.text("/moveId")).status()).isEqualTo(200);
    assertThat(responsible(LEAH)).isEqualTo(AnAccount.YORK);
  }

  @Test
  void moveOfARecordThatWasMergedMeanwhileMovesTheChild() {
    String ofNoah = started(NOAH);
    GatewayReply ofLeah = start(world.team, LEAH, HULL);
    merged(LEAH, NOAH);
    assertThat(started(LEAH)).isEqualTo(ofNoah);

    assertThat(accept(world.yorkTeam, ofNoah).status()).isEqualTo(200);

    assertThat(responsible(LEAH)).isEqualTo(AnAccount.YORK);
    assertThat(status(ofLeah.text("/moveId"))).isEqualTo(MoveStatus.LAPSED);
    assertThat(listed(world.team, "out")).isEmpty();
    assertThat(world.directory.actions().stream().filter("accept-move"::equals)).hasSize(2);
  }

  /** A hidden merge is seen by the own team alone, and both records move as one child. */
  @Test
  void recordsThatAreMergedBehindShieldsMoveTogether() {
    world.hidden(LEAH);
    world.hidden(NOAH);
    world.directory.given(new Change.MergeHidden(NOAH, LEAH));

    GatewayReply reply = start(world.team, NOAH, YORK);
    assertThat(reply.text("/childId")).as(reply.body()).isEqualTo(LEAH.value());
    assertThat(accept(world.yorkTeam, reply.text("/moveId")).status()).isEqualTo(200);

    for (ContactPointId number : Set.of(LEAH, NOAH)) {
      assertThat(world.directory.shields().newestOf(number).orElseThrow().responsible())
          .isEqualTo(AnAccount.YORK);
    }
  }

  /**
   * Where another council became responsible otherwise, nobody can accept, and a new one starts.
   */
  @Test
  void moveOfACouncilThatIsNotResponsibleAnyMoreLapses() {
    String move = started(LEAH);
    ChildRecord.Open record = (ChildRecord.Open) world.record(LEAH);
    world.directory.given(
        new Change.RecordSaved(record, record.answeredForBy(new Authority(HULL)).revised()));
    world.clock.show(ShieldingWorld.MONDAY.plus(Duration.ofDays(8)));
    Account hull = AnAccount.team("hull.team").of(new Authority(HULL)).build();
    world.directory.admit(hull);

    isRefused(accept(world.yorkTeam, move), 409, "out-of-turn");
    assertThat(listed(world.englandTeam, "in")).isEmpty();
    assertThat(start(hull, LEAH, YORK).status()).isEqualTo(201);
    assertThat(status(move)).isEqualTo(MoveStatus.LAPSED);
    assertThat(listed(world.yorkTeam, "in")).doesNotContain(move).hasSize(1);
  }

  /** Nobody is left to be found, so there is nothing that England's team could press for. */
  @Test
  void moveOfAWithdrawnRecordIsNotEscalated() {
    String move = started(LEAH);
    ChildRecord.Open record = (ChildRecord.Open) world.record(LEAH);
    world.directory.given(
        new Change.RecordSaved(
            record,
            record
                .stating(
                    record.statements().stream()
                        .map(one -> Statement.withdrawn(one.key(), LEAH, one.latest().facts()))
                        .toList())
                .revised()));
    world.clock.show(ShieldingWorld.MONDAY.plus(Duration.ofDays(8)));

    assertThat(listed(world.englandTeam, "in")).isEmpty();
    assertThat(listed(world.yorkTeam, "in")).containsExactly(move);
  }

  @Test
  void recordThatIsGoneIsAcceptedByNobody() {
    String move = started(NOAH);
    world.directory.given(new Change.RecordDeleted((ChildRecord.Open) world.record(NOAH)));
    world.clock.show(ShieldingWorld.MONDAY.plus(Duration.ofDays(8)));

    isRefused(accept(world.yorkTeam, move), 409, "out-of-turn");
    assertThat(listed(world.englandTeam, "in")).isEmpty();
    assertThat(withdraw(world.team, move).status()).isEqualTo(200);
  }

  @Test
  void moveSaysWhoTookItsLastStep() {
    Move move = world.directory.moves().find(accepted(LEAH)).orElseThrow();

    assertThat(move.by().value()).isEqualTo("york.team");
    assertThat(move.settled()).isFalse();
  }
}
