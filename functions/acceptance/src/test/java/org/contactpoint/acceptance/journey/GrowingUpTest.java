package org.contactpoint.acceptance.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.contactpoint.acceptance.world.Reply;
import org.contactpoint.acceptance.world.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A child who was born on 29 February, from 17 to the destruction of the record (rules §9). */
class GrowingUpTest {
  private static final String NOBODY = "12345678906";
  private static final List<String> OTHERS =
      List.of("leeds.socialworker", "leeds.police", "leeds.approver", "york.team", "england.team");
  private static final String TOLD =
      "\"givenName\":\"Odile\",\"familyName\":\"Zellwood\",\"dateOfBirth\":\"2012-02-29\"";

  private World world;
  private String child;

  @BeforeEach
  void odileIsRegistered() {
    world = World.empty();
    child =
        world
            .as("leeds.team")
            .register(
                """
                {"names": [{"type": "current", "givenName": "Odile", "familyName": "Zellwood"}],
                 "dateOfBirth": "2012-02-29", "gender": "female",
                 "identifiers": [{"type": "upn", "value": "B801200005001"}]}
                """)
            .at("/childId");
  }

  @AfterEach
  void stop() {
    world.close();
  }

  private void on(String day) {
    world.restartAt(Instant.parse(day + "T09:00:00Z"));
  }

  private int seenBy(String who, String purpose) {
    return world.as(who).view(child, purpose).status();
  }

  private boolean isFound() {
    return world.as("leeds.socialworker").search(TOLD).text().contains(child);
  }

  private void isAbsentTo(List<String> people) {
    for (String who : people) {
      Reply reply = world.as(who).view(child, "safeguarding");
      assertThat(reply.status()).as(who).isEqualTo(404);
      assertThat(withoutItsId(reply))
          .isEqualTo(withoutItsId(world.as(who).view(NOBODY, "safeguarding")));
    }
  }

  private static String withoutItsId(Reply reply) {
    return reply.text().replaceAll("\"requestId\":\"[^\"]+\"", "");
  }

  @Test
  void fromSeventeenToTheDestruction() {
    on("2030-02-28");
    assertThat(isFound()).isTrue();
    assertThat(seenBy("leeds.socialworker", "safeguarding")).isEqualTo(200);

    on("2030-03-01");
    assertThat(isFound()).isFalse();
    isAbsentTo(OTHERS);
    Reply archived = world.as("leeds.team").view(child, "safeguarding");
    assertThat(archived.status()).isEqualTo(200);
    assertThat(archived.at("/status")).isEqualTo("archived");

    on("2031-03-01");
    isAbsentTo(OTHERS);
    assertThat(seenBy("leeds.team", "safeguarding")).isEqualTo(404);
    assertThat(seenBy("leeds.team", "serious-case-review")).isEqualTo(200);
    assertThat(seenBy("leeds.socialworker", "serious-case-review")).isEqualTo(403);
    assertThat(seenBy("york.team", "serious-case-review")).isEqualTo(404);

    on("2036-03-01");
    isAbsentTo(OTHERS);
    assertThat(seenBy("leeds.team", "child-death-review")).isEqualTo(404);
    assertThat(isFound()).isFalse();
    Reply certificate = world.as("england.auditor").get("/v1/destructions/" + child);
    assertThat(certificate.at("/destroyedOn")).isEqualTo("2036-03-01");
    assertThat(certificate.at("/lastBackupGone")).isEqualTo("2036-04-07");
    on("2036-03-02");
    assertThat(isFound()).isFalse();
    assertThat(
            world.as("england.auditor").everything("/v1/audit/entries?child=" + child).stream()
                .filter(entry -> !entry.at("/outcome").asText().equals("refused"))
                .map(entry -> entry.at("/action").asText()))
        .containsExactlyInAnyOrder(
            "register-child",
            "search",
            "view-record",
            "archive-record",
            "view-record",
            "view-record",
            "record-destroyed",
            "read-certificate");
  }

  @Test
  void consentBringsTheRecordBackForWhoWorksWithHer() {
    world.as("leeds.feed").upload("school-census", "first.csv", row("2026-11-20", ""));
    on("2030-03-02");
    isAbsentTo(OTHERS);

    world.as("leeds.feed").upload("school-census", "second.csv", row("2030-03-01", "2030-03-01"));

    assertThat(isFound()).isTrue();
    assertThat(seenBy("leeds.socialworker", "safeguarding")).isEqualTo(200);
    on("2037-03-01");
    isAbsentTo(OTHERS);
    assertThat(isFound()).isFalse();
  }

  /** A year after a wrong death the record is archived, and she is alive. */
  @Test
  void wrongDeathIsTakenBackByHerTeam() {
    String path = "/v1/children/" + child;
    assertThat(world.as("york.team").post(path + "/death", "{}").status()).isEqualTo(403);
    assertThat(world.as("leeds.team").post(path + "/death", "{}").at("/status")).isEqualTo("died");
    assertThat(seenBy("leeds.socialworker", "safeguarding")).isEqualTo(200);

    on("2027-11-23");
    isAbsentTo(OTHERS);
    String why = "{\"reason\":\"another-child\"}";
    assertThat(world.as("york.team").post(path + "/death-correction", why).status()).isEqualTo(404);
    assertThat(world.as("leeds.team").post(path + "/death-correction", why).at("/archivedFrom"))
        .isEqualTo("2030-03-01");
    assertThat(seenBy("leeds.socialworker", "safeguarding")).isEqualTo(200);
    assertThat(isFound()).isTrue();
  }

  @Test
  void careLeaverStaysAndTakesTheConsentBack() {
    String path = "/v1/children/" + child + "/participation";
    on("2030-02-01");
    Reply stays =
        world
            .as("leeds.team")
            .post(
                path,
                """
                {"until": "2034-06-01", "ground": "care-leaver",
                 "consent": {"givenBy": "child", "competence": "gillick-competent",
                   "date": "2030-01-31"}}
                """);
    assertThat(stays.at("/archivedFrom")).as(stays.text()).isEqualTo("2034-06-01");
    on("2032-01-01");
    assertThat(isFound()).isTrue();

    assertThat(world.as("leeds.team").delete(path).at("/archivedFrom")).isEqualTo("2032-01-01");
    assertThat(isFound()).isFalse();
    isAbsentTo(OTHERS);
  }

  /** A shield takes nobody out of reach who was live in the open (rules §6, §9). */
  @Test
  void whoConsentedIsShieldedFoundAndDecidedAbout() {
    String path = "/v1/children/" + child;
    on("2030-02-01");
    world
        .as("leeds.team")
        .post(
            path + "/participation",
            """
            {"until": "2034-06-01", "ground": "care-leaver",
             "consent": {"givenBy": "child", "competence": "gillick-competent",
               "date": "2030-01-31"}}
            """);
    on("2032-01-01");
    String shield =
        world
            .as("leeds.team")
            .post(path + "/shield", "{\"ground\":\"witness\",\"askedBy\":\"child\"}")
            .at("/shieldId");
    assertThat(isFound()).isTrue();
    assertThat(
            world
                .as("leeds.approver")
                .post(
                    "/v1/shields/" + shield + "/decision",
                    "{\"outcome\":\"shield\",\"reason\":\"risk-confirmed\"}")
                .status())
        .isEqualTo(200);
    Reply face = world.as("leeds.socialworker").view(child, "safeguarding");
    assertThat(face.status()).isEqualTo(200);
    assertThat(face.text()).doesNotContain("participat", "care-leaver", "2034-06-01");
    assertThat(seenBy("leeds.team", "safeguarding")).isEqualTo(200);

    on("2034-06-01");
    isAbsentTo(OTHERS);
    assertThat(isFound()).isFalse();
  }

  /** What her team says behind the shield is for that team alone (rules §9.17). */
  @Test
  void whoConsentsBehindTheShieldIsLiveToHerTeamAloneAndToAllAfterIt() {
    String path = "/v1/children/" + child;
    on("2030-01-02");
    String shield =
        world
            .as("leeds.team")
            .post(path + "/shield", "{\"ground\":\"witness\",\"askedBy\":\"child\"}")
            .at("/shieldId");
    Reply said =
        world
            .as("leeds.team")
            .post(
                path + "/participation",
                """
                {"until": "2034-06-01", "ground": "care-leaver",
                 "consent": {"givenBy": "child", "competence": "gillick-competent",
                   "date": "2029-12-31"}}
                """);
    assertThat(said.status()).as(said.text()).isEqualTo(200);
    assertThat(said.at("/archivedFrom")).isEqualTo("2034-06-01");

    on("2030-03-01");
    assertThat(seenBy("leeds.team", "safeguarding")).isEqualTo(200);
    isAbsentTo(OTHERS);
    assertThat(isFound()).isFalse();

    assertThat(
            world
                .as("leeds.approver")
                .post(
                    "/v1/shields/" + shield + "/decision",
                    "{\"outcome\":\"refuse\",\"reason\":\"no-risk-found\"}")
                .status())
        .isEqualTo(200);
    assertThat(seenBy("leeds.socialworker", "safeguarding")).isEqualTo(200);
    assertThat(isFound()).isTrue();
  }

  private static String row(String asOf, String consent) {
    return "sourceRecordId,asOf,action,givenName,familyName,dateOfBirth,gender,upn,"
        + "continuationConsentDate\r\nO-1,%s,upsert,Odile,Zellwood,2012-02-29,female,B801200005001,%s\r\n"
            .formatted(asOf, consent);
  }
}
