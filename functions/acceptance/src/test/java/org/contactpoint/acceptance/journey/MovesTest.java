package org.contactpoint.acceptance.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.contactpoint.acceptance.world.Csv;
import org.contactpoint.acceptance.world.Person;
import org.contactpoint.acceptance.world.Reply;
import org.contactpoint.acceptance.world.World;
import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.access.AccountStatus;
import org.contactpoint.domain.access.Organisation;
import org.contactpoint.domain.access.PersonId;
import org.contactpoint.domain.access.Role;
import org.contactpoint.domain.value.Authority;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A child goes to another council once that one accepts, and by nothing else; the record can be
 * found throughout (rules §4, §9).
 */
class MovesTest {
  private static final String LEEDS = "E08000035";
  private static final String YORK = "E06000014";
  private static final String HULL = "E06000010";
  private static final String BRADFORD = "E08000032";
  private static final String HOME = "12 Ash Terrace";

  private World world;

  @BeforeEach
  void start() {
    world = World.empty();
  }

  @AfterEach
  void stop() {
    world.close();
  }

  private static Reply done(Reply reply) {
    assertThat(reply.status()).as(reply.text()).isIn(200, 201);
    return reply;
  }

  private static void isRefused(Reply reply, int status, String problem) {
    assertThat(reply.status()).as(reply.text()).isEqualTo(status);
    assertThat(reply.problem()).isEqualTo(problem);
  }

  private static String child(String given, String born) {
    return """
    {"names": [{"type": "current", "givenName": "%s", "familyName": "Zellwood"}],
     "dateOfBirth": "%s", "gender": "female",
     "address": {"status": "current", "lines": ["%s"], "town": "Leeds", "postcode": "LS6 2AB"},
     "carers": [{"name": "Anne Zellwood", "relationship": "mother", "parentalResponsibility": true}]}
    """
        .formatted(given, born, HOME);
  }

  private String registered(String given, String born) {
    return done(world.as("leeds.team").register(child(given, born))).at("/childId");
  }

  private static Reply start(Person team, String child, String council) {
    return team.post(RouteThings.path(child, "moves"), "{\"toCouncil\":\"%s\"}".formatted(council));
  }

  private static String started(Person team, String child, String council) {
    return done(start(team, child, council)).at("/moveId");
  }

  private static Reply accept(Person team, String move) {
    return team.post("/v1/moves/" + move + "/acceptance", "");
  }

  private static Reply decline(Person team, String move) {
    return team.post("/v1/moves/" + move + "/decline", "{\"reason\":\"not-here\"}");
  }

  private static List<String> listed(Person team, String direction) {
    return team.everything("/v1/moves?direction=" + direction).stream()
        .map(item -> item.at("/moveId").asText())
        .toList();
  }

  /** The council that a search shows of the child. */
  private String found(String child) {
    return world
        .as("york.nurse")
        .search("\"familyName\":\"Zellwood\",\"dateOfBirth\":\"2012-03-09\"")
        .all("/results")
        .filter(result -> result.at("/childId").asText().equals(child))
        .map(result -> result.at("/council").asText())
        .findFirst()
        .orElse("nobody");
  }

  private List<String> trailOf(Person auditor, String child, String... without) {
    return auditor.everything("/v1/audit/entries?child=" + child).stream()
        .filter(entry -> !Set.of(without).contains(entry.at("/action").asText()))
        .map(MovesTest::line)
        .toList()
        .reversed();
  }

  private static String line(JsonNode entry) {
    String reason = entry.at("/reason").asText("");
    return entry.at("/accountId").asText()
        + " "
        + entry.at("/action").asText()
        + (entry.at("/outcome").asText().equals("refused") ? " refused" : "")
        + (entry.at("/reason").isNull() || reason.isEmpty() ? "" : " " + reason);
  }

  private static Account team(String name, String council) {
    return new Account(
        new AccountId(name),
        new PersonId("person-" + name),
        "Robin Example",
        name + "@contactpoint.example",
        "+441632960301",
        new Organisation(council + "-CPT", "ContactPoint team"),
        new Authority(council),
        "records-officer",
        Set.of(Role.MANAGEMENT_TEAM),
        AccountStatus.ACTIVE,
        1);
  }

  @Test
  void childIsFoundAndReadAsBeforeUntilTheOtherCouncilAccepts() {
    Person leeds = world.as("leeds.team");
    Person york = world.as("york.team");
    String child = registered("Quorra", "2012-03-09");
    String before = leeds.view(child).text();

    String move = started(leeds, child, YORK);

    assertThat(leeds.view(child).text()).isEqualTo(before);
    assertThat(found(child)).isEqualTo(LEEDS);
    assertThat(listed(leeds, "out")).containsExactly(move);
    assertThat(listed(york, "in")).containsExactly(move);
    isRefused(start(york, child, HULL), 403, "other-council");
    isRefused(accept(leeds, move), 403, "other-council");

    done(accept(york, move));

    assertThat(york.view(child).text())
        .isEqualTo(before.replace("\"council\":\"" + LEEDS, "\"council\":\"" + YORK));
    assertThat(found(child)).isEqualTo(YORK);
    assertThat(listed(leeds, "out")).isEmpty();
    isRefused(decline(york, move), 409, "out-of-turn");
    isRefused(start(leeds, child, HULL), 403, "other-council");
    assertThat(trailOf(world.as("england.auditor"), child))
        .containsExactly(
            "leeds.team register-child",
            "leeds.team view-record",
            "leeds.team start-move",
            "leeds.team view-record",
            "york.nurse search",
            "leeds.team list-moves",
            "york.team list-moves",
            "york.team start-move refused other-council",
            "leeds.team accept-move refused other-council",
            "york.team accept-move",
            "york.team view-record",
            "york.nurse search",
            "york.team decline-move refused out-of-turn",
            "leeds.team start-move refused other-council");
    // The auditor of the new council reads the child's whole trail; the old one's, their own.
    assertThat(trailOf(world.as("york.auditor"), child))
        .contains("leeds.team start-move", "york.team accept-move");
    assertThat(trailOf(world.as("leeds.auditor"), child, "view-record", "list-moves"))
        .containsExactly(
            "leeds.team register-child",
            "leeds.team start-move",
            "leeds.team accept-move refused other-council",
            "leeds.team start-move refused other-council");
  }

  @Test
  void declinedAndWithdrawnMovesChangeNothing() {
    Person leeds = world.as("leeds.team");
    Person york = world.as("york.team");
    String child = registered("Quorra", "2012-03-09");

    assertThat(done(decline(york, started(leeds, child, YORK))).at("/status"))
        .isEqualTo("declined");
    String second = started(leeds, child, YORK);
    assertThat(started(leeds, child, YORK)).isEqualTo(second);
    isRefused(start(leeds, child, HULL), 409, "move-under-way");
    assertThat(done(leeds.post("/v1/moves/" + second + "/withdrawal", "")).at("/status"))
        .isEqualTo("withdrawn");

    isRefused(accept(york, second), 409, "out-of-turn");
    assertThat(found(child)).isEqualTo(LEEDS);
    assertThat(trailOf(world.as("leeds.auditor"), child, "search"))
        .containsExactly(
            "leeds.team register-child",
            "leeds.team start-move",
            "york.team decline-move not-here",
            "leeds.team start-move",
            "leeds.team start-move",
            "leeds.team start-move refused move-under-way",
            "leeds.team withdraw-move",
            "york.team accept-move refused out-of-turn");
  }

  /** Each council hands the family on; whoever had it before is another council from then on. */
  @Test
  void familyMovesThroughFourCouncils() {
    world.letIn(team("hull.team", HULL), team("bradford.team", BRADFORD));
    List<String> children =
        List.of(registered("Quorra", "2012-03-09"), registered("Benedikta", "2015-06-07"));
    List<String> teams = List.of("leeds.team", "york.team", "hull.team", "bradford.team");
    List<String> councils = List.of(LEEDS, YORK, HULL, BRADFORD);
    List<String> expected = new ArrayList<>(List.of("leeds.team register-child"));
    for (int i = 1; i < teams.size(); i++) {
      Person from = world.as(teams.get(i - 1));
      Person to = world.as(teams.get(i));
      for (String child : children) {
        done(accept(to, started(from, child, councils.get(i))));
        isRefused(
            start(from, child, LEEDS.equals(councils.get(i - 1)) ? YORK : LEEDS),
            403,
            "other-council");
      }
      expected.add(teams.get(i - 1) + " start-move");
      expected.add(teams.get(i) + " accept-move");
      expected.add(teams.get(i - 1) + " start-move refused other-council");
      assertThat(found(children.getFirst())).isEqualTo(councils.get(i));
    }

    for (String child : children) {
      assertThat(trailOf(world.as("england.auditor"), child, "search")).isEqualTo(expected);
    }
    Reply view = world.as("bradford.team").view(children.getFirst());
    assertThat(view.at("/council")).isEqualTo(BRADFORD);
    assertThat(view.at("/address/lines/0")).isEqualTo(HOME);
  }

  private static Csv row(String id, String asOf, String line) {
    return new Csv()
        .row(
            "sourceRecordId", id,
            "asOf", asOf,
            "givenName", "Quorra",
            "familyName", "Zellwood",
            "dateOfBirth", "2012-03-09",
            "gender", "female",
            "nhsNumber", "9000000017",
            "addressStatus", "current",
            "addressLine1", line,
            "town", "Leeds",
            "postcode", "LS6 2AB");
  }

  private void sent(String feed, String name, Csv rows) {
    Reply upload = world.as(feed).upload("local", name, rows.toString());
    assertThat(upload.at("/status")).as(upload.text()).isEqualTo("done");
    assertThat(upload.at("/failed")).as(upload.text()).isEqualTo("0");
  }

  /** No row moves a child, and its old council's sources go on to say what is theirs (rules §4). */
  @Test
  void filesOfTheOldCouncilDoNotTurnTheMoveBack() {
    sent("leeds.feed", "one.csv", row("A-1", "2026-11-01", HOME));
    String child =
        world
            .as("leeds.team")
            .search("\"familyName\":\"Zellwood\",\"dateOfBirth\":\"2012-03-09\"")
            .at("/results/0/childId");
    String move = started(world.as("leeds.team"), child, YORK);
    sent("york.feed", "two.csv", row("B-1", "2026-11-10", "3 Mill Lane"));
    assertThat(found(child)).isEqualTo(LEEDS);
    done(accept(world.as("york.team"), move));

    sent("leeds.feed", "three.csv", row("A-1", "2026-11-20", "9 Elm Road"));
    sent("leeds.feed", "four.csv", row("A-2", "2026-11-21", "9 Elm Road"));
    sent("england.feed", "five.csv", row("C-1", "2026-11-22", "9 Elm Road"));

    assertThat(found(child)).isEqualTo(YORK);
    assertThat(world.as("york.team").view(child).at("/address/lines/0")).isEqualTo("9 Elm Road");
  }

  @Test
  void whatATeamWorksOnGoesWithTheChild() {
    Person leeds = world.as("leeds.team");
    Person york = world.as("york.team");
    String child = registered("Quorra", "2012-03-09");
    Csv turned =
        new Csv()
            .row(
                "sourceRecordId", "R-1",
                "givenName", "Quorra",
                "familyName", "Zellwood",
                "dateOfBirth", "2012-09-03",
                "addressStatus", "current",
                "addressLine1", HOME,
                "town", "Leeds",
                "postcode", "LS6 2AB");
    sent("leeds.feed", "turned.csv", turned);
    String review = leeds.get("/v1/reviews").at("/items/0/reviewId");
    done(
        world
            .as("york.nurse")
            .post(
                RouteThings.path(child, "call-backs"),
                "{\"about\":\"sensitive-service\",\"phone\":\"01632 960203\"}"));

    done(accept(york, started(leeds, child, YORK)));

    assertThat(leeds.everything("/v1/reviews")).isEmpty();
    assertThat(leeds.everything("/v1/call-backs")).isEmpty();
    assertThat(york.get("/v1/reviews").at("/items/0/reviewId")).isEqualTo(review);
    assertThat(york.get("/v1/call-backs").at("/items/0/childId")).isEqualTo(child);
    assertThat(
            leeds.post("/v1/reviews/" + review + "/decision", "{\"decision\":\"reject\"}").status())
        .isEqualTo(404);
    done(york.post("/v1/reviews/" + review + "/decision", "{\"decision\":\"reject\"}"));
  }

  /** An unmerge during a move leaves one move, with the number for which it was started. */
  @Test
  void mergeIsUndoneDuringAMove() {
    Person leeds = world.as("leeds.team");
    Person york = world.as("york.team");
    String one = registered("Quorra", "2012-03-09");
    String other = registered("Benedikta", "2010-01-02");
    Reply merge =
        done(
            leeds.post(
                RouteThings.path(one, "merges"),
                "{\"duplicateId\":\"%s\",\"reason\":\"same-child\"}".formatted(other)));
    String move = started(leeds, other, YORK);
    assertThat(started(leeds, one, YORK)).isEqualTo(move);

    done(leeds.delete(RouteThings.path(one, "merges/") + merge.at("/mergeId")));

    assertThat(listed(york, "in")).containsExactly(move);
    done(accept(york, move));
    assertThat(york.view(one).at("/council")).isEqualTo(YORK);
    assertThat(york.view(other).at("/council")).isEqualTo(LEEDS);
    assertThat(listed(york, "in")).isEmpty();
  }

  @Test
  void mergedRecordsMoveAsOneAndPartInTheNewCouncil() {
    Person leeds = world.as("leeds.team");
    Person york = world.as("york.team");
    String one = registered("Quorra", "2012-03-09");
    String other = registered("Benedikta", "2010-01-02");
    Reply merge =
        done(
            leeds.post(
                RouteThings.path(one, "merges"),
                "{\"duplicateId\":\"%s\",\"reason\":\"same-child\"}".formatted(other)));
    done(accept(york, started(leeds, one, YORK)));
    String undo = RouteThings.path(one, "merges/") + merge.at("/mergeId");

    isRefused(leeds.delete(undo), 403, "other-council");
    done(york.delete(undo));

    assertThat(york.view(one).at("/council")).isEqualTo(YORK);
    assertThat(york.view(other).at("/council")).isEqualTo(YORK);
  }

  /**
   * The day after the fifth working day England's team sees it, and no shielded child's (rules §9).
   */
  @Test
  void unansweredMoveIsEscalatedButNotAShieldedChilds() {
    String child = registered("Quorra", "2012-03-09");
    String hidden =
        done(world
                .as("leeds.team")
                .register(
                    child("Benedikta", "2010-01-02")
                        .replace("Zellwood", "Ypsil")
                        .replace(HOME, "3 Low Lane")))
            .at("/childId");
    shield(hidden);
    String move = started(world.as("leeds.team"), child, YORK);
    String secret = started(world.as("leeds.team"), hidden, YORK);
    assertThat(listed(world.as("england.team"), "in")).isEmpty();

    world.restartAt(World.NOW.plus(Duration.ofDays(8)));

    assertThat(listed(world.as("england.team"), "in")).containsExactly(move);
    Reply list = world.as("england.team").get("/v1/moves");
    assertThat(list.at("/items/0/escalated")).isEqualTo("true");
    assertThat(listed(world.as("york.team"), "in")).containsExactlyInAnyOrder(move, secret);
    assertThat(accept(world.as("england.team"), move).status()).isEqualTo(404);
    assertThat(accept(world.as("england.team"), secret).status()).isEqualTo(404);
  }

  private void shield(String child) {
    done(
        world
            .as("leeds.team")
            .post(
                RouteThings.path(child, "shield"),
                "{\"ground\":\"domestic-violence\",\"askedBy\":\"parent\"}"));
  }

  /**
   * What is hidden stays hidden from the new team, but for what its own sources said (rules §6).
   */
  @Test
  void shieldedChildMovesAndNobodyElseSeesAnythingOfIt() {
    String child = registered("Quorra", "2012-03-09");
    shield(child);
    Person nurse = world.as("york.nurse");
    String face = nurse.view(child).text();

    String move = started(world.as("leeds.team"), child, YORK);
    assertThat(nurse.view(child).text()).isEqualTo(face);
    assertThat(world.as("york.team").view(child).text()).isEqualTo(face);
    done(accept(world.as("york.team"), move));

    assertThat(nurse.view(child).text()).isEqualTo(face);
    assertThat(found(child)).isEmpty();
    assertThat(world.as("york.team").view(child).text())
        .doesNotContain(HOME, "Anne")
        .contains("\"council\":\"" + YORK);
    assertThat(world.as("leeds.team").view(child).text()).contains(HOME).doesNotContain(YORK);
    String shield =
        world.as("york.approver").get("/v1/shields?status=interim").at("/items/0/shieldId");
    done(
        world
            .as("york.approver")
            .post(
                "/v1/shields/" + shield + "/decision",
                "{\"outcome\":\"shield\",\"reason\":\"risk-confirmed\"}"));
    assertThat(world.as("leeds.team").everything("/v1/shields")).isEmpty();
    isRefused(start(world.as("leeds.team"), child, HULL), 403, "other-council");
    assertThat(trailOf(world.as("york.auditor"), child, "view-record", "search"))
        .containsExactly(
            "leeds.team register-child",
            "leeds.team ask-shield",
            "leeds.team settle-shield",
            "leeds.team start-move",
            "york.team accept-move",
            "york.approver list-shields",
            "york.approver decide-shield risk-confirmed",
            "leeds.team start-move refused other-council");
    assertThat(trailOf(world.as("leeds.auditor"), child)).isEmpty();
  }

  /** The family may have fled from the very council to which it was to move (rules §9.13). */
  @Test
  void moveIsStartedAgainOnceTheChildIsHidden() {
    String child = registered("Quorra", "2012-03-09");
    String move = started(world.as("leeds.team"), child, YORK);
    world.restartAt(World.NOW.plus(Duration.ofMinutes(1)));
    shield(child);

    assertThat(listed(world.as("york.team"), "in")).containsExactly(move);
    Reply refused = accept(world.as("york.team"), move);
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.at("/type")).endsWith("/out-of-turn");
    String again = started(world.as("leeds.team"), child, YORK);
    assertThat(again).isNotEqualTo(move);
    assertThat(listed(world.as("york.team"), "in")).containsExactly(again);
    done(accept(world.as("york.team"), again));

    assertThat(world.as("york.team").everything("/v1/shields")).hasSize(1);
    assertThat(world.as("leeds.team").everything("/v1/shields")).isEmpty();
  }
}
