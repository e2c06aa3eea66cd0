package org.contactpoint.acceptance.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import org.contactpoint.acceptance.world.Person;
import org.contactpoint.acceptance.world.Reply;
import org.contactpoint.acceptance.world.World;
import org.contactpoint.testkit.ManualClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * An officer is shown one shielded record for one stated emergency, once; the auditor of the
 * child's council investigates it before the officer is shown another (rules §6).
 */
class EmergencyTest {
  private static final String MISSING = "{\"emergency\":\"child-missing\"}";
  private static final String KEY = "the-first-emergency";

  private final ManualClock clock = new ManualClock(World.NOW);
  private World world;
  private String leah;
  private String tom;

  @BeforeEach
  void twoChildrenAreShielded() {
    world = World.empty(clock);
    leah = shielded("Leah", "Ward", "2012-03-09", "Anne Ward");
    tom = shielded("Tom", "Brook", "2014-05-06", "Gwen Pritchard");
  }

  @AfterEach
  void stop() {
    world.close();
  }

  private String shielded(String given, String family, String born, String carer) {
    Person team = world.as("leeds.team");
    String child =
        team.register(
                """
                {"names": [{"type": "current", "givenName": "%s", "familyName": "%s"}],
                 "dateOfBirth": "%s", "gender": "female",
                 "address": {"status": "current", "lines": ["4 Chapel Row"], "town": "Leeds",
                   "postcode": "LS6 2AB"},
                 "carers": [{"name": "%s", "relationship": "mother",
                   "parentalResponsibility": true}]}
                """
                    .formatted(given, family, born, carer))
            .at("/childId");
    Reply shield =
        team.post(
            RouteThings.path(child, "shield"),
            "{\"ground\":\"domestic-violence\",\"askedBy\":\"parent\"}");
    assertThat(shield.status()).as(shield.text()).isEqualTo(201);
    return child;
  }

  private static Reply emergency(Person officer, String child) {
    return officer.post(RouteThings.path(child, "break-glass"), MISSING);
  }

  private Reply closure(String who, String investigation, String finding) {
    return world
        .as(who)
        .post(
            "/v1/investigations/" + investigation + "/closure",
            "{\"finding\":\"%s\"}".formatted(finding));
  }

  private static String line(JsonNode entry) {
    return String.join(
        " ",
        entry.at("/accountId").asText(""),
        entry.at("/action").asText(),
        entry.at("/outcome").asText(),
        entry.at("/reason").asText(""));
  }

  private List<String> trail(String who, String path) {
    return world.as(who).everything(path).stream().map(EmergencyTest::line).toList().reversed();
  }

  @Test
  void oneIsShownOnceAndInvestigatedBeforeTheNext() {
    Person police = world.as("leeds.police");
    clock.pass(Duration.ofMinutes(6));
    assertThat(emergency(police, leah).at("/reason")).isEqualTo("sign-in-again");

    police = world.as("leeds.police");
    assertThat(emergency(police, tom).at("/reason")).isEqualTo("role-not-allowed");
    Reply shown = police.post(RouteThings.path(leah, "break-glass"), MISSING, KEY);
    assertThat(shown.status()).as(shown.text()).isEqualTo(200);
    assertThat(shown.at("/address/postcode")).isEqualTo("LS6 2AB");
    assertThat(shown.at("/carers/0/name")).isEqualTo("Anne Ward");
    Reply again = police.post(RouteThings.path(leah, "break-glass"), MISSING, KEY);
    assertThat(again.problem()).isEqualTo("already-shown");
    assertThat(again.text()).doesNotContain("LS6");
    assertThat(emergency(police, leah).problem()).isEqualTo("investigation-open");

    String investigation =
        world.as("leeds.auditor").get("/v1/investigations").at("/items/0/investigationId");
    Reply told = world.as("leeds.team").get("/v1/investigations");
    assertThat(told.at("/items/0/childId")).isEqualTo(leah);
    assertThat(told.text()).doesNotContain("leeds.police").doesNotContain("WYP");
    for (String other : List.of("york.auditor", "england.auditor")) {
      assertThat(world.as(other).get("/v1/investigations").all("/items")).isEmpty();
      assertThat(closure(other, investigation, "justified").status()).isEqualTo(404);
    }
    assertThat(closure("leeds.team", investigation, "justified").status()).isEqualTo(403);
    Reply closed = closure("leeds.auditor", investigation, "justified");
    assertThat(closed.status()).as(closed.text()).isEqualTo(200);

    assertThat(emergency(police, leah).status()).isEqualTo(200);
    wholeTrails();
  }

  private void wholeTrails() {
    assertThat(trail("leeds.auditor", "/v1/audit/entries?child=" + leah))
        .containsExactly(
            "leeds.team register-child done ",
            "leeds.team ask-shield done ",
            "leeds.team settle-shield done ",
            "leeds.police break-glass refused sign-in-again",
            "leeds.police break-glass done child-missing",
            "leeds.police break-glass refused already-shown",
            "leeds.police break-glass refused investigation-open",
            "leeds.auditor list-investigations done ",
            "leeds.team list-investigations done ",
            "leeds.auditor close-investigation done justified",
            "leeds.police break-glass done child-missing");
    assertThat(trail("leeds.auditor", "/v1/audit/entries?child=" + tom))
        .endsWith("leeds.police break-glass refused role-not-allowed");
    assertThat(trail("england.auditor", "/v1/audit/entries?child=" + leah))
        .contains(" break-glass done child-missing")
        .noneMatch(line -> line.contains("leeds.police"));
    assertThat(trail("leeds.police", "/v1/me/trail"))
        .containsExactly(
            "leeds.police break-glass refused sign-in-again",
            "leeds.police break-glass refused role-not-allowed",
            "leeds.police break-glass done child-missing",
            "leeds.police break-glass refused already-shown",
            "leeds.police break-glass refused investigation-open",
            "leeds.police break-glass done child-missing");
    assertThat(
            world
                .as("england.auditor")
                .get("/v1/audit/verification")
                .json()
                .at("/intact")
                .asBoolean())
        .isTrue();
  }

  /** The auditor of the officer's council does not learn which child it was (rules §7). */
  @Test
  void officerOfAnotherCouncilIsInvestigatedByTheChildsAndNotByTheirOwn() {
    assertThat(emergency(world.as("york.police"), leah).status()).isEqualTo(200);

    assertThat(world.as("york.auditor").get("/v1/investigations").all("/items")).isEmpty();
    Reply leeds = world.as("leeds.auditor").get("/v1/investigations");
    assertThat(leeds.at("/items/0/accountId")).isEqualTo("york.police");
    assertThat(leeds.at("/items/0/organisation")).isEqualTo("E06000014-NYP");
    List<JsonNode> york =
        world.as("york.auditor").everything("/v1/audit/entries?account=york.police");
    assertThat(york).hasSize(1);
    assertThat(york.getFirst().at("/action").asText()).isEqualTo("break-glass");
    assertThat(york.getFirst().at("/childId").isNull()).isTrue();
  }

  @Test
  void whatIsNotInvestigatedInTimeGoesToEnglandsAuditors() {
    assertThat(emergency(world.as("leeds.police"), leah).status()).isEqualTo(200);
    clock.pass(Duration.ofHours(23));
    assertThat(world.as("england.auditor").get("/v1/investigations").all("/items")).isEmpty();

    clock.pass(Duration.ofHours(1));
    Reply overdue = world.as("england.auditor").get("/v1/investigations");
    assertThat(overdue.at("/items/0/accountId")).isEqualTo("leeds.police");
    assertThat(overdue.at("/items/0/due")).isEqualTo("2026-11-24T10:00:00Z");
    assertThat(emergency(world.as("leeds.police"), leah).problem()).isEqualTo("investigation-open");
    Reply closed = closure("england.auditor", overdue.at("/items/0/investigationId"), "referred");
    assertThat(closed.status()).as(closed.text()).isEqualTo(200);

    assertThat(
            world
                .as("leeds.auditor")
                .get("/v1/investigations?status=closed")
                .at("/items/0/finding"))
        .isEqualTo("referred");
    assertThat(emergency(world.as("leeds.police"), leah).status()).isEqualTo(200);
  }
}
