package org.contactpoint.acceptance.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import org.contactpoint.acceptance.world.Person;
import org.contactpoint.acceptance.world.Reply;
import org.contactpoint.acceptance.world.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A team acts on behalf of people of its own council, and of nobody else; both are in the trail, in
 * the trail of either (rules §2).
 */
class MediatedAccessTest {
  private static World world;
  private static Person team;
  private static String leah;

  @BeforeAll
  static void start() {
    world = World.empty();
    LeahsFamily.comeIn(world);
    leah = LeahsFamily.number(world);
    team = world.as("leeds.team");
  }

  @AfterAll
  static void stop() {
    world.close();
  }

  private static Reply search(Person by, String onBehalfOf) {
    return by.send(
        Person.json(
            by.to("/v1/searches").header("X-Request-Id", "00000000-0000-4000-8000-000000000001"),
            """
            {"purpose": "direct-support", "familyName": "Ward", "dateOfBirth": "2012-03-09",
             "onBehalfOf": "%s"}
            """
                .formatted(onBehalfOf),
            "POST"));
  }

  private static Reply add(Person by, String onBehalfOf) {
    return by.post(
        "/v1/children/" + leah + "/involvements",
        """
        {"serviceType": "education-welfare", "start": "2026-11-20",
         "practitioner": {"accountId": "%s"}}
        """
            .formatted(onBehalfOf));
  }

  private static String line(JsonNode entry) {
    return String.join(
        " ",
        entry.at("/accountId").asText(),
        entry.at("/onBehalfOf").asText(),
        entry.at("/action").asText(),
        entry.at("/outcome").asText());
  }

  @Test
  void bothStandInTheTrailOfEither() {
    assertThat(search(team, "leeds.police").status()).isEqualTo(200);
    Reply added = add(team, "leeds.police");
    assertThat(added.status()).isEqualTo(201);
    assertThat(added.at("/practitioner/name")).isEqualTo("Owen Pritchard");

    List<String> both =
        List.of(
            "leeds.team leeds.police add-involvement done", "leeds.team leeds.police search found");
    assertThat(
            world.as("leeds.police").everything("/v1/me/trail").stream()
                .map(MediatedAccessTest::line))
        .containsExactlyInAnyOrderElementsOf(both);
    assertThat(team.everything("/v1/me/trail?limit=200").stream().map(MediatedAccessTest::line))
        .containsAll(both);
    assertThat(
            world.as("leeds.auditor").everything("/v1/audit/entries?account=leeds.police").stream()
                .map(MediatedAccessTest::line))
        .containsAll(both);
    assertThat(
            world
                .as("england.auditor")
                .get("/v1/audit/verification")
                .json()
                .at("/intact")
                .asBoolean())
        .isTrue();
  }

  @Test
  void throughASystemBothStandInTheTrailOfEither() {
    Person system = world.as("leeds.casesystem").actingFor("leeds.socialworker");
    assertThat(system.view(leah).status()).isEqualTo(200);

    assertThat(
            world.as("leeds.socialworker").everything("/v1/me/trail").stream()
                .map(MediatedAccessTest::line))
        .contains("leeds.casesystem leeds.socialworker view-record done");
  }

  /** An account of another council and none at all: the same bytes. */
  @Test
  void forSomebodyOfAnotherCouncilItIsRefusedAsForNobody() {
    Reply nobody = search(team, "no-such-account");
    for (String other : List.of("york.nurse", "york.team", "england.team", "england.auditor")) {
      Reply refused = search(team, other);
      assertThat(refused.status()).as(other).isEqualTo(403);
      assertThat(refused.at("/reason")).as(other).isEqualTo("not-on-behalf");
      assertThat(refused.text()).as(other).isEqualTo(nobody.text());
      assertThat(add(team, other).status()).as(other).isEqualTo(403);
    }
    assertThat(search(team, "leeds.feed").text()).isEqualTo(nobody.text());
    assertThat(search(world.as("england.team"), "leeds.socialworker").text())
        .isEqualTo(nobody.text());
    assertThat(
            world.as("york.nurse").everything("/v1/me/trail").stream()
                .map(MediatedAccessTest::line))
        .noneMatch(line -> line.contains("leeds.team"));
  }

  /** Nobody but a mediator learns which accounts there are. */
  @Test
  void whoMayNotMediateGetsTheSameAnswerForEveryAccount() {
    Person socialWorker = world.as("leeds.socialworker");
    Reply nobody = search(socialWorker, UUID.randomUUID().toString());

    assertThat(nobody.at("/reason")).isEqualTo("not-on-behalf");
    assertThat(search(socialWorker, "leeds.police").text()).isEqualTo(nobody.text());
    assertThat(search(socialWorker, "york.nurse").text()).isEqualTo(nobody.text());
  }
}
