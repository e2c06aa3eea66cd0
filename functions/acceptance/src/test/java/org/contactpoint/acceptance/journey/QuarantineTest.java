package org.contactpoint.acceptance.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.contactpoint.acceptance.world.Csv;
import org.contactpoint.acceptance.world.Person;
import org.contactpoint.acceptance.world.Reply;
import org.contactpoint.acceptance.world.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A row that looks like a shielded child is to everybody but the child's team what it would have
 * been were that child not there; the team decides it without seeing where its sender has the child
 * live (rules §6).
 */
class QuarantineTest {
  private World world;
  private String leah;

  @BeforeEach
  void leahIsShielded() {
    world = World.empty();
    LeahsFamily.comeIn(world);
    leah = LeahsFamily.number(world);
    world
        .as("leeds.team")
        .post(
            "/v1/children/" + leah + "/shield",
            "{\"ground\":\"domestic-violence\",\"askedBy\":\"parent\"}");
  }

  @AfterEach
  void stop() {
    world.close();
  }

  private static String practice(String asOf, String surgery) {
    return new Csv()
        .row(
            "sourceRecordId",
            "Y-1",
            "asOf",
            asOf,
            "givenName",
            "Leah",
            "familyName",
            "Ward",
            "dateOfBirth",
            "2012-03-09",
            "gender",
            "female",
            "nhsNumber",
            "9000000009",
            "addressStatus",
            "current",
            "addressLine1",
            "3 Refuge Lane",
            "town",
            "York",
            "postcode",
            "YO24 9AG",
            "carer1Name",
            "Helen Ward",
            "carer1Phone",
            "01632 960555",
            "serviceType",
            "gp",
            "organisationCode",
            "Y99001",
            "organisationName",
            surgery,
            "involvementStart",
            "2026-10-01")
        .toString();
  }

  private Reply sent(String name, String csv) {
    return world.as("york.feed").upload("health", name, csv);
  }

  private JsonNode itsReview() {
    return world.as("leeds.team").get("/v1/reviews").all("/items").findFirst().orElseThrow();
  }

  private Reply decided(Person team, String review, String decision) {
    return team.post("/v1/reviews/" + review + "/decision", decision);
  }

  @Test
  void theTeamSeesTheRowWithoutWhereabouts() {
    Reply upload = sent("first.csv", practice("2026-11-01", "Bridge Surgery"));

    assertThat(upload.json().at("/created").asInt()).isEqualTo(1);
    assertThat(upload.json().at("/review").asInt()).isZero();
    assertThat(upload.json().at("/quarantined").asInt()).isZero();
    JsonNode review = itsReview();
    assertThat(review.at("/candidates/0/childId").asText()).isEqualTo(leah);
    assertThat(review.at("/person/familyName").asText()).isEqualTo("Ward");
    assertThat(review.at("/candidates/0/evidence").findValuesAsText("field"))
        .containsExactlyInAnyOrder(
            "given-name", "family-name", "date-of-birth", "gender", "identifier");
    assertThat(review.toString())
        .doesNotContain("Refuge", "YO24", "York", "Bridge", "Helen", "960555", "9000000009");
    assertThat(world.as("york.team").get("/v1/reviews").all("/items")).isEmpty();
    assertThat(world.as("england.team").get("/v1/reviews").all("/items")).isEmpty();
  }

  @Test
  void nobodyButTheTeamCanDecideIt() {
    sent("first.csv", practice("2026-11-01", "Bridge Surgery"));
    String review = itsReview().at("/reviewId").asText();
    String link = "{\"decision\":\"link\",\"childId\":\"%s\"}".formatted(leah);

    Reply york = decided(world.as("york.team"), review, link);
    Reply unknown = decided(world.as("york.team"), "0".repeat(32), link);

    assertThat(york.status()).isEqualTo(404);
    assertThat(york.text().replace(york.at("/requestId"), ""))
        .isEqualTo(unknown.text().replace(unknown.at("/requestId"), ""));
    assertThat(
            decided(
                    world.as("leeds.team"),
                    review,
                    "{\"decision\":\"link\",\"childId\":\"12345678901\"}")
                .wrongFields())
        .containsExactly("childId");
  }

  @Test
  void aLinkedRowIsHiddenWithTheRestAndGoesOnBeingLinked() {
    sent("first.csv", practice("2026-11-01", "Bridge Surgery"));
    String review = itsReview().at("/reviewId").asText();

    Reply decision =
        decided(
            world.as("leeds.team"),
            review,
            "{\"decision\":\"link\",\"childId\":\"%s\",\"reason\":\"same-child\"}".formatted(leah));

    assertThat(decision.status()).isEqualTo(200);
    assertThat(world.as("leeds.team").get("/v1/reviews").all("/items")).isEmpty();
    Reply newer = sent("newer.csv", practice("2026-11-10", "Foss Surgery"));
    assertThat(newer.json().at("/linked").asInt()).isEqualTo(1);
    assertThat(world.as("york.team").view(leah).text()).contains("Foss Surgery");
    assertThat(world.as("leeds.team").view(leah).text()).doesNotContain("Foss", "Refuge", "YO24");
    assertThat(world.as("york.nurse").view(leah).text()).doesNotContain("Foss", "Refuge", "YO24");
  }

  @Test
  void aRejectedRowHasNoEffectAndItsNextOneComesBack() {
    sent("first.csv", practice("2026-11-01", "Bridge Surgery"));
    String review = itsReview().at("/reviewId").asText();

    assertThat(decided(world.as("leeds.team"), review, "{\"decision\":\"reject\"}").status())
        .isEqualTo(200);

    assertThat(world.as("leeds.team").get("/v1/reviews").all("/items")).isEmpty();
    assertThat(
            sent("same.csv", practice("2026-11-01", "Bridge Surgery"))
                .json()
                .at("/unchanged")
                .asInt())
        .isEqualTo(1);
    assertThat(
            sent("newer.csv", practice("2026-11-10", "Foss Surgery")).json().at("/linked").asInt())
        .isEqualTo(1);
    assertThat(world.as("leeds.team").get("/v1/reviews").all("/items")).hasSize(1);
    assertThat(world.as("york.team").view(leah).text()).doesNotContain("Surgery");
  }

  @Test
  void anotherChildGetsARecordOfTheirOwn() {
    sent("first.csv", practice("2026-11-01", "Bridge Surgery"));
    String review = itsReview().at("/reviewId").asText();

    assertThat(decided(world.as("leeds.team"), review, "{\"decision\":\"create\"}").status())
        .isEqualTo(200);

    Reply found =
        world.as("york.nurse").search("\"familyName\":\"Ward\",\"dateOfBirth\":\"2012-03-09\"");
    assertThat(found.all("/results").map(result -> result.at("/shielded").asBoolean()))
        .containsExactlyInAnyOrder(true, false);
  }

  @Test
  void aRepeatedDecisionIsAnsweredAgainAndDoesNothingTwice() {
    sent("first.csv", practice("2026-11-01", "Bridge Surgery"));
    String path = "/v1/reviews/" + itsReview().at("/reviewId").asText() + "/decision";
    String body = "{\"decision\":\"link\",\"childId\":\"%s\"}".formatted(leah);

    Reply first = world.as("leeds.team").post(path, body, "the-same-key");
    Reply again = world.as("leeds.team").post(path, body, "the-same-key");

    assertThat(first.status()).isEqualTo(200);
    assertThat(again.text()).isEqualTo(first.text());
  }

  @Test
  void aWholeFileOfRowsThatLookLikeHerIsWorkedOffAndTakenBack() {
    Csv csv = new Csv();
    for (int number = 0; number < 60; number++) {
      csv.row(
          "sourceRecordId", "Y-" + number,
          "givenName", "Leah",
          "familyName", "Ward",
          "dateOfBirth", "2012-03-09",
          "nhsNumber", "9000000009");
    }

    Reply upload = sent("many.csv", csv.toString());

    assertThat(upload.at("/status")).isEqualTo("done");
    assertThat(upload.json().at("/created").asInt()).isEqualTo(1);
    assertThat(upload.json().at("/linked").asInt()).isEqualTo(59);
    assertThat(world.as("leeds.team").everything("/v1/reviews?limit=25")).hasSize(60);
    Person feed = world.as("york.feed");
    feed.post("/v1/uploads/" + upload.at("/uploadId") + "/reversal", "{}");
    assertThat(feed.awaited(upload.at("/uploadId")).at("/status")).isEqualTo("reversed");
    assertThat(world.as("leeds.team").everything("/v1/reviews")).isEmpty();
  }

  /** What its sender is told of the row, and of all that it sends later, is as for nobody known. */
  @Test
  void theFeedThatGuessesLearnsNothing() {
    Csv guesses = new Csv();
    for (String given : List.of("Leah", "Zebedee", "Morwenna", "Wilfred")) {
      guesses.row(
          "sourceRecordId",
          "G-" + given,
          "givenName",
          given,
          "familyName",
          "Ward",
          "dateOfBirth",
          "2012-03-09");
    }

    Reply upload = sent("guesses.csv", guesses.toString());
    Reply again = sent("again.csv", guesses.toString().replace("G-", "H-"));

    String report = report(upload);
    assertThat(report.lines().skip(1).map(QuarantineTest::outcome)).containsOnly("created");
    assertThat(report(again).lines().skip(1).map(QuarantineTest::outcome)).containsOnly("review");
    assertThat(world.as("york.team").get("/v1/reviews").all("/items")).hasSize(4);
    Person feed = world.as("york.feed");
    feed.post("/v1/uploads/" + upload.at("/uploadId") + "/reversal", "{}");
    assertThat(feed.awaited(upload.at("/uploadId")).at("/status")).isEqualTo("reversed");
  }

  private String report(Reply upload) {
    return world.as("york.feed").get("/v1/uploads/" + upload.at("/uploadId") + "/report").text();
  }

  private static String outcome(String line) {
    return line.split(",", -1)[1];
  }

  /** A part of a name that is missing agrees with every name (rules §6). */
  @Test
  void rowWithoutGivenNameStandsNotInTheOpen() {
    Csv csv = new Csv();
    csv.row(
        "sourceRecordId", "Y-1",
        "familyName", "Ward",
        "dateOfBirth", "2012-03-09",
        "addressLine1", "3 Refuge Lane",
        "postcode", "YO24 9AG");

    assertThat(sent("half.csv", csv.toString()).json().at("/created").asInt()).isEqualTo(1);

    Reply found =
        world.as("leeds.police").search("\"familyName\":\"Ward\",\"dateOfBirth\":\"2012-03-09\"");
    assertThat(found.all("/results").map(result -> result.at("/childId").asText()))
        .containsExactly(leah);
    assertThat(itsReview().toString()).doesNotContain("Refuge", "YO24");
  }
}
