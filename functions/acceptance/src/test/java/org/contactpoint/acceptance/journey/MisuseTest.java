package org.contactpoint.acceptance.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.contactpoint.acceptance.world.Csv;
import org.contactpoint.acceptance.world.Person;
import org.contactpoint.acceptance.world.Reply;
import org.contactpoint.acceptance.world.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Two nurses are called Smith. One looks for her own child and is suspended; the other looks for
 * children who happen to be called Smith, and goes on working (rules §7).
 */
class MisuseTest {
  private static final String HOME = "LS6 2AB";
  private static final String OF_THE_NAME =
      "\"familyName\":\"Smith\",\"dateOfBirth\":\"2014-05-06\"";

  private static final List<String> GUESSED =
      List.of(
          "Ava", "Tom", "Zoe", "Mia", "Leah", "Jack", "Ruby", "Finn", "Beth", "Carl", "Dina", "Gus",
          "Hugo", "Kurt");

  private final World world = World.empty();
  private final RouteThings things = new RouteThings(world);
  private final Person team = world.as("leeds.team");
  private final Person auditor = world.as("leeds.auditor");
  private String ownChild = "";

  @BeforeEach
  void twoChildrenAreCalledSmith() {
    ownChild = child("Leah", "2012-03-09", HOME);
    child("Tom", "2014-05-06", "LS2 7EW");
  }

  @AfterEach
  void stop() {
    world.close();
  }

  private String child(String given, String born, String postcode) {
    Reply reply =
        team.register(
            """
            {"names": [{"type": "current", "givenName": "%s", "familyName": "Smith"}],
             "dateOfBirth": "%s", "gender": "female",
             "address": {"status": "current", "lines": ["4 Chapel Row"], "town": "Leeds",
               "postcode": "%s"}}
            """
                .formatted(given, born, postcode));
    assertThat(reply.status()).as(reply.text()).isEqualTo(201);
    return reply.at("/childId");
  }

  private List<String> trail(Person who, String account) {
    return who.everything("/v1/audit/entries?account=" + account).stream()
        .map(
            entry ->
                "%s %s %s"
                    .formatted(
                        entry.at("/action").asText(),
                        entry.at("/outcome").asText(),
                        entry.at("/reason").asText("-")))
        .toList()
        .reversed();
  }

  private Reply closure(String who, String alert) {
    return world.as(who).post("/v1/alerts/" + alert + "/closure", "{\"finding\":\"no-misuse\"}");
  }

  private static Reply answered(Reply reply) {
    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    return reply;
  }

  @Test
  void whoeverLooksForTheirOwnFamilyIsSuspendedAndTheColleagueOfThatNameIsNot() {
    String ruth = things.accountOf("Ruth", "Smith", "practitioner", HOME);
    String carol = things.accountOf("Carol", "Smith", "practitioner", "LS1 4DY");
    Person nurse = world.as(ruth);
    Person colleague = world.as(carol);

    assertThat(answered(colleague.search(OF_THE_NAME)).at("/outcome")).isEqualTo("found");
    assertThat(answered(nurse.search(OF_THE_NAME)).at("/outcome")).isEqualTo("found");
    // By the given name and the birthday, without the name or the home that both have.
    Reply found = answered(nurse.search("\"givenName\":\"Leah\",\"dateOfBirth\":\"2012-03-09\""));
    assertThat(found.at("/results/0/childId")).isEqualTo(ownChild);
    String alert = things.alertAbout(ruth);

    assertThat(nurse.get("/v1/me").at("/reason")).isEqualTo("account-not-active");
    answered(colleague.search(OF_THE_NAME));
    answered(colleague.get("/v1/me"));
    Reply listed = auditor.get("/v1/alerts");
    assertThat(listed.all("/items")).hasSize(1);
    assertThat(listed.at("/items/0/rule")).isEqualTo("own-family-search");
    assertThat(listed.at("/items/0/severity")).isEqualTo("high");
    assertThat(listed.at("/items/0/entries/0"))
        .isEqualTo(
            auditor.everything("/v1/audit/entries?child=" + ownChild).stream()
                .filter(entry -> entry.at("/accountId").asText().equals(ruth))
                .map(entry -> entry.at("/entryId").asText())
                .findFirst()
                .orElseThrow());
    othersSeeLessOrNothing(alert);
    closingChangesNothingOfTheAccount(alert, ruth, nurse);
    assertThat(trail(auditor, ruth))
        .containsExactlyInAnyOrder(
            "search found -",
            "search found -",
            "read-own-account refused account-not-active",
            "read-own-account refused account-not-active",
            "read-own-account done -");
    assertThat(trail(auditor, "contactpoint.watch"))
        .containsExactlyInAnyOrder(
            "raise-alert done own-family-search", "suspend-account done suspected-misuse");
  }

  private void othersSeeLessOrNothing(String alert) {
    assertThat(world.as("york.auditor").get("/v1/alerts").all("/items")).isEmpty();
    assertThat(closure("york.auditor", alert).status()).isEqualTo(404);
    assertThat(world.as("leeds.team").get("/v1/alerts").status()).isEqualTo(403);
    Reply england = world.as("england.auditor").get("/v1/alerts");
    assertThat(england.at("/items/0/alertId")).isEqualTo(alert);
    assertThat(england.all("/items/0/entries")).isEmpty();
  }

  private void closingChangesNothingOfTheAccount(String alert, String account, Person nurse) {
    answered(closure("leeds.auditor", alert));
    assertThat(closure("leeds.auditor", alert).problem()).isEqualTo("already-closed");
    assertThat(nurse.get("/v1/me").at("/reason")).isEqualTo("account-not-active");
    answered(
        world
            .as("leeds.admin")
            .post(
                "/v1/accounts/" + account + "/reinstatement",
                "{\"reason\":\"misuse-not-confirmed\"}"));
    answered(world.as(account).get("/v1/me"));
  }

  /** The words are those of any refusal, whichever of both it is (rules §6.39). */
  @Test
  void anOfficerWhoLivesWhereTheChildDoesIsShownNothingInAnEmergency() {
    assertThat(
            team.post(
                    RouteThings.path(ownChild, "shield"),
                    "{\"ground\":\"domestic-violence\",\"askedBy\":\"council\"}")
                .status())
        .isEqualTo(201);
    String officer = things.accountOf("Owen", "Pike", "override-practitioner", HOME);
    String stranger = things.accountOf("Anna", "Hale", "override-practitioner", "LS1 4DY");
    String emergency = "{\"emergency\":\"child-missing\"}";
    String path = RouteThings.path(ownChild, "break-glass");

    Reply refused = world.as(officer).post(path, emergency);
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.at("/reason")).isEqualTo("role-not-allowed");
    answered(world.as(stranger).post(path, emergency));
    things.alertAbout(stranger);
    assertThat(auditor.get("/v1/alerts").at("/items/0/rule")).isEqualTo("emergency-stated");
    assertThat(world.as("england.auditor").get("/v1/alerts").all("/items")).isEmpty();
  }

  @Test
  void theHomeIsStatedWithTheChecksAloneAndNeverShown() {
    String account = things.requestedAccount();
    Person deputy = world.as("leeds.deputy");
    String path = "/v1/accounts/" + account + "/steps";
    String paper = "{\"step\":\"%s\",\"date\":\"2026-11-20\",\"reference\":\"p-9%s\"%s}";
    Reply early =
        deputy.post(path, paper.formatted("sponsorship", "1", ",\"homePostcode\":\"LS6 2AB\""));
    assertThat(early.status()).isEqualTo(422);
    assertThat(early.at("/errors/0/field")).isEqualTo("homePostcode");
    answered(deputy.post(path, paper.formatted("sponsorship", "1", "")));
    Reply bad = deputy.post(path, paper.formatted("checks", "2", ",\"homePostcode\":\"LS\""));
    assertThat(bad.status()).isEqualTo(422);
    Reply stated =
        answered(deputy.post(path, paper.formatted("checks", "2", ",\"homePostcode\":\"ls62ab\"")));
    assertThat(stated.text()).doesNotContain("LS6").doesNotContain("home");
  }

  /** A file of guesses, and somebody of the same council who looks who is found (rules §7.16). */
  @Test
  void aFeedThatGuessesAndWhoeverLooksForItsGuessesAreToldOf() {
    Csv guesses = new Csv();
    Csv others = new Csv();
    for (int n = 0; n < GUESSED.size(); n++) {
      row(guesses, "g-" + n, GUESSED.get(n), "Quillfeather", "2015-03-05");
      row(others, "o-" + n, GUESSED.get(n), GUESSED.get(n) + "son", born(n));
    }
    Person feed = world.as("leeds.feed");
    feed.upload("school-census", "guesses.csv", guesses.toString());
    things.alertAbout("leeds.feed");
    feed.upload("health", "others.csv", others.toString());

    String carol = things.accountOf("Carol", "Smith", "practitioner", "LS1 4DY");
    for (int n = 0; n < GUESSED.size(); n++) {
      answered(
          world
              .as(carol)
              .search(
                  "\"givenName\":\"%s\",\"familyName\":\"%sson\",\"dateOfBirth\":\"%s\""
                      .formatted(GUESSED.get(n), GUESSED.get(n), born(n))));
    }
    things.alertAbout(carol);
    assertThat(auditor.get("/v1/alerts").all("/items").map(alert -> alert.at("/rule").asText()))
        .containsExactlyInAnyOrder("many-given-names", "own-feed-searches");
  }

  private static String born(int number) {
    return "2015-04-%02d".formatted(1 + number);
  }

  private static void row(Csv file, String id, String given, String family, String born) {
    file.row("sourceRecordId", id, "givenName", given, "familyName", family, "dateOfBirth", born);
  }
}
