package org.contactpoint.acceptance.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.contactpoint.acceptance.world.Person;
import org.contactpoint.acceptance.world.Reply;
import org.contactpoint.acceptance.world.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A case-management system: alone it reads nothing, for a named person what they may read. */
class CaseSystemTest {
  private static final String SEARCH =
      """
      {"purpose": "direct-support", "familyName": "Ward", "dateOfBirth": "2012-03-09"}
      """;

  private static World world;
  private static Person system;

  @BeforeAll
  static void start() {
    world = World.empty();
    system = world.as("leeds.casesystem");
  }

  @AfterAll
  static void stop() {
    world.close();
  }

  private static Reply search(Person by, String onBehalfOf) {
    return by.send(
        by.to("/v1/searches")
            .header("Content-Type", "application/json")
            .header("On-Behalf-Of", onBehalfOf)
            .POST(BodyPublishers.ofString(SEARCH)));
  }

  private static void isRefused(Reply reply, String reason) {
    assertThat(reply.status()).isEqualTo(403);
    assertThat(reply.at("/reason")).isEqualTo(reason);
  }

  @Test
  void aloneItReadsNothing() {
    isRefused(system.post("/v1/searches", SEARCH), "not-on-behalf");
    isRefused(system.get("/v1/me"), "not-on-behalf");
    isRefused(system.get("/v1/reviews"), "not-on-behalf");
  }

  @Test
  void forANamedPersonItDoesWhatTheyMayAndBothStandInTheTrail() {
    assertThat(search(system, "leeds.socialworker").status()).isEqualTo(200);
    Reply trail =
        world.as("leeds.auditor").get("/v1/audit/entries?account=leeds.casesystem&limit=200");
    assertThat(trail.all("/items"))
        .anySatisfy(
            entry -> {
              assertThat(entry.at("/action").asText()).isEqualTo("search");
              assertThat(entry.at("/onBehalfOf").asText()).isEqualTo("leeds.socialworker");
            });
  }

  @Test
  void itActsForNobodyOfAnotherCouncilAndForNoMachine() {
    isRefused(search(system, "york.nurse"), "not-on-behalf");
    isRefused(search(system, "leeds.feed"), "not-on-behalf");
    isRefused(search(system, "nobody"), "not-on-behalf");
    isRefused(search(system, "leeds.auditor"), "role-not-allowed");
  }

  /** No header says for whom a person calls; what nobody reads could mislead. */
  @ParameterizedTest
  @ValueSource(strings = {"leeds.admin", "leeds.team", "leeds.police", "leeds.feed"})
  void aPersonCannotActThroughTheHeader(String account) {
    Reply reply = search(world.as(account), "leeds.socialworker");

    isRefused(reply, "not-on-behalf");
    Reply trail = world.as("leeds.auditor").get("/v1/audit/entries?account=" + account);
    assertThat(trail.at("/items/0/action")).isEqualTo("search");
    assertThat(trail.at("/items/0/reason")).isEqualTo("not-on-behalf");
  }
}
