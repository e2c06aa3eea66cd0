package org.contactpoint.acceptance.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.contactpoint.acceptance.world.Csv;
import org.contactpoint.acceptance.world.Person;
import org.contactpoint.acceptance.world.Reply;
import org.contactpoint.acceptance.world.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A child whom one source of three spells otherwise (rules §4.14, what is shown). */
class OtherSpellingsTest {
  private static final String NUMBER = "9000000009";
  private static final Map<String, String> PURPOSE = Map.of("Access-Purpose", "record-maintenance");

  private static World world;
  private static Person team;
  private static Person worker;
  private static String child;

  @BeforeAll
  static void start() {
    world = World.empty();
    team = world.as("leeds.team");
    worker = world.as("leeds.socialworker");
    sent("health", "Gwendoline", "2026-11-01", "created");
    sent("local", "Gwendoline", "2026-11-02", "linked");
    sent("social-care", "Gwendoline Ann", "2026-11-20", "linked");
    child = search("Gwendoline").at("/results/0/childId");
  }

  @AfterAll
  static void stop() {
    world.close();
  }

  private static void sent(String feed, String given, String asOf, String outcome) {
    Csv file =
        new Csv()
            .row(
                "sourceRecordId",
                "G-" + feed,
                "asOf",
                asOf,
                "givenName",
                given,
                "familyName",
                "Tregarth",
                "dateOfBirth",
                "2013-06-17",
                "gender",
                "female",
                "nhsNumber",
                NUMBER);
    Reply upload = world.as("leeds.feed").upload(feed, feed + ".csv", file.toString());
    assertThat(upload.at("/" + outcome)).as(upload.text()).isEqualTo("1");
  }

  private static Reply search(String given) {
    return worker.search(
        "\"givenName\":\"%s\",\"familyName\":\"Tregarth\",\"dateOfBirth\":\"2013-06-17\""
            .formatted(given));
  }

  @Test
  void searchByTheSlipShowsTheRightNameAndTheSlip() {
    for (String given : List.of("Gwendoline Ann", "Gwendoline")) {
      Reply found = search(given);

      assertThat(found.all("/results")).hasSize(1);
      assertThat(found.at("/results/0/childId")).isEqualTo(child);
      assertThat(found.at("/results/0/givenName")).isEqualTo("Gwendoline");
      assertThat(found.json().at("/results/0/otherSpellings"))
          .hasToString("[{\"givenName\":\"Gwendoline Ann\",\"familyName\":\"Tregarth\"}]");
    }
  }

  @Test
  void recordShowsTheNameOfMostSourcesAndTheOtherSpelling() {
    Reply record = worker.view(child);

    assertThat(record.all("/names")).hasSize(1);
    assertThat(record.at("/names/0/givenName")).isEqualTo("Gwendoline");
    assertThat(record.json().at("/otherSpellings"))
        .hasToString("[{\"givenName\":\"Gwendoline Ann\",\"familyName\":\"Tregarth\"}]");
  }

  @Test
  void registeringUnderTheSlipShowsBothNames() {
    Reply refused =
        team.register(
            """
            {"names": [{"type": "current", "givenName": "Gwendoline Ann", "familyName": "Tregarth"}],
             "dateOfBirth": "2013-06-17", "gender": "female"}
            """);

    assertThat(refused.status()).as(refused.text()).isEqualTo(409);
    assertThat(refused.at("/duplicates/0/givenName")).isEqualTo("Gwendoline");
    assertThat(refused.at("/duplicates/0/otherSpellings/0/givenName")).isEqualTo("Gwendoline Ann");
  }

  /** A number with another birthday waits for a person (rules §4). */
  @Test
  void candidateOfAReviewShowsBothNames() {
    Csv file =
        new Csv()
            .row(
                "sourceRecordId", "G-review",
                "givenName", "Gwendoline Ann",
                "familyName", "Tregarth",
                "dateOfBirth", "2010-10-30",
                "nhsNumber", NUMBER);
    Reply upload = world.as("leeds.feed").upload("youth-justice", "review.csv", file.toString());
    assertThat(upload.at("/review")).as(upload.text()).isEqualTo("1");

    Reply reviews = team.get("/v1/reviews?council=E08000035");

    assertThat(reviews.at("/items/0/candidates/0/person/givenName")).isEqualTo("Gwendoline");
    assertThat(reviews.at("/items/0/candidates/0/otherSpellings/0/givenName"))
        .isEqualTo("Gwendoline Ann");
  }

  @Test
  void viewIsTakenBackAsItIsShownAndRefusedWithAnotherSpelling() {
    Reply shown = team.view(child, "record-maintenance");
    String tag = shown.header("ETag");

    Reply back = team.patch("/v1/children/" + child, shown.text(), tag, PURPOSE);
    Reply other =
        team.patch(
            "/v1/children/" + child,
            "{\"otherSpellings\": [{\"givenName\": \"Gwen\", \"familyName\": \"Tregarth\"}]}",
            tag,
            PURPOSE);

    assertThat(back.status()).as(back.text()).isEqualTo(200);
    assertThat(back.text()).isEqualTo(shown.text());
    assertThat(other.status()).isEqualTo(422);
    assertThat(other.at("/errors/0/field")).isEqualTo("otherSpellings");
  }

  /** Nothing but the face is shown of a shielded child (rules §6). */
  @Test
  void shieldedChildHasNoOtherSpellings() {
    try (World other = World.empty()) {
      Person theirs = other.as("leeds.team");
      LeahsFamily.comeIn(other);
      String leah = LeahsFamily.number(other);
      assertThat(theirs.view(leah).json().at("/otherSpellings").isArray()).isTrue();

      theirs.post(
          "/v1/children/" + leah + "/shield",
          "{\"ground\": \"domestic-violence\", \"askedBy\": \"parent\"}");

      assertThat(theirs.view(leah).at("/shielded")).isEqualTo("true");
      assertThat(theirs.view(leah).text()).doesNotContain("otherSpellings");
      assertThat(
              other
                  .as("york.nurse")
                  .search("\"familyName\":\"Ward\",\"dateOfBirth\":\"2012-03-09\"")
                  .text())
          .doesNotContain("otherSpellings");
    }
  }
}
