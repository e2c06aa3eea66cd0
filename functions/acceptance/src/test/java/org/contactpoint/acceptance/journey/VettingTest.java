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

/** A new social worker, from the request to the first search and out again (rules §2). */
class VettingTest {
  private static final String SEARCH = "\"familyName\":\"Ward\",\"dateOfBirth\":\"2012-03-09\"";

  private static World world;
  private static Person admin;
  private static Person deputy;

  @BeforeAll
  static void start() {
    world = World.empty();
    admin = world.as("leeds.admin");
    deputy = world.as("leeds.deputy");
  }

  @AfterAll
  static void stop() {
    world.close();
  }

  private static String body(String email, String roles) {
    return """
    {"givenName": "Amina", "familyName": "Rahman", "email": "%s", "phone": "0113 496 0111",
     "organisation": {"code": "E08000035-CSC", "name": "Leeds children's social care"},
     "council": "E08000035", "jobRole": "social-worker", "roles": [%s]}
    """
        .formatted(email, roles);
  }

  private static String requested(String email) {
    Reply reply = admin.post("/v1/accounts", body(email, "\"practitioner\""));
    assertThat(reply.status()).isEqualTo(201);
    assertThat(reply.at("/status")).isEqualTo("requested");
    return reply.at("/accountId");
  }

  private static Reply step(Person by, String account, String step, String reference) {
    return by.post(
        "/v1/accounts/" + account + "/steps",
        "{\"step\":\"%s\",\"date\":\"2026-11-20\",\"reference\":\"%s\"}"
            .formatted(step, reference));
  }

  private static Reply move(Person by, String account, String what, String body) {
    return by.post("/v1/accounts/" + account + "/" + what, body);
  }

  private static String agreed(String email) {
    String account = requested(email);
    for (String step : List.of("sponsorship", "checks", "training", "agreement")) {
      Reply reply = step(admin, account, step, step + "-" + email.substring(0, email.indexOf('@')));
      assertThat(reply.status()).as(step).isEqualTo(200);
    }
    return account;
  }

  private static String active(String email) {
    String account = agreed(email);
    Reply reply = move(deputy, account, "activation", "");
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.at("/status")).isEqualTo("active");
    assertThat(reply.at("/lapsesOn")).isEqualTo("2027-02-22");
    return account;
  }

  @Test
  void newSocialWorkerIsLetInSearchesAndIsKeptOutOnTheNextRequest() {
    String account = active("amina@leeds.example");
    Person amina = world.as(account);
    assertThat(amina.search(SEARCH).status()).isEqualTo(200);
    assertThat(amina.get("/v1/me").at("/name")).isEqualTo("Amina Rahman");

    Reply suspended =
        move(world.as("leeds.auditor"), account, "suspension", "{\"reason\":\"suspected-misuse\"}");
    assertThat(suspended.at("/status")).isEqualTo("suspended");
    assertThat(amina.search(SEARCH).status()).isEqualTo(403);

    Reply again = move(deputy, account, "reinstatement", "{\"reason\":\"misuse-not-confirmed\"}");
    assertThat(again.at("/status")).isEqualTo("active");
    assertThat(amina.search(SEARCH).status()).isEqualTo(200);

    assertThat(move(admin, account, "closure", "{\"reason\":\"left-job\"}").at("/status"))
        .isEqualTo("closed");
    assertThat(amina.search(SEARCH).status()).isEqualTo(403);
    assertThat(move(deputy, account, "reinstatement", "{\"reason\":\"returned\"}").problem())
        .isEqualTo("out-of-turn");
  }

  @Test
  void noStepIsSkippedAndNobodyLetsInAlone() {
    String account = requested("bea@leeds.example");
    assertThat(step(admin, account, "checks", "dbs-1").problem()).isEqualTo("out-of-turn");
    assertThat(move(admin, account, "activation", "").problem()).isEqualTo("out-of-turn");

    String vetted = agreed("cleo@leeds.example");
    Reply alone = move(admin, vetted, "activation", "");
    assertThat(alone.status()).isEqualTo(403);
    assertThat(alone.text()).contains("same-person");
    assertThat(move(deputy, vetted, "activation", "").status()).isEqualTo(200);
  }

  @Test
  void whatIsWrongIsNamedAndNeverRepeated() {
    Reply reply =
        admin.post(
            "/v1/accounts",
            """
            {"givenName": "4mina", "familyName": "Rahman", "email": "nowhere", "phone": null,
             "organisation": {"code": "??", "name": "Leeds"}, "council": "E08000035",
             "jobRole": "Social Worker", "roles": ["feed"]}
            """);

    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.wrongFields())
        .containsExactly("givenName", "email", "organisation.code", "jobRole", "roles");
    assertThat(reply.text()).doesNotContain("4mina", "nowhere", "Rahman");
    String account = requested("dora@leeds.example");
    assertThat(step(admin, account, "sponsorship", "see her file").wrongFields())
        .containsExactly("reference");
    Reply ahead =
        admin.post(
            "/v1/accounts/" + account + "/steps",
            "{\"step\":\"sponsorship\",\"date\":\"2026-11-24\",\"reference\":\"s-1\"}");
    assertThat(ahead.wrongFields()).containsExactly("date");
  }

  @Test
  void addressAndPaperAreOnePersons() {
    active("eve@leeds.example");

    assertThat(admin.post("/v1/accounts", body("EVE@leeds.example", "\"practitioner\"")).problem())
        .isEqualTo("address-taken");
    String other = requested("flo@leeds.example");
    step(admin, other, "sponsorship", "s-1");
    assertThat(step(admin, other, "checks", "CHECKS-eve").problem()).isEqualTo("paper-taken");
  }

  @Test
  void onlyTheOwnCouncilsAdministratorsLookAfterItsAccounts() {
    String account = requested("gina@leeds.example");

    for (String other : List.of("leeds.socialworker", "leeds.team", "england.auditor")) {
      assertThat(world.as(other).get("/v1/accounts").status()).as(other).isEqualTo(403);
      assertThat(step(world.as(other), account, "sponsorship", "s-1").status())
          .as(other)
          .isEqualTo(403);
    }
    assertThat(
            move(
                    world.as("leeds.auditor"),
                    "0".repeat(32),
                    "suspension",
                    "{\"reason\":\"other-job\"}")
                .status())
        .isEqualTo(404);
    Reply york =
        admin.post(
            "/v1/accounts",
            body("h@york.example", "\"practitioner\"")
                .replace("\"council\": \"E08000035\"", "\"council\": \"E06000014\"")
                .replace("E08000035-CSC", "E06000014-HV"));
    assertThat(york.status()).isEqualTo(403);
  }

  @Test
  void accountsAreListedByStateAndPageByPage() {
    String account = requested("ida@leeds.example");
    assertThat(admin.everything("/v1/accounts?status=requested&limit=1"))
        .extracting(item -> item.at("/accountId").asText())
        .contains(account);
    assertThat(admin.everything("/v1/accounts?status=active&limit=3"))
        .extracting(item -> item.at("/accountId").asText())
        .contains("leeds.socialworker", "leeds.feed")
        .doesNotContain(account, "york.team");
    assertThat(admin.get("/v1/accounts?status=asleep").status()).isEqualTo(400);
    assertThat(admin.get("/v1/accounts?council=E06000014").status()).isEqualTo(403);
  }

  @Test
  void repeatOfRequestDoesNothingTwice() {
    String key = UUID.randomUUID().toString();
    String body = body("joy@leeds.example", "\"practitioner\"");
    Reply first = admin.post("/v1/accounts", body, key);
    Reply second = admin.post("/v1/accounts", body, key);

    assertThat(second.status()).isEqualTo(201);
    assertThat(second.at("/accountId")).isEqualTo(first.at("/accountId"));
    String account = first.at("/accountId");
    String step = "{\"step\":\"sponsorship\",\"date\":\"2026-11-20\",\"reference\":\"s-9\"}";
    String path = "/v1/accounts/" + account + "/steps";
    admin.post(path, step, key + "-s");
    Reply again = admin.post(path, step, key + "-s");
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.all("/steps")).hasSize(1);
  }

  @Test
  void everyStepStandsInTheTrailWithoutAnythingPersonal() {
    String account = active("kay@leeds.example");

    List<JsonNode> entries = admin.everything("/v1/me/trail?limit=200");
    assertThat(entries)
        .extracting(entry -> entry.at("/action").asText())
        .contains("request-account", "take-account-step");
    assertThat(deputy.everything("/v1/me/trail?limit=200"))
        .extracting(entry -> entry.at("/action").asText())
        .contains("activate-account");
    assertThat(entries.toString()).doesNotContain("Rahman", "kay@leeds.example", "checks-kay");
    assertThat(account).hasSize(32);
  }
}
