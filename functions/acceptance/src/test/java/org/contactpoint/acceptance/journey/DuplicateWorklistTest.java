package org.contactpoint.acceptance.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Predicate;
import org.contactpoint.acceptance.world.Csv;
import org.contactpoint.acceptance.world.PassingClock;
import org.contactpoint.acceptance.world.Person;
import org.contactpoint.acceptance.world.Reply;
import org.contactpoint.acceptance.world.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * One child, one record (rules §4): what slipped through is found afterwards, looked at side by
 * side, and merged or distinguished.
 */
class DuplicateWorklistTest {
  private static World world;
  private static Person team;
  private static Person feed;

  @BeforeAll
  static void start() {
    world = World.empty(new PassingClock());
    team = world.as("leeds.team");
    feed = world.as("leeds.feed");
  }

  @AfterAll
  static void stop() {
    world.close();
  }

  private static Csv row(String id, String given, String family, String asOf, String... home) {
    List<String> cells =
        new java.util.ArrayList<>(
            List.of(
                "sourceRecordId", id,
                "givenName", given,
                "familyName", family,
                "dateOfBirth", "2012-03-09",
                "asOf", asOf));
    if (home.length > 0) {
      cells.addAll(
          List.of(
              "addressStatus", "current",
              "addressLine1", home[0],
              "town", "Leeds",
              "postcode", "LS1 1AA"));
    }
    return new Csv().row(cells.toArray(String[]::new));
  }

  private static void sent(String feedName, String file, Csv rows) {
    Reply upload = feed.upload(feedName, file, rows.toString());
    assertThat(upload.at("/status")).as(upload.text()).isEqualTo("done");
  }

  private static String created(String feedName, String file, Csv rows, String given) {
    sent(feedName, file, rows);
    return team.search("\"givenName\":\"%s\",\"dateOfBirth\":\"2012-03-09\"".formatted(given))
        .at("/results/0/childId");
  }

  /** The pairs, once they are as they should be: records are compared after the file is done. */
  private static List<JsonNode> pairs(Person person, Predicate<List<JsonNode>> expected) {
    List<JsonNode> pairs = person.everything("/v1/duplicates?council=E08000035");
    for (int i = 0; i < 300 && !expected.test(pairs); i++) {
      pause();
      pairs = person.everything("/v1/duplicates");
    }
    assertThat(expected.test(pairs)).as(pairs.toString()).isTrue();
    return pairs;
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static List<JsonNode> of(List<JsonNode> pairs, String child) {
    return pairs.stream().filter(pair -> pair.at("/children").toString().contains(child)).toList();
  }

  private static JsonNode pair(String child) {
    return of(pairs(team, all -> of(all, child).size() == 1), child).getFirst();
  }

  private static Reply view(Person person, String id) {
    return person.send(
        person.to("/v1/duplicates/" + id).header("Access-Purpose", "record-maintenance").GET());
  }

  private static List<String> trailOf(String child) {
    return world.as("england.auditor").everything("/v1/audit/entries?child=" + child).stream()
        .map(entry -> entry.at("/accountId").asText() + " " + entry.at("/action").asText())
        .filter(line -> !line.endsWith(" search") && !line.endsWith("list-duplicates"))
        .toList()
        .reversed();
  }

  @Test
  void childWhoBecameTwoRecordsIsOneAgain() {
    String home = "1 Elm Road";
    String one =
        created("local", "one.csv", row("A-1", "Quorra", "Zellwood", "2026-11-01", home), "Quorra");
    String other =
        created(
            "health", "two.csv", row("G-1", "Benedikta", "Zellwood", "2026-11-01"), "Benedikta");
    assertThat(of(team.everything("/v1/duplicates"), one)).isEmpty();
    sent("health", "moved.csv", row("G-1", "Benedikta", "Zellwood", "2026-11-10", home));

    JsonNode pair = pair(one);
    assertThat(pair.at("/children").toString()).contains(one, other, "Quorra", "Benedikta");
    assertThat(pair.at("/evidence").toString()).contains("date-of-birth", "address");
    String id = pair.at("/duplicateId").asText();
    Reply both = view(team, id);
    assertThat(both.status()).as(both.text()).isEqualTo(200);
    assertThat(both.json().at("/children").toString()).contains(one, other, home);
    assertThat(view(world.as("york.team"), id).status()).isEqualTo(404);
    assertThat(world.as("york.team").everything("/v1/duplicates")).isEmpty();
    String before = team.view(one).text();
    String otherBefore = team.view(other).text();

    Reply merged =
        team.post(
            RouteThings.path(one, "merges"),
            "{\"duplicateId\":\"%s\",\"reason\":\"same-child\"}".formatted(other));
    assertThat(merged.status()).as(merged.text()).isEqualTo(201);
    assertThat(of(team.everything("/v1/duplicates"), one)).isEmpty();
    assertThat(view(team, id).status()).isEqualTo(404);
    assertThat(team.delete(RouteThings.path(one, "merges/") + merged.at("/mergeId")).status())
        .isEqualTo(200);
    assertThat(team.view(one).text()).isEqualTo(before);
    assertThat(team.view(other).text()).isEqualTo(otherBefore);
    sent("local", "another.csv", row("A-9", "Tomasz", "Ypsilanti", "2026-11-12"));

    assertThat(pair(one).at("/duplicateId").asText()).isEqualTo(id);
    assertThat(trailOf(one))
        .containsExactly(
            "leeds.feed create-from-row",
            "leeds.team view-record",
            "leeds.team view-record",
            "leeds.team merge-children",
            "leeds.team undo-merge",
            "leeds.team view-record");
    assertThat(trailOf(other))
        .containsExactly(
            "leeds.feed create-from-row",
            "leeds.feed link-row",
            "leeds.team view-record",
            "leeds.team view-record",
            "leeds.team merge-children",
            "leeds.team undo-merge",
            "leeds.team view-record");
  }

  @Test
  void childrenWhoAreToldApartAreNeverAskedAboutAgain() {
    String home = "7 Low Lane";
    String one =
        created("local", "c.csv", row("C-1", "Arjun", "Thakkar", "2026-11-01", home), "Arjun");
    String other =
        created("health", "d.csv", row("D-1", "Rohan", "Thakkar", "2026-11-01"), "Rohan");
    sent("health", "e.csv", row("D-1", "Rohan", "Thakkar", "2026-11-10", home));
    pair(one);

    Reply apart =
        team.post(
            RouteThings.path(one, "distinctions"),
            "{\"otherId\":\"%s\",\"reason\":\"twins\"}".formatted(other));

    assertThat(apart.status()).as(apart.text()).isEqualTo(201);
    assertThat(of(team.everything("/v1/duplicates"), one)).isEmpty();
    sent("health", "f.csv", row("D-1", "Rohan Raj", "Thakkar", "2026-11-15", home));
    String third =
        created("local", "g.csv", row("E-1", "Imre", "Vadasz", "2026-11-01", "2 Elm Road"), "Imre");
    created("health", "h.csv", row("F-1", "Bela", "Vadasz", "2026-11-01"), "Bela");
    sent("health", "i.csv", row("F-1", "Bela", "Vadasz", "2026-11-10", "2 Elm Road"));
    pair(third);
    assertThat(of(team.everything("/v1/duplicates"), one)).isEmpty();
  }

  /** Hidden at once, for everybody but its own team (rules §6). */
  @Test
  void pairWithAShieldedChildIsGoneAtOnceForOthers() {
    String home = "5 Mill Lane";
    String one =
        created("local", "j.csv", row("J-1", "Wanda", "Xylander", "2026-11-01", home), "Wanda");
    created("health", "k.csv", row("K-1", "Hanna", "Xylander", "2026-11-01"), "Hanna");
    sent("health", "l.csv", row("K-1", "Hanna", "Xylander", "2026-11-10", home));
    String id = pair(one).at("/duplicateId").asText();

    Reply shield =
        team.post(
            RouteThings.path(one, "shield"), "{\"ground\":\"adoption\",\"askedBy\":\"council\"}");

    assertThat(shield.status()).as(shield.text()).isEqualTo(201);
    assertThat(of(team.everything("/v1/duplicates"), one)).isEmpty();
    assertThat(view(world.as("york.team"), id).status()).isEqualTo(404);
  }
}
