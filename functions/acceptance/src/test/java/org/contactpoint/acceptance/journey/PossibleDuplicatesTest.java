package org.contactpoint.acceptance.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.contactpoint.acceptance.world.Person;
import org.contactpoint.acceptance.world.Reply;
import org.contactpoint.acceptance.world.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A child who has two records: whoever finds one is shown the other, however exact the first is
 * (rules §3).
 */
class PossibleDuplicatesTest {
  private static final Map<String, String> PURPOSE = Map.of("Access-Purpose", "record-maintenance");

  private static World world;
  private static Person team;
  private static Person worker;

  @BeforeAll
  static void start() {
    world = World.empty();
    team = world.as("leeds.team");
    worker = world.as("leeds.socialworker");
  }

  @AfterAll
  static void stop() {
    world.close();
  }

  private static String register(String given, String family, String born) {
    Reply done =
        team.register(
            """
            {"names": [{"type": "current", "givenName": "%s", "familyName": "%s"}],
             "dateOfBirth": "%s", "gender": "male"}
            """
                .formatted(given, family, born));
    assertThat(done.status()).as(done.text()).isEqualTo(201);
    return done.at("/childId");
  }

  /** Two records that nobody took for one child: the second had another birthday at first. */
  private static List<String> twoRecords(String family, String born) {
    String one = register("Gruffydd", family, born);
    String other = register("Gruff", family, "2009-11-20");
    Reply corrected =
        team.patch(
            "/v1/children/" + other,
            "{\"dateOfBirth\": \"" + born + "\"}",
            team.view(other).header("ETag"),
            PURPOSE);
    assertThat(corrected.status()).as(corrected.text()).isEqualTo(200);
    return List.of(one, other);
  }

  private static Reply search(String given, String family, String born) {
    return worker.search(
        "\"givenName\":\"%s\",\"familyName\":\"%s\",\"dateOfBirth\":\"%s\""
            .formatted(given, family, born));
  }

  private static List<String> found(Reply search) {
    return search.all("/results").map(result -> result.at("/childId").asText()).toList();
  }

  private static List<String> marked(Reply search) {
    return search
        .all("/results")
        .filter(result -> result.at("/possibleDuplicate").asBoolean())
        .map(result -> result.at("/childId").asText())
        .toList();
  }

  @Test
  void bothRecordsAreShownMarkedAndEntered() {
    List<String> both = twoRecords("Zabrinsky", "2013-06-17");

    Reply long1 = search("Gruffydd", "Zabrinsky", "2013-06-17");
    Reply short1 = search("Gruff", "Zabrinsky", "2013-06-17");

    assertThat(found(long1)).containsExactlyElementsOf(both);
    assertThat(marked(long1)).containsExactlyElementsOf(both);
    assertThat(found(short1)).containsExactlyElementsOf(both.reversed());
    assertThat(marked(short1)).hasSize(2);
    assertThat(
            world.as("leeds.auditor").get("/v1/audit/entries?child=" + both.get(1)).all("/items"))
        .filteredOn(entry -> entry.at("/action").asText().equals("search"))
        .hasSize(2);
  }

  @Test
  void whoeverIsToldApartIsShownNoMore() {
    List<String> both = twoRecords("Yprinsky", "2012-05-14");

    Reply apart =
        team.post(
            "/v1/children/" + both.get(0) + "/distinctions",
            "{\"otherId\":\"" + both.get(1) + "\",\"reason\":\"twins\"}");

    assertThat(apart.status()).as(apart.text()).isIn(200, 201);
    Reply search = search("Gruffydd", "Yprinsky", "2012-05-14");
    assertThat(found(search)).containsExactly(both.get(0));
    assertThat(marked(search)).isEmpty();
  }

  /** A shielded child is found by its own rules alone, and marks nobody (rules §6). */
  @Test
  void shieldedChildIsNobodysDuplicate() {
    List<String> both = twoRecords("Xuprinsky", "2011-08-09");

    Reply shield =
        team.post(
            "/v1/children/" + both.get(1) + "/shield",
            "{\"ground\": \"domestic-violence\", \"askedBy\": \"parent\"}");

    assertThat(shield.status()).as(shield.text()).isEqualTo(201);
    Reply search = search("Gruffydd", "Xuprinsky", "2011-08-09");
    assertThat(found(search)).containsExactly(both.get(0));
    assertThat(marked(search)).isEmpty();
    assertThat(found(search("Gruff", "Xuprinsky", "2011-08-09"))).contains(both.get(1));
  }
}
