package org.contactpoint.shielding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Revision;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.testkit.builder.AChild;
import org.contactpoint.testkit.builder.AStatement;
import org.contactpoint.testkit.builder.SomeFacts;
import org.contactpoint.testkit.gateway.GatewayReply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Anyone may ask the responsible council to telephone them about a child, without learning which
 * council that is (rules §5, §6).
 */
class CallBackRoutesTest {
  private static final ContactPointId LEAH = AChild.number(1);
  private static final ContactPointId NOAH = AChild.number(2);
  private static final ContactPointId GONE = AChild.number(3);
  private static final ContactPointId JOINED = AChild.number(4);
  private static final String WISH = "{\"about\":\"shielded-child\",\"phone\":\"01134960123\"}";
  private static final String REACHED = "{\"outcome\":\"reached\"}";

  private final ShieldingFunction function = new ShieldingFunction();
  private final ShieldingWorld world = function.world;

  @BeforeEach
  void leahIsShieldedAndNoahIsNot() {
    world.directory.given(
        ShieldingWorld.sister(1, "Leah", "2012-03-09"),
        AChild.silent(2).saying(SomeFacts.of("Noah", "Pike").born("2014-01-02")).build(),
        AChild.silent(3)
            .sayingOnly(AStatement.saying(SomeFacts.of("Gone", "Away")).withdrawn())
            .build(),
        new ChildRecord.Merged(JOINED, Revision.NEW.next(), LEAH, false, Set.of()));
    world.ask(world.team, LEAH);
  }

  @AfterEach
  void theFunctionEnds() {
    function.close();
  }

  private static String path(ContactPointId child) {
    return "/v1/children/" + child.value() + "/call-backs";
  }

  private GatewayReply asked(Account account, ContactPointId child) {
    return function.post(account, path(child), WISH);
  }

  private GatewayReply closed(Account account, String callBack) {
    return function.post(account, "/v1/call-backs/" + callBack + "/closure", REACHED);
  }

  @Test
  void theAskerLearnsNothingButThatTheWishIsOpen() {
    GatewayReply reply = asked(world.socialWorker, LEAH);

    assertThat(reply.status()).as(reply.body()).isEqualTo(201);
    assertThat(reply.body())
        .isEqualTo(
            "{\"callBackId\":\"%s\",\"status\":\"open\"}".formatted(reply.text("/callBackId")));
    assertThat(world.directory.actions()).endsWith("ask-call-back");
  }

  @Test
  void onlyTheResponsibleCouncilsTeamIsShownTheWish() {
    String wish = asked(world.socialWorker, LEAH).text("/callBackId");

    GatewayReply list = function.get(world.team, "/v1/call-backs");

    assertThat(list.text("/items/0/callBackId")).isEqualTo(wish);
    assertThat(list.text("/items/0/childId")).isEqualTo(LEAH.value());
    assertThat(list.text("/items/0/phone")).isEqualTo("+441134960123");
    assertThat(list.text("/items/0/askedBy")).isEqualTo("leeds.socialworker");
    assertThat(function.get(world.yorkTeam, "/v1/call-backs").json().get("items")).isEmpty();
  }

  @Test
  void aLongListComesPageByPage() {
    asked(world.socialWorker, LEAH);
    asked(world.socialWorker, NOAH);

    GatewayReply first = function.get(world.team, "/v1/call-backs?limit=1");
    GatewayReply second =
        function.get(world.team, "/v1/call-backs?limit=1&cursor=" + first.text("/cursor"));

    assertThat(first.json().get("items")).hasSize(1);
    assertThat(second.json().get("items")).hasSize(1);
    assertThat(second.text("/items/0/callBackId")).isNotEqualTo(first.text("/items/0/callBackId"));
  }

  @Test
  void aWishAboutAnOpenChildGoesToItsCouncilToo() {
    assertThat(asked(world.socialWorker, NOAH).status()).isEqualTo(201);

    assertThat(function.get(world.team, "/v1/call-backs").text("/items/0/childId"))
        .isEqualTo(NOAH.value());
  }

  /** A number that leads to somebody hidden must not show that it does. */
  @Test
  void numbersOfNobodyOfTheWithdrawnAndThoseThatLeadToAHiddenChildAreUnknown() {
    assertThat(asked(world.socialWorker, AChild.number(9)).status()).isEqualTo(404);
    assertThat(asked(world.socialWorker, GONE).status()).isEqualTo(404);
    assertThat(asked(world.socialWorker, JOINED).status()).isEqualTo(404);
  }

  @Test
  void aNumberThatNobodyCanRingIsRefused() {
    GatewayReply reply =
        function.post(
            world.socialWorker, path(LEAH), "{\"about\":\"shielded-child\",\"phone\":\"ring me\"}");

    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.text("/errors/0/field")).isEqualTo("phone");
  }

  @Test
  void aRepeatedWishIsTheSameWish() {
    GatewayReply first = function.post(world.socialWorker, path(LEAH), WISH, "the-same");
    GatewayReply again = function.post(world.socialWorker, path(LEAH), WISH, "the-same");

    assertThat(again.body()).isEqualTo(first.body());
    assertThat(function.get(world.team, "/v1/call-backs").json().get("items")).hasSize(1);
  }

  @Test
  void theTeamClosesAWishOnceAndARepeatIsAnsweredAlike() {
    String wish = asked(world.socialWorker, LEAH).text("/callBackId");
    String path = "/v1/call-backs/" + wish + "/closure";

    GatewayReply first = function.post(world.team, path, REACHED, "the-same");
    GatewayReply again = function.post(world.team, path, REACHED, "the-same");

    assertThat(first.text("/status")).as(first.body()).isEqualTo("closed");
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(closed(world.team, wish).text("/type")).endsWith("already-closed");
    assertThat(function.get(world.team, "/v1/call-backs").json().get("items")).isEmpty();
  }

  @Test
  void anotherCouncilsWishIsUnknownAsIsOneThatNobodyLeft() {
    String wish = asked(world.socialWorker, LEAH).text("/callBackId");

    assertThat(closed(world.yorkTeam, wish).status()).isEqualTo(404);
    assertThat(closed(world.team, world.ids.next()).status()).isEqualTo(404);
    assertThat(closed(world.team, "no-id").status()).isEqualTo(404);
  }

  @Test
  void nothingIsNotedWhereTheTrailFails() {
    world.directory.trailFails(true);
    assertThat(asked(world.socialWorker, LEAH).status()).isEqualTo(503);
    world.directory.trailFails(false);

    assertThat(function.get(world.team, "/v1/call-backs").json().get("items")).isEmpty();
  }
}
