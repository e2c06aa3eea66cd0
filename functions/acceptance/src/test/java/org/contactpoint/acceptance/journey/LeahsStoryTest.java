package org.contactpoint.acceptance.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.contactpoint.acceptance.world.Person;
import org.contactpoint.acceptance.world.Reply;
import org.contactpoint.acceptance.world.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The story that must work (rules §11), with its whole trail. */
class LeahsStoryTest {

  private static World world;

  @BeforeAll
  static void threeSourcesSpeakOfLeah() {
    world = World.empty();
    LeahsFamily.comeIn(world);
  }

  @AfterAll
  static void stop() {
    world.close();
  }

  @Test
  void theSocialWorkerFindsWhoElseIsWorkingWithLeah() {
    Person socialWorker = world.as("leeds.socialworker");

    Reply found =
        socialWorker.search(
            "\"givenName\":\"Leah\",\"familyName\":\"Ward\",\"dateOfBirth\":\"2012-03-09\"");
    assertThat(found.status()).isEqualTo(200);
    assertThat(found.at("/outcome")).isEqualTo("found");
    assertThat(found.all("/results")).hasSize(1);
    String leah = found.at("/results/0/childId");

    Reply record = socialWorker.view(leah);
    assertThat(record.status()).isEqualTo(200);
    assertThat(record.all("/involvements").map(i -> i.at("/serviceType").asText()))
        .contains("learning-mentoring", "speech-therapy");
    assertThat(record.all("/involvements").map(i -> i.at("/practitioner/phone").asText("")))
        .contains("+441134960202", "+441134960303");
    assertThat(record.text()).doesNotContainIgnoringCase("ill").doesNotContain("stutter");

    Reply added =
        socialWorker.post(
            "/v1/children/" + leah + "/involvements",
            "{\"serviceType\":\"social-care\",\"start\":\"2026-11-23\",\"leadPractitioner\":true}");
    assertThat(added.status()).isEqualTo(201);

    assertThat(socialWorker.view(leah).all("/involvements").map(i -> i.at("/serviceType").asText()))
        .contains("social-care");
    assertThat(socialWorker.everything("/v1/me/trail").stream().map(LeahsStoryTest::line))
        .containsExactlyInAnyOrder(
            "view-record done direct-support",
            "add-involvement done ",
            "view-record done direct-support",
            "search found direct-support");
    assertThat(wholeTrailOf(leah))
        .containsExactlyInAnyOrder(
            "leeds.socialworker view-record",
            "leeds.socialworker add-involvement",
            "leeds.socialworker view-record",
            "leeds.socialworker search",
            "leeds.feed link-row",
            "leeds.feed link-row",
            "leeds.feed create-from-row");
    assertThat(verified()).isTrue();
  }

  private static String line(com.fasterxml.jackson.databind.JsonNode entry) {
    return entry.at("/action").asText()
        + " "
        + entry.at("/outcome").asText()
        + " "
        + entry.at("/purpose").asText("");
  }

  private static List<String> wholeTrailOf(String child) {
    return world.as("england.auditor").everything("/v1/audit/entries?child=" + child).stream()
        .map(entry -> entry.at("/accountId").asText() + " " + entry.at("/action").asText())
        .toList();
  }

  private static boolean verified() {
    return world
        .as("england.auditor")
        .get("/v1/audit/verification")
        .json()
        .at("/intact")
        .asBoolean();
  }
}
