package org.contactpoint.shielding;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.shielding.Shield;
import org.contactpoint.domain.shielding.ShieldId;
import org.contactpoint.domain.shielding.ShieldStatus;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.testkit.builder.AChild;
import org.contactpoint.testkit.builder.AnAccount;
import org.contactpoint.testkit.builder.SomeFacts;
import org.contactpoint.testkit.gateway.GatewayReply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Asking for shields, deciding on them and listing them, through the gateway (rules §6). */
class ShieldRoutesTest {
  private static final ContactPointId LEAH = AChild.number(1);
  private static final ContactPointId LODGER = AChild.number(2);
  private static final String WISH = "{\"ground\":\"domestic-violence\",\"askedBy\":\"parent\"}";
  private static final String CONFIRM = "{\"outcome\":\"shield\",\"reason\":\"risk-confirmed\"}";
  private static final String REFUSE = "{\"outcome\":\"refuse\",\"reason\":\"no-risk-found\"}";

  private final ShieldingFunction function = new ShieldingFunction();
  private final ShieldingWorld world = function.world;

  @BeforeEach
  void leahSharesHerHomeWithALodger() {
    world.directory.given(
        ShieldingWorld.sister(1, "Leah", "2012-03-09"),
        AChild.silent(2)
            .saying(
                SomeFacts.of("Omar", "Hassan")
                    .born("2014-05-05")
                    .livingAt("4 Chapel Row", "LS6 2AB"))
            .build());
  }

  @AfterEach
  void theFunctionEnds() {
    function.close();
  }

  private GatewayReply asked(Account account, ContactPointId child) {
    return function.post(account, shieldOf(child), WISH);
  }

  private static String shieldOf(ContactPointId child) {
    return "/v1/children/" + child.value() + "/shield";
  }

  private String shielded() {
    return asked(world.team, LEAH).text("/shieldId");
  }

  private GatewayReply decided(Account account, String shield, String decision) {
    return function.post(account, "/v1/shields/" + shield + "/decision", decision);
  }

  private GatewayReply reviewed(Account account, String shield, String outcome) {
    return function.post(
        account,
        "/v1/shields/" + shield + "/review",
        "{\"outcome\":\"%s\",\"reason\":\"no-risk-found\"}".formatted(outcome));
  }

  private GatewayReply approved(Account account, String shield) {
    return function.post(account, "/v1/shields/" + shield + "/removal-approval", "");
  }

  private GatewayReply appealed(Account account, String shield, String key) {
    return function.post(account, "/v1/shields/" + shield + "/appeal", "", key);
  }

  private static List<String> proposals(GatewayReply reply) {
    List<String> all = new ArrayList<>();
    for (JsonNode proposal : reply.json().get("proposals")) {
      all.add(proposal.get("childId").asText());
    }
    return all;
  }

  private static List<String> shields(GatewayReply reply) {
    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    return reply.json().get("items").findValuesAsText("shieldId");
  }

  @Test
  void askingHidesTheChildAtOnceAndAnswersWithTheDayOfTheDecision() {
    GatewayReply reply = asked(world.team, LEAH);

    assertThat(reply.status()).as(reply.body()).isEqualTo(201);
    assertThat(reply.text("/status")).isEqualTo("interim");
    assertThat(reply.text("/decideBy")).isEqualTo("2026-11-24T17:00:00Z");
    assertThat(world.record(LEAH)).isInstanceOf(ChildRecord.Shielded.class);
  }

  @Test
  void othersAtTheHomeAreProposedToTheChildsTeam() {
    assertThat(proposals(asked(world.team, LEAH))).containsExactly(LODGER.value());
    assertThat(proposals(asked(world.team, LEAH))).containsExactly(LODGER.value());
  }

  @Test
  void aRepeatedWishIsAnsweredWithTheSameShield() {
    GatewayReply first = function.post(world.team, shieldOf(LEAH), WISH, "the-same");
    int changes = world.directory.shields().of(AnAccount.LEEDS, null, 9).size();

    GatewayReply again = function.post(world.team, shieldOf(LEAH), WISH, "the-same");

    assertThat(again.status()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(world.directory.shields().of(AnAccount.LEEDS, null, 9)).hasSize(changes);
  }

  @Test
  void whoeverHasNothingToDoWithTheChildMayNotAsk() {
    assertThat(asked(world.socialWorker, LEAH).status()).isEqualTo(403);
    assertThat(asked(world.yorkTeam, LEAH).status()).isEqualTo(403);
    assertThat(world.record(LEAH)).isInstanceOf(ChildRecord.Open.class);
  }

  /** Whether a child is shielded can't be told from a refusal. */
  @Test
  void whoMayNotAskForAShieldedChildIsRefusedAsForAnOpenOne() {
    GatewayReply open = asked(world.yorkTeam, LEAH);
    shielded();
    GatewayReply hidden = asked(world.yorkTeam, LEAH);

    assertThat(withoutRequestId(hidden)).isEqualTo(withoutRequestId(open));
  }

  private static String withoutRequestId(GatewayReply reply) {
    return reply.status() + reply.body().replace(reply.text("/requestId"), "");
  }

  @Test
  void aNumberOfNobodyIsUnknown() {
    assertThat(asked(world.team, AChild.number(9)).status()).isEqualTo(404);
  }

  @Test
  void nothingIsHiddenWhereTheTrailFails() {
    world.directory.trailFails(true);

    assertThat(asked(world.team, LEAH).status()).isEqualTo(503);
    assertThat(world.record(LEAH)).isInstanceOf(ChildRecord.Open.class);
  }

  @Test
  void aShieldedChildIsNotAnsweredForWhereTheTrailFails() {
    shielded();
    world.directory.trailFails(true);

    assertThat(asked(world.team, LEAH).status()).isEqualTo(503);
  }

  @Test
  void anApproverConfirmsOrRefuses() {
    String confirmed = shielded();
    GatewayReply kept = decided(world.approver, confirmed, CONFIRM);
    assertThat(kept.text("/status")).as(kept.body()).isEqualTo("shielded");
    assertThat(kept.text("/reviewBy")).isNotEmpty();

    String refused = asked(world.team, LODGER).text("/shieldId");
    assertThat(decided(world.approver, refused, REFUSE).text("/status")).isEqualTo("refused");
    assertThat(world.record(LODGER)).isInstanceOf(ChildRecord.Open.class);
  }

  @Test
  void aDecisionIsMadeOnceAndARepeatIsAnsweredAlike() {
    String path = "/v1/shields/" + shielded() + "/decision";

    GatewayReply first = function.post(world.approver, path, CONFIRM, "the-same");
    GatewayReply again = function.post(world.approver, path, CONFIRM, "the-same");
    GatewayReply another = function.post(world.approver, path, REFUSE);

    assertThat(again.body()).isEqualTo(first.body());
    assertThat(another.status()).isEqualTo(409);
    assertThat(another.text("/type")).endsWith("out-of-turn");
  }

  @Test
  void aReviewKeepsTheShieldOrProposesItsRemovalWhichSomebodyElseApproves() {
    String shield = shielded();
    decided(world.approver, shield, CONFIRM);

    assertThat(reviewed(world.team, shield, "keep").text("/status")).isEqualTo("shielded");
    assertThat(reviewed(world.team, shield, "remove").text("/status"))
        .isEqualTo("removal-proposed");
    assertThat(approved(world.approver, shield).text("/status")).isEqualTo("removed");
    assertThat(world.record(LEAH)).isInstanceOf(ChildRecord.Open.class);
  }

  @Test
  void noStepLeadsOnFromAStateThatIsNotItsOwn() {
    String shield = shielded();

    assertThat(reviewed(world.team, shield, "keep").status()).isEqualTo(409);
    assertThat(reviewed(world.team, shield, "remove").status()).isEqualTo(409);
    assertThat(approved(world.approver, shield).status()).isEqualTo(409);
    assertThat(appealed(world.team, shield, "one").status()).isEqualTo(409);
    decided(world.approver, shield, CONFIRM);
    assertThat(decided(world.approver, shield, CONFIRM).status()).isEqualTo(409);
  }

  @Test
  void aStepThatIsNotOnesOwnIsRefusedAndAnotherCouncilsShieldIsUnknown() {
    String shield = shielded();

    assertThat(decided(world.team, shield, CONFIRM).status()).isEqualTo(403);
    assertThat(reviewed(world.yorkTeam, shield, "keep").status()).isEqualTo(404);
    assertThat(reviewed(world.team, "no-id", "keep").status()).isEqualTo(404);
  }

  /** The repeat names the refused shield, and is shown the one that the appeal opened. */
  @Test
  void anAppealOpensAnotherShieldAndSoDoesNoRepeatOfIt() {
    String refused = shielded();
    decided(world.approver, refused, REFUSE);

    GatewayReply first = appealed(world.team, refused, "the-same");
    GatewayReply again = appealed(world.team, refused, "the-same");

    assertThat(first.text("/status")).isEqualTo("interim");
    assertThat(first.text("/shieldId")).isNotEqualTo(refused);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(world.record(LEAH)).isInstanceOf(ChildRecord.Shielded.class);
  }

  @Test
  void anAppealForAChildWhoIsHiddenAgainIsOutOfTurn() {
    String refused = shielded();
    decided(world.approver, refused, REFUSE);
    shielded();

    assertThat(appealed(world.team, refused, "one").status()).isEqualTo(409);
  }

  @Test
  void anAppealThatCannotBeEnteredHidesNobody() {
    String refused = shielded();
    decided(world.approver, refused, REFUSE);
    world.directory.trailFails(true);

    assertThat(appealed(world.team, refused, "one").status()).isEqualTo(503);
    assertThat(world.record(LEAH)).isInstanceOf(ChildRecord.Open.class);
  }

  @Test
  void aDecisionThatCannotBeEnteredChangesNothing() {
    String shield = shielded();
    world.directory.trailFails(true);

    assertThat(decided(world.approver, shield, CONFIRM).status()).isEqualTo(503);
    assertThat(world.directory.shields().newestOf(LEAH).orElseThrow().status())
        .isEqualTo(ShieldStatus.INTERIM);
  }

  /** An older shield reveals nothing while a newer one hides the child. */
  @Test
  void onlyTheNewestShieldReveals() {
    String first = shielded();
    Shield interim = world.directory.shields().newestOf(LEAH).orElseThrow();
    world.directory.given(
        new Change.ShieldSaved(
            null,
            Shield.opened(
                new ShieldId(world.ids.next()),
                LEAH,
                interim.ground(),
                interim.askedBy(),
                interim.askedByAccount(),
                interim.askedByPerson(),
                interim.responsible(),
                interim.openedAt().plusSeconds(60))));

    assertThat(decided(world.approver, first, REFUSE).status()).isEqualTo(409);
    assertThat(world.record(LEAH)).isInstanceOf(ChildRecord.Shielded.class);
  }

  @Test
  void theListHasTheShieldsOfOnesOwnCouncilPageByPage() {
    String one = shielded();
    String other = asked(world.team, LODGER).text("/shieldId");

    GatewayReply first = function.get(world.team, "/v1/shields?limit=1");
    GatewayReply second =
        function.get(world.team, "/v1/shields?limit=1&cursor=" + first.text("/cursor"));
    GatewayReply third =
        function.get(world.team, "/v1/shields?limit=1&cursor=" + second.text("/cursor"));

    List<String> all = new ArrayList<>(shields(first));
    all.addAll(shields(second));
    assertThat(all).containsExactlyInAnyOrder(one, other);
    assertThat(shields(third)).isEmpty();
    assertThat(third.json().get("cursor").isNull()).isTrue();
    assertThat(shields(function.get(world.yorkTeam, "/v1/shields"))).isEmpty();
    assertThat(world.directory.actions()).contains("list-shields");
  }

  @Test
  void theListIsOfThoseThatHideSomebodyUnlessAStateIsAskedFor() {
    String refused = shielded();
    decided(world.approver, refused, REFUSE);
    String confirmed = asked(world.team, LODGER).text("/shieldId");
    decided(world.approver, confirmed, CONFIRM);

    assertThat(shields(function.get(world.team, "/v1/shields"))).containsExactly(confirmed);
    assertThat(shields(function.get(world.team, "/v1/shields?status=refused")))
        .containsExactly(refused);
    assertThat(function.get(world.team, "/v1/shields?status=hidden").status()).isEqualTo(400);
  }

  /** An overdue review shows, and never unshields. */
  @Test
  void aShieldWhoseReviewIsOverdueIsListedAsThat() {
    String shield = shielded();
    Shield before = world.directory.shields().newestOf(LEAH).orElseThrow();
    world.directory.given(
        new Change.ShieldSaved(
            before,
            before.becoming(ShieldStatus.SHIELDED, ShieldingWorld.MONDAY.minusSeconds(1), null)));

    GatewayReply due = function.get(world.team, "/v1/shields?status=review-due");

    assertThat(shields(due)).containsExactly(shield);
    assertThat(due.text("/items/0/status")).isEqualTo("review-due");
    assertThat(shields(function.get(world.team, "/v1/shields?status=shielded"))).isEmpty();
    assertThat(world.record(LEAH)).isInstanceOf(ChildRecord.Shielded.class);
  }
}
