package org.contactpoint.acceptance.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.contactpoint.acceptance.world.Csv;
import org.contactpoint.acceptance.world.Person;
import org.contactpoint.acceptance.world.Reply;
import org.contactpoint.acceptance.world.StoredItems;
import org.contactpoint.acceptance.world.StoredThings;
import org.contactpoint.acceptance.world.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A whole life in the directory, of a child whose every fact carries a mark, and its end: no table
 * holds an item more than before the child was known, but for those that are named here with their
 * reason (rules §9.5).
 */
class DestructionTest {
  private static final List<String> MARKS =
      List.of(
          "Kanarienweg",
          "ZE10AA",
          "8800000123",
          "Kanariensis",
          "Kanarienschule",
          "Kanarientochter",
          "P801200005009",
          "Ketteler",
          "Oldenkamp",
          "Kanarienfrage");

  /** What may have come since, by how its key begins. */
  private static final Map<String, String> KEPT =
      Map.ofEntries(
          Map.entry("audit ", "the trail, which has the number (rules §7)"),
          Map.entry("audit-heads ", "the trail"),
          Map.entry("destroyed ", "the number, which no other child gets"),
          Map.entry("requests ", "expires within a day"),
          Map.entry("notices read#", "a keyed hash, which expires"),
          Map.entry("notices mail#", "when an account looked and was asked to, which expires"),
          Map.entry("feed-names ", "keyed hashes of names that feeds sent, which expire"),
          Map.entry("watch-counters ", "keyed hashes of accounts, which expire"),
          Map.entry("alerts ", "what an account did; nothing of a child"),
          Map.entry("accounts ", "of people who work"),
          Map.entry("served-tables ", "which tables these are"),
          Map.entry("shielded asked#", "how often a person asked for shields, without for whom"),
          Map.entry("uploads upload#", "a file and its counts"),
          Map.entry("uploads object#", "where a file was"),
          Map.entry("uploads live#", "a count of a source's rows"));

  private World world;
  private Person team;
  private String known;
  private StoredItems before;

  @BeforeEach
  void somebodyElseIsKnown() {
    world = World.empty();
    team = world.as("leeds.team");
    known = registered("Noah", "Pike", "2020-01-02");
    before = stored();
  }

  @AfterEach
  void stop() {
    world.close();
  }

  private StoredItems stored() {
    world.stop();
    StoredItems items = StoredItems.in(world.folder());
    world.restart();
    return items;
  }

  private static Reply done(Reply reply) {
    assertThat(reply.status()).as(reply.text()).isIn(200, 201, 204);
    return reply;
  }

  private String registered(String given, String family, String born) {
    return done(team.register(
            """
            {"names": [{"type": "current", "givenName": "%s", "familyName": "%s"}],
             "dateOfBirth": "%s", "gender": "female"}
            """
                .formatted(given, family, born)))
        .at("/childId");
  }

  private String number(String given, String family) {
    return team.search(
            "\"givenName\":\"%s\",\"familyName\":\"%s\",\"dateOfBirth\":\"2013-05-06\""
                .formatted(given, family))
        .at("/results/0/childId");
  }

  private static String on(String child, String what) {
    return RouteThings.path(child, what);
  }

  /** Files, a merge, services, watching, a call-back, a move, a request, a distinction. */
  private String openLife() {
    Person feed = world.as("leeds.feed");
    feed.upload("school-census", "marked.csv", row("C-1", "Mara", "Ketteler", "P801200005009"));
    feed.upload("local", "doubtful.csv", bare("L-1", "Mara", "Ketteler"));
    feed.upload("social-care", "second.csv", row("S-9", "Swantje", "Oldenkamp", ""));
    String child = number("Mara", "Ketteler");
    String duplicate = number("Swantje", "Oldenkamp");
    done(
        team.post(
            on(child, "merges"),
            "{\"duplicateId\":\"%s\",\"reason\":\"same-child\"}".formatted(duplicate)));
    done(
        team.post(
            on(child, "distinctions"),
            "{\"otherId\":\"%s\",\"reason\":\"twins\"}".formatted(known)));
    Person worker = world.as("leeds.socialworker");
    done(worker.post(on(child, "involvements"), service("social-care")));
    done(worker.put(on(child, "watch")));
    done(world.as("york.nurse").post(on(child, "involvements"), service("health-visiting")));
    String notice = worker.get("/v1/notices").at("/items/0/noticeId");
    done(worker.post("/v1/notices/" + notice + "/reading", "{}"));
    String callBack =
        done(world
                .as("york.nurse")
                .post(
                    on(child, "call-backs"),
                    "{\"about\":\"sensitive-service\",\"phone\":\"01632 960203\"}"))
            .at("/callBackId");
    done(team.post("/v1/call-backs/" + callBack + "/closure", "{\"outcome\":\"reached\"}"));
    String move =
        done(team.post(on(child, "moves"), "{\"toCouncil\":\"E06000014\"}")).at("/moveId");
    done(world.as("york.team").post("/v1/moves/" + move + "/decline", "{\"reason\":\"not-here\"}"));
    askedWhatIsHeld(child);
    return child;
  }

  private void askedWhatIsHeld(String child) {
    String path = "/v1/subject-access-requests";
    String request =
        done(team.post(
                path,
                ("{\"childId\":\"%s\",\"requester\":{\"kind\":\"parent\",\"name\":\"Eva"
                        + " Kanarienfrage\"},\"received\":\"2026-11-20\"}")
                    .formatted(child)))
            .at("/requestId");
    done(team.post(path + "/" + request + "/refusal", "{\"reason\":\"taken-back\"}"));
  }

  private static String service(String type) {
    return "{\"serviceType\":\"%s\",\"start\":\"2026-11-02\"}".formatted(type);
  }

  /** A shield, a row that looks like the child, an emergency and its investigation. */
  private void hiddenLife(String child) {
    done(team.post(on(child, "shield"), "{\"ground\":\"adoption\",\"askedBy\":\"council\"}"));
    for (JsonNode shield : team.everything("/v1/shields")) {
      done(
          world
              .as("leeds.approver")
              .post(
                  "/v1/shields/" + shield.at("/shieldId").asText() + "/decision",
                  "{\"outcome\":\"shield\",\"reason\":\"risk-confirmed\"}"));
    }
    world.as("leeds.feed").upload("youth-justice", "alike.csv", bare("Y-1", "Mara", "Ketteler"));
    done(
        world
            .as("leeds.police")
            .post(on(child, "break-glass"), "{\"emergency\":\"child-missing\"}"));
    Person auditor = world.as("leeds.auditor");
    String investigation = auditor.get("/v1/investigations").at("/items/0/investigationId");
    done(
        auditor.post(
            "/v1/investigations/" + investigation + "/closure", "{\"finding\":\"justified\"}"));
  }

  /** Four weeks later answers have expired; then six years after the 18th birthday. */
  private void endOfTheArchive() {
    world.restartAt(Instant.parse("2031-05-06T09:00:00Z"));
    world.restartAt(Instant.parse("2037-05-06T09:00:00Z"));
  }

  @Test
  void nothingIsLeftOfAnOpenLife() {
    String child = openLife();
    isWholeThenGone(child);
  }

  @Test
  void nothingIsLeftOfAShieldedLife() {
    String child = openLife();
    hiddenLife(child);
    isWholeThenGone(child);
  }

  private void isWholeThenGone(String child) {
    StoredItems whole = stored();
    Set<String> numbers = numbersIn(whole);
    assertThat(numbers).contains(child).hasSize(2);
    assertThat(left(whole)).isNotEmpty();

    endOfTheArchive();

    StoredItems after = stored();
    assertThat(left(after)).as("items that were not there before the child").isEmpty();
    for (String number : numbers) {
      assertThat(after.naming(number)).as(number).allMatch(DestructionTest::mayName);
    }
    for (String gone : hashesOf(whole)) {
      assertThat(after.naming(gone)).as("a keyed name").isEmpty();
    }
    hasItsCertificate(child);
    world.stop();
    assertThat(StoredThings.holding(world.folder(), MARKS)).isEqualTo(Map.of());
    world.restart();
  }

  private Set<String> left(StoredItems now) {
    return now.since(before).stream()
        .filter(key -> KEPT.keySet().stream().noneMatch(key::startsWith))
        .collect(Collectors.toSet());
  }

  private static boolean mayName(String key) {
    return key.startsWith("audit ") || key.startsWith("destroyed ") || key.startsWith("requests ");
  }

  private Set<String> numbersIn(StoredItems whole) {
    return whole.since(before).stream()
        .filter(key -> key.matches("directory [0-9]{11} record"))
        .map(key -> key.split(" ", -1)[1])
        .collect(Collectors.toSet());
  }

  /** The keyed hashes of all that the child was called, as search lists and marks are named. */
  private Set<String> hashesOf(StoredItems whole) {
    return left(whole).stream()
        .filter(key -> key.startsWith("search-index ") || key.startsWith("shielded-index "))
        .map(key -> key.split(" ", -1)[1])
        .collect(Collectors.toSet());
  }

  private void hasItsCertificate(String child) {
    Reply certificate = world.as("england.auditor").get("/v1/destructions/" + child);
    assertThat(certificate.status()).as(certificate.text()).isEqualTo(200);
    assertThat(certificate.at("/destroyedOn")).isEqualTo("2037-05-06");
    assertThat(certificate.at("/lastBackupGone")).isEqualTo("2037-06-12");
    assertThat(certificate.text()).doesNotContain("E08000035");
    for (String who : List.of("york.team", "leeds.team", "leeds.socialworker")) {
      assertThat(world.as(who).get("/v1/destructions/" + child).status()).isEqualTo(403);
    }
    assertThat(world.as("england.auditor").get("/v1/destructions/" + known).status())
        .isEqualTo(404);
  }

  private static String row(String id, String given, String family, String upn) {
    return new Csv()
        .row(
            "sourceRecordId",
            id,
            "givenName",
            given,
            "familyName",
            family,
            "formerFamilyName",
            "Kanarientochter",
            "dateOfBirth",
            "2013-05-06",
            "gender",
            upn.isEmpty() ? "male" : "female",
            "upn",
            upn,
            "addressStatus",
            "current",
            "uprn",
            "8800000123",
            "addressLine1",
            "7 Kanarienweg",
            "town",
            "Lerwick",
            "postcode",
            "ZE1 0AA",
            "carer1Name",
            "Eva Kanariensis",
            "carer1Relationship",
            "mother",
            "serviceType",
            "social-care",
            "organisationCode",
            "E08000035-K1",
            "organisationName",
            "Kanarienschule",
            "involvementStart",
            "2024-01-08")
        .toString();
  }

  /** The same name and birthday and nothing else that agrees. */
  private static String bare(String id, String given, String family) {
    return new Csv()
        .row(
            "sourceRecordId",
            id,
            "givenName",
            given,
            "familyName",
            family,
            "dateOfBirth",
            "2013-05-06",
            "gender",
            "female")
        .toString();
  }
}
