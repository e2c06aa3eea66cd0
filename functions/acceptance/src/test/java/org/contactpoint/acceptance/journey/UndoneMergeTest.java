package org.contactpoint.acceptance.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.contactpoint.acceptance.world.Csv;
import org.contactpoint.acceptance.world.Person;
import org.contactpoint.acceptance.world.Reply;
import org.contactpoint.acceptance.world.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** After a merge is undone each record says what is its own, whatever came meanwhile. */
class UndoneMergeTest {
  private static final String NUMBER = "9000000017";

  private static World world;
  private static Person team;
  private static Person feed;

  @BeforeAll
  static void start() {
    world = World.empty();
    team = world.as("leeds.team");
    feed = world.as("leeds.feed");
  }

  @AfterAll
  static void stop() {
    world.close();
  }

  private static Reply done(Reply reply) {
    assertThat(reply.status()).as(reply.text()).isIn(200, 201);
    return reply;
  }

  private static String register(String given, String family, String born, String street) {
    return register(given, family, born, street, "unknown");
  }

  private static String register(
      String given, String family, String born, String street, String gender) {
    return done(team.register(
            """
            {"names": [{"type": "current", "givenName": "%s", "familyName": "%s"}],
             "dateOfBirth": "%s", "gender": "%s",
             "address": {"status": "current", "lines": ["%s"],
               "town": "Leeds", "postcode": "LS1 1AA"}}
            """
                .formatted(given, family, born, gender, street)))
        .at("/childId");
  }

  private static String merge(String into, String duplicate) {
    String body = "{\"duplicateId\":\"%s\",\"reason\":\"same-child\"}".formatted(duplicate);
    return RouteThings.path(into, "merges/")
        + done(team.post(RouteThings.path(into, "merges"), body)).at("/mergeId");
  }

  private static Reply sent(String name, Csv file) {
    Reply upload = feed.upload("local", name, file.toString());
    assertThat(upload.at("/status")).as(upload.text()).isEqualTo("done");
    return upload;
  }

  @Test
  void whatASourceSaidOfTheDuplicateMeanwhileGoesWithIt() {
    String ours = register("Quorra", "Zellwood", "2012-03-09", "1 Elm Road");
    String theirs = register("Benedek", "Ypsil", "2009-11-20", "7 Low Lane");
    String merge = merge(ours, theirs);
    Csv row =
        new Csv()
            .row(
                "sourceRecordId", "M-1",
                "givenName", "Benedek",
                "familyName", "Ypsil",
                "dateOfBirth", "2009-11-20",
                "nhsNumber", NUMBER,
                "addressStatus", "current",
                "addressLine1", "7 Low Lane",
                "town", "Leeds",
                "postcode", "LS1 1AA",
                "asOf", "2026-11-20");
    assertThat(sent("meanwhile.csv", row).at("/linked")).isEqualTo("1");

    done(team.delete(merge));

    assertThat(team.view(ours).at("/names/0/givenName")).isEqualTo("Quorra");
    assertThat(team.view(ours).at("/address/lines/0")).isEqualTo("1 Elm Road");
    assertThat(byNumber()).containsExactly(theirs);

    Csv later =
        new Csv()
            .row(
                "sourceRecordId", "M-1",
                "givenName", "Benedek",
                "familyName", "Ypsil",
                "dateOfBirth", "2009-11-20",
                "nhsNumber", NUMBER,
                "carer1Name", "Wanda Ypsil",
                "carer1Relationship", "mother",
                "carer1ParentalResponsibility", "true",
                "asOf", "2026-11-22");
    assertThat(sent("later.csv", later).at("/linked")).isEqualTo("1");
    assertThat(team.view(theirs).text()).contains("Wanda Ypsil");
    assertThat(team.view(ours).text()).doesNotContain("Wanda Ypsil");
  }

  private static java.util.stream.Stream<String> byNumber() {
    return team.search("\"identifier\":{\"type\":\"nhs-number\",\"value\":\"" + NUMBER + "\"}")
        .all("/results")
        .map(result -> result.at("/childId").asText());
  }

  @Test
  void whatMayBeEithersGoesToAPerson() {
    String ours = register("Quintus", "Zarkwood", "2013-04-05", "4 Elm Road", "male");
    String theirs = register("Benedikta", "Zarkwood", "2013-04-05", "4 Elm Road", "female");
    String merge = merge(ours, theirs);
    Csv row =
        new Csv()
            .row(
                "sourceRecordId", "M-2",
                "givenName", "Baby",
                "familyName", "Zarkwood",
                "dateOfBirth", "2013-04-05",
                "addressStatus", "current",
                "addressLine1", "4 Elm Road",
                "town", "Leeds",
                "postcode", "LS1 1AA",
                "carer1Name", "Wilhelmina Zarkwood",
                "carer1Relationship", "mother",
                "carer1ParentalResponsibility", "true");
    assertThat(sent("baby.csv", row).at("/review")).isEqualTo("1");
    JsonNode waits = review(ours);
    done(
        team.post(
            "/v1/reviews/" + waits.at("/reviewId").asText() + "/decision",
            "{\"decision\":\"link\",\"childId\":\"%s\"}".formatted(ours)));
    assertThat(team.view(ours).text()).contains("Wilhelmina");

    done(team.delete(merge));

    assertThat(team.view(ours).text()).doesNotContain("Wilhelmina");
    assertThat(team.view(theirs).text()).doesNotContain("Wilhelmina");
    JsonNode again = review(ours);
    assertThat(again.at("/candidates")).hasSize(2);
    done(
        team.post(
            "/v1/reviews/" + again.at("/reviewId").asText() + "/decision",
            "{\"decision\":\"link\",\"childId\":\"%s\"}".formatted(theirs)));
    assertThat(team.view(theirs).text()).contains("Wilhelmina");
    assertThat(team.view(ours).text()).doesNotContain("Wilhelmina");
  }

  private static JsonNode review(String candidate) {
    return team.everything("/v1/reviews?limit=200").stream()
        .filter(item -> item.at("/candidates").toString().contains(candidate))
        .findFirst()
        .orElseThrow();
  }

  /** Who added herself under the number of the duplicate meant that child. */
  @Test
  void whoJoinedUnderTheDuplicatesNumberGoesWithIt() {
    String ours = register("Quillon", "Zebulon", "2014-06-07", "5 Elm Road");
    String theirs = register("Bartek", "Ypres", "2010-01-02", "8 Low Lane");
    String merge = merge(ours, theirs);
    Person worker = world.as("leeds.socialworker");
    done(
        worker.post(
            RouteThings.path(theirs, "involvements"),
            "{\"serviceType\":\"social-care\",\"start\":\"2026-11-02\"}"));
    assertThat(team.view(ours).all("/involvements")).hasSize(1);

    done(team.delete(merge));

    assertThat(team.view(ours).all("/involvements")).isEmpty();
    assertThat(team.view(theirs).all("/involvements")).hasSize(1);
  }
}
