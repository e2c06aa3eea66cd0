package org.contactpoint.acceptance.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import org.contactpoint.acceptance.world.Person;
import org.contactpoint.acceptance.world.Reply;
import org.contactpoint.acceptance.world.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A social worker lost her telephone, and the authenticator on it: two administrators have her
 * invited anew (rules §2), and all of it is in the trail.
 */
class ReInvitationTest {
  private static final String RUTH = "leeds.socialworker";
  private static final String LOST = "{\"reason\":\"authenticator-lost\"}";
  private static final String RUNG = "{\"confirmedBy\":\"telephone\"}";

  private World world;
  private Person admin;
  private Person deputy;

  @BeforeEach
  void start() {
    world = World.empty();
    admin = world.as("leeds.admin");
    deputy = world.as("leeds.deputy");
  }

  @AfterEach
  void stop() {
    world.close();
  }

  private static Reply request(Person by) {
    return by.post("/v1/accounts/" + RUTH + "/re-invitation", LOST);
  }

  private static Reply approve(Person by) {
    return by.post("/v1/accounts/" + RUTH + "/re-invitation/approval", RUNG);
  }

  private List<String> trailOf(String account) {
    return world
        .as("leeds.auditor")
        .everything("/v1/audit/entries?account=" + account + "&limit=200")
        .stream()
        .map(ReInvitationTest::line)
        .toList()
        .reversed();
  }

  private static String line(JsonNode entry) {
    return String.join(
        " ",
        entry.at("/accountId").asText(),
        entry.at("/action").asText(),
        entry.at("/outcome").asText(),
        entry.at("/reason").asText("-"));
  }

  @Test
  void twoAdministratorsInviteHerAnewAndHerOldSignInEndsOnTheNextRequest() {
    Person ruth = world.as(RUTH);
    assertThat(ruth.get("/v1/me").json().at("/signInRenewed").isNull()).isTrue();

    Reply asked = request(admin);
    assertThat(asked.status()).as(asked.text()).isEqualTo(200);
    assertThat(asked.at("/reInvitation/reason")).isEqualTo("authenticator-lost");
    assertThat(asked.at("/reInvitation/expires")).startsWith("2026-11-26");
    assertThat(asked.at("/status")).isEqualTo("active");
    assertThat(ruth.get("/v1/me").status()).as("asking changes nothing").isEqualTo(200);

    Reply alone = approve(admin);
    assertThat(alone.status()).isEqualTo(403);
    assertThat(alone.at("/reason")).isEqualTo("same-person");

    Reply approved = approve(deputy);
    assertThat(approved.status()).as(approved.text()).isEqualTo(200);
    assertThat(approved.json().at("/reInvitation").isNull()).isTrue();
    assertThat(ruth.get("/v1/me").status()).as("her old token").isEqualTo(401);

    Person again = world.as(RUTH);
    assertThat(again.get("/v1/me").at("/signInRenewed")).startsWith("2026-11-23");
    assertThat(approve(deputy).problem()).isEqualTo("no-re-invitation");

    assertThat(trailOf("leeds.admin"))
        .containsExactly(
            "leeds.admin request-re-invitation done authenticator-lost",
            "leeds.admin approve-re-invitation refused same-person");
    assertThat(trailOf("leeds.deputy"))
        .containsExactly(
            "leeds.deputy approve-re-invitation done telephone",
            "leeds.deputy approve-re-invitation refused no-re-invitation");
    assertThat(trailOf(RUTH))
        .containsExactly(
            RUTH + " read-own-account done -",
            RUTH + " read-own-account done -",
            RUTH + " read-own-account done -");
  }

  @Test
  void sheIsInvitedAnewAsOftenAsSheLosesIt() {
    for (int time = 0; time < 3; time++) {
      Person before = world.as(RUTH);
      request(admin);
      assertThat(approve(deputy).status()).isEqualTo(200);
      assertThat(before.get("/v1/me").status()).isEqualTo(401);
      assertThat(world.as(RUTH).get("/v1/me").status()).isEqualTo(200);
    }
  }

  @Test
  void repeatOfAnApprovalRenewsNothingTwice() {
    request(admin);
    String key = UUID.randomUUID().toString();
    assertThat(approve(deputy.sendingUnder(key)).status()).isEqualTo(200);
    Person ruth = world.as(RUTH);

    assertThat(approve(deputy.sendingUnder(key)).status()).isEqualTo(200);
    assertThat(ruth.get("/v1/me").status()).isEqualTo(200);
  }

  @Test
  void whoeverIsKeptOutIsReinstatedFirstAndMachinesAreNeverInvited() {
    request(admin);
    admin.post("/v1/accounts/" + RUTH + "/suspension", "{\"reason\":\"sign-in-changed\"}");

    assertThat(approve(deputy).problem()).isEqualTo("out-of-turn");
    assertThat(request(admin).problem()).isEqualTo("out-of-turn");
    admin.post("/v1/accounts/" + RUTH + "/reinstatement", "{\"reason\":\"sign-in-checked\"}");
    assertThat(approve(deputy).problem()).isEqualTo("no-re-invitation");
    assertThat(admin.post("/v1/accounts/leeds.feed/re-invitation", LOST).problem())
        .isEqualTo("out-of-turn");
  }

  /** Neither of the two is the account's own person. */
  @Test
  void nobodyHasThemselvesInvitedAnew() {
    Reply reply = admin.post("/v1/accounts/leeds.admin/re-invitation", LOST);
    assertThat(reply.at("/reason")).isEqualTo("same-person");

    deputy.post("/v1/accounts/leeds.admin/re-invitation", LOST);
    assertThat(admin.post("/v1/accounts/leeds.admin/re-invitation/approval", RUNG).at("/reason"))
        .isEqualTo("same-person");
  }

  @Test
  void bodiesAreCodesAlone() {
    assertThat(
            admin
                .post("/v1/accounts/" + RUTH + "/re-invitation", "{\"reason\":\"on the train\"}")
                .status())
        .isBetween(400, 422);
    assertThat(
            deputy
                .post(
                    "/v1/accounts/" + RUTH + "/re-invitation/approval",
                    "{\"confirmedBy\":\"e-mail\"}")
                .status())
        .isBetween(400, 422);
  }
}
