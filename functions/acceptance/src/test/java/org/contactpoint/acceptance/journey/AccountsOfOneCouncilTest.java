package org.contactpoint.acceptance.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.contactpoint.acceptance.world.Person;
import org.contactpoint.acceptance.world.Reply;
import org.contactpoint.acceptance.world.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An administrator makes accounts of the own council, and of no other (rules §2). */
class AccountsOfOneCouncilTest {
  private World world;
  private Person leeds;

  @BeforeEach
  void start() {
    world = World.empty();
    leeds = world.as("leeds.admin");
  }

  @AfterEach
  void stop() {
    world.close();
  }

  private static String account(
      String email, String organisation, String council, String... roles) {
    return """
    {"givenName": "Amina", "familyName": "Rahman", "email": "%s", "phone": null,
     "organisation": {"code": "%s", "name": "Leeds ContactPoint team"},
     "council": "%s", "jobRole": "records-officer", "roles": ["%s"]}
    """
        .formatted(email, organisation, council, String.join("\",\"", roles));
  }

  private static void isOthers(Reply reply) {
    assertThat(reply.status()).as(reply.text()).isEqualTo(403);
    assertThat(reply.at("/reason")).isEqualTo("other-council");
  }

  private static List<String> accounts(Person admin) {
    return admin.everything("/v1/accounts?limit=200").stream()
        .map(item -> item.at("/accountId").asText())
        .toList();
  }

  @Test
  void nobodyIsMadeForAnotherCouncilUnderTheOwnOrganisation() {
    List<String> before = accounts(world.as("york.admin"));

    isOthers(
        leeds.post(
            "/v1/accounts",
            account(
                "a@leeds.example",
                "E08000035-CPT",
                "E06000014",
                "management-team",
                "shield-approver")));
    isOthers(
        leeds.post(
            "/v1/accounts",
            account("b@leeds.example", "E08000035-CPT", "england", "national-auditor")));
    isOthers(
        leeds.post(
            "/v1/accounts",
            account("c@leeds.example", "E08000035-CPT", "england", "management-team")));

    assertThat(accounts(world.as("york.admin"))).isEqualTo(before);
    assertThat(leeds.everything("/v1/me/trail").stream().map(AccountsOfOneCouncilTest::line))
        .containsExactly(
            "request-account refused other-council",
            "request-account refused other-council",
            "request-account refused other-council");
  }

  private static String line(com.fasterxml.jackson.databind.JsonNode entry) {
    return entry.at("/action").asText()
        + " "
        + entry.at("/outcome").asText()
        + " "
        + entry.at("/reason").asText("");
  }

  @Test
  void whoeverWorksForTheCouncilIsItsToMakeWhateverTheirOrganisation() {
    Reply teacher =
        leeds.post(
            "/v1/accounts", account("t@school.example", "990001", "E08000035", "practitioner"));

    assertThat(teacher.status()).isEqualTo(201);
    assertThat(accounts(leeds)).contains(teacher.at("/accountId"));
    assertThat(accounts(world.as("york.admin"))).doesNotContain(teacher.at("/accountId"));
  }

  @Test
  void englandsAccountsAndNationalAuditorsAreEnglandsToMake() {
    Person england = world.as("england.admin");

    Reply auditor =
        england.post(
            "/v1/accounts",
            account("n@england.example", "england-DFE", "england", "national-auditor"));
    assertThat(auditor.status()).isEqualTo(201);
    assertThat(auditor.json().at("/council").isNull()).isTrue();
    assertThat(accounts(england)).contains(auditor.at("/accountId"));
    isOthers(
        england.post(
            "/v1/accounts",
            account("l@leeds.example", "E08000035-CPT", "E08000035", "management-team")));
  }

  /** An account of another council is absent in every move, whatever organisation it names. */
  @Test
  void accountsOfAnotherCouncilAreAbsent() {
    Person york = world.as("york.admin");
    String account =
        york.post(
                "/v1/accounts",
                account("y@york.example", "E08000035-CPT", "E06000014", "practitioner"))
            .at("/accountId");
    String path = "/v1/accounts/" + account + "/";

    for (Person other : List.of(leeds, world.as("england.admin"))) {
      assertThat(
              other
                  .post(
                      path + "steps",
                      "{\"step\":\"sponsorship\",\"date\":\"2026-11-20\",\"reference\":\"s-1\"}")
                  .status())
          .isEqualTo(404);
      assertThat(other.post(path + "activation", "").status()).isEqualTo(404);
      assertThat(other.post(path + "suspension", "{\"reason\":\"other-job\"}").status())
          .isEqualTo(404);
      assertThat(other.post(path + "reinstatement", "{\"reason\":\"returned\"}").status())
          .isEqualTo(404);
      assertThat(other.post(path + "closure", "{\"reason\":\"left-job\"}").status()).isEqualTo(404);
      assertThat(other.post(path + "re-invitation", "{\"reason\":\"password-forgotten\"}").status())
          .isEqualTo(404);
      assertThat(
              other
                  .post(path + "re-invitation/approval", "{\"confirmedBy\":\"in-person\"}")
                  .status())
          .isEqualTo(404);
    }
    assertThat(york.post(path + "closure", "{\"reason\":\"left-job\"}").status()).isEqualTo(200);
  }

  /** Sponsor, checker and activator are at least two persons (rules §2). */
  @Test
  void oneAdministratorAloneLetsNobodyIn() {
    String account =
        leeds
            .post("/v1/accounts", account("s@leeds.example", "990001", "E08000035", "practitioner"))
            .at("/accountId");
    for (String step : List.of("sponsorship", "checks", "training", "agreement")) {
      assertThat(
              leeds
                  .post(
                      "/v1/accounts/" + account + "/steps",
                      "{\"step\":\"%s\",\"date\":\"2026-11-20\",\"reference\":\"r-%s\"}"
                          .formatted(step, step))
                  .status())
          .isEqualTo(200);
    }

    assertThat(leeds.post("/v1/accounts/" + account + "/activation", "").at("/reason"))
        .isEqualTo("same-person");
    assertThat(
            world.as("leeds.deputy").post("/v1/accounts/" + account + "/activation", "").status())
        .isEqualTo(200);
  }
}
