package org.contactpoint.acceptance.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.contactpoint.acceptance.world.Csv;
import org.contactpoint.acceptance.world.Person;
import org.contactpoint.acceptance.world.ReceivedMail;
import org.contactpoint.acceptance.world.Reply;
import org.contactpoint.acceptance.world.StoredThings;
import org.contactpoint.acceptance.world.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Whoever works with a child is told who joins and who leaves; never of a shielded child, nor of a
 * sensitive service, nor after the own work has ended (rules §5, §6, §9.11).
 */
class NoticesTest {
  private static final String SOCIAL_CARE =
      "{\"serviceType\":\"social-care\",\"start\":\"2026-11-02\"}";
  private static final String VISITING =
      "{\"serviceType\":\"health-visiting\",\"start\":\"2026-11-02\"}";
  private static final String CLINIC =
      "{\"serviceType\":\"mental-health\",\"start\":\"2026-11-02\","
          + "\"harmGround\":\"significant-harm\"}";

  private World world;
  private Person socialWorker;
  private Person nurse;
  private Person team;

  @BeforeEach
  void start() {
    world = World.empty();
    socialWorker = world.as("leeds.socialworker");
    nurse = world.as("york.nurse");
    team = world.as("leeds.team");
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

  private String registered(String given, String born) {
    return done(team.register(
            """
            {"names": [{"type": "current", "givenName": "%s", "familyName": "Zellwood"}],
             "dateOfBirth": "%s", "gender": "female",
             "address": {"status": "current", "lines": ["12 Ash Terrace"], "town": "Leeds",
               "postcode": "LS6 2AB"}}
            """
                .formatted(given, born)))
        .at("/childId");
  }

  private static Reply joins(Person by, String child, String service) {
    return done(by.post(RouteThings.path(child, "involvements"), service));
  }

  private static void leaves(Person by, String child, Reply joined) {
    done(
        by.patch(
            RouteThings.path(child, "involvements/" + joined.at("/involvementId")),
            "{\"end\":\"2026-11-20\"}",
            joined.header("ETag"),
            Map.of()));
  }

  private static void watches(Person by, String child) {
    assertThat(done(by.put(RouteThings.path(child, "watch"))).json().at("/watched").asBoolean())
        .isTrue();
  }

  private String watched() {
    String child = registered("Leah", "2012-03-09");
    joins(socialWorker, child, SOCIAL_CARE);
    watches(socialWorker, child);
    return child;
  }

  private static List<String> told(Person who) {
    return who.everything("/v1/notices").stream().map(NoticesTest::line).sorted().toList();
  }

  private static String line(JsonNode notice) {
    return notice.at("/serviceType").asText() + " " + notice.at("/kind").asText();
  }

  private List<String> trailOf(String child) {
    return world.as("england.auditor").everything("/v1/audit/entries?child=" + child).stream()
        .filter(entry -> !Set.of("register-child").contains(entry.at("/action").asText()))
        .map(
            entry ->
                entry.at("/accountId").asText()
                    + " "
                    + entry.at("/action").asText()
                    + (entry.at("/outcome").asText().equals("refused") ? " refused" : ""))
        .sorted()
        .toList();
  }

  @Test
  void secondPractitionerJoinsAndTheFirstIsTold() {
    String child = watched();
    assertThat(told(socialWorker)).isEmpty();

    Reply joined = joins(nurse, child, VISITING);

    JsonNode notice = socialWorker.everything("/v1/notices").getFirst();
    assertThat(notice.at("/childId").asText()).isEqualTo(child);
    assertThat(notice.at("/kind").asText()).isEqualTo("joined");
    assertThat(notice.at("/serviceType").asText()).isEqualTo("health-visiting");
    assertThat(notice.at("/at").asText()).isEqualTo("2026-11-23T10:00:00Z");
    assertThat(notice.at("/unread").asBoolean()).isTrue();
    assertThat(told(nurse)).isEmpty();

    String reading = "/v1/notices/" + notice.at("/noticeId").asText() + "/reading";
    assertThat(done(socialWorker.post(reading, "")).json().at("/unread").asBoolean()).isFalse();
    isRefused(nurse.post(reading, ""), 404, "not-found");
    assertThat(socialWorker.everything("/v1/notices").getFirst().at("/unread").asBoolean())
        .isFalse();

    leaves(nurse, child, joined);

    assertThat(told(socialWorker))
        .containsExactly("health-visiting joined", "health-visiting left");
    assertThat(trailOf(child))
        .containsExactly(
            "leeds.socialworker add-involvement",
            "leeds.socialworker list-notices",
            "leeds.socialworker list-notices",
            "leeds.socialworker list-notices",
            "leeds.socialworker read-notice",
            "leeds.socialworker watch-child",
            "york.nurse add-involvement",
            "york.nurse end-involvement");
  }

  /** It says nothing of anybody, and is the only one until the watcher has looked (rules §9.12). */
  @Test
  void secondPractitionerJoinsAndTheFirstIsAskedByEmailToSignIn() {
    String child = watched();
    joins(nurse, child, VISITING);
    joins(world.as("york.police"), child, SOCIAL_CARE);

    assertThat(world.mails()).hasSize(1);
    ReceivedMail mail = world.mails().getFirst();
    assertThat(mail.to()).isEqualTo("leeds.socialworker@contactpoint.example");
    assertThat(mail.from()).isEqualTo("ContactPoint <no-reply@contactpoint.example>");
    assertThat(mail.subject()).isEqualTo("There is news for you in ContactPoint");
    assertThat(mail.parts()).hasSize(2).allMatch(part -> part.contains("/notices"));
    assertThat(mail.whole())
        .doesNotContain(child, "Leah", "Zellwood", "Leeds", "York", "visiting", "social-care");
    assertThat(told(socialWorker)).hasSize(2);
  }

  @Test
  void nobodyIsAskedToSignInForWhatTheListDoesNotShow() {
    String shielded = watched();
    done(
        team.post(
            RouteThings.path(shielded, "shield"),
            "{\"ground\":\"adoption\",\"askedBy\":\"council\"}"));
    joins(nurse, shielded, VISITING);
    String ended = registered("Oona", "2010-01-17");
    Reply own = joins(socialWorker, ended, SOCIAL_CARE);
    watches(socialWorker, ended);
    joins(nurse, ended, CLINIC);
    leaves(socialWorker, ended, own);
    joins(nurse, ended, VISITING);

    String other = registered("Ines", "2011-05-12");
    joins(world.as("leeds.police"), other, SOCIAL_CARE);
    watches(world.as("leeds.police"), other);
    joins(nurse, other, VISITING);

    assertThat(world.mails())
        .extracting(ReceivedMail::to)
        .containsExactly("leeds.police@contactpoint.example");
  }

  @Test
  void onlyWhoWorksWithTheChildWatchesIt() {
    String child = registered("Leah", "2012-03-09");

    Reply refused = nurse.put(RouteThings.path(child, "watch"));

    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.at("/reason")).isEqualTo("not-involved");
    isRefused(nurse.put("/v1/children/99999999990/watch"), 404, "not-found");
    assertThat(trailOf(child)).containsExactly("york.nurse watch-child refused");
  }

  @Test
  void watchingTwiceIsOnceAndEnds() {
    String child = watched();
    String tag = socialWorker.view(child).header("ETag");
    watches(socialWorker, child);
    assertThat(socialWorker.view(child).header("ETag")).isEqualTo(tag);
    joins(nurse, child, VISITING);
    assertThat(told(socialWorker)).hasSize(1);

    for (int i = 0; i < 2; i++) {
      Reply ended = done(socialWorker.delete(RouteThings.path(child, "watch")));
      assertThat(ended.json().at("/watched").asBoolean()).isFalse();
    }

    assertThat(told(socialWorker)).isEmpty();
  }

  @Test
  void nobodyIsToldOfSensitiveServicesNorAfterTheOwnWorkHasEnded() {
    String child = registered("Leah", "2012-03-09");
    Reply own = joins(socialWorker, child, SOCIAL_CARE);
    watches(socialWorker, child);

    joins(nurse, child, CLINIC);
    assertThat(told(socialWorker)).isEmpty();
    joins(nurse, child, VISITING);
    assertThat(told(socialWorker)).hasSize(1);

    leaves(socialWorker, child, own);
    assertThat(told(socialWorker)).isEmpty();
  }

  @Test
  void shieldEndsTheWatchAndNothingOfItComesBack() {
    String child = watched();
    joins(nurse, child, VISITING);
    JsonNode notice = socialWorker.everything("/v1/notices").getFirst();
    Reply asked =
        done(
            team.post(
                RouteThings.path(child, "shield"),
                "{\"ground\":\"adoption\",\"askedBy\":\"council\"}"));

    assertThat(told(socialWorker)).isEmpty();
    isRefused(
        socialWorker.post("/v1/notices/" + notice.at("/noticeId").asText() + "/reading", ""),
        404,
        "not-found");
    Reply involved = socialWorker.put(RouteThings.path(child, "watch"));
    Reply stranger = world.as("leeds.police").put(RouteThings.path(child, "watch"));
    isRefused(involved, 422, "shielded-child");
    isRefused(stranger, 422, "shielded-child");
    done(socialWorker.delete(RouteThings.path(child, "watch")));

    done(
        world
            .as("leeds.approver")
            .post(
                "/v1/shields/" + asked.at("/shieldId") + "/decision",
                "{\"outcome\":\"refuse\",\"reason\":\"no-risk-found\"}"));
    joins(world.as("york.police"), child, VISITING);
    assertThat(told(socialWorker)).isEmpty();
  }

  /** Not even that somebody watched. */
  @Test
  void tableOfNoticesHoldsNothingOfHiddenChild() {
    String child = watched();
    joins(nurse, child, VISITING);
    socialWorker.everything("/v1/notices");
    world.stop();
    String table = "table contactpoint-local-notices";
    assertThat(StoredThings.holding(world.folder(), List.of(child))).containsEntry(table, 2);
    world.restart();

    done(
        world
            .as("leeds.team")
            .post(
                RouteThings.path(child, "shield"),
                "{\"ground\":\"adoption\",\"askedBy\":\"council\"}"));

    world.stop();
    assertThat(StoredThings.holding(world.folder(), List.of(child))).doesNotContainKey(table);
  }

  @Test
  void noticesFollowTheRecordThatStandsForTheNumber() {
    String child = watched();
    String into = registered("Oona", "2010-01-17");
    joins(nurse, child, VISITING);
    Reply merged =
        done(
            team.post(
                RouteThings.path(into, "merges"),
                "{\"duplicateId\":\"%s\",\"reason\":\"same-child\"}".formatted(child)));

    assertThat(told(socialWorker)).containsExactly("health-visiting joined");
    joins(world.as("york.police"), into, SOCIAL_CARE);
    assertThat(told(socialWorker)).containsExactly("health-visiting joined", "social-care joined");

    done(team.delete(RouteThings.path(into, "merges/" + merged.at("/mergeId"))));
    assertThat(told(socialWorker)).containsExactly("health-visiting joined");
  }

  @Test
  void rowOfFileIsNewsAsWell() {
    String child = watched();

    Reply upload =
        world
            .as("leeds.feed")
            .upload(
                "social-care",
                "school.csv",
                new Csv()
                    .row(
                        "sourceRecordId", "S-1",
                        "givenName", "Leah",
                        "familyName", "Zellwood",
                        "dateOfBirth", "2012-03-09",
                        "gender", "female",
                        "addressStatus", "current",
                        "addressLine1", "12 Ash Terrace",
                        "town", "Leeds",
                        "postcode", "LS6 2AB",
                        "serviceType", "youth-justice",
                        "organisationCode", "E08000035-YJ",
                        "organisationName", "Leeds youth justice",
                        "involvementStart", "2026-01-12")
                    .toString());

    assertThat(upload.json().at("/linked").asInt()).as(upload.text()).isEqualTo(1);
    assertThat(told(socialWorker)).containsExactly("youth-justice joined");
    assertThat(socialWorker.everything("/v1/notices").getFirst().at("/childId").asText())
        .isEqualTo(child);
  }

  private static void isToldOnceThat(Person who, String child, String kind) {
    List<JsonNode> told = who.everything("/v1/notices");
    assertThat(told).hasSize(1);
    assertThat(told.getFirst().at("/kind").asText()).isEqualTo(kind);
    assertThat(told.getFirst().at("/childId").asText()).isEqualTo(child);
    assertThat(told.getFirst().at("/serviceType").isNull()).isTrue();
    done(who.post("/v1/notices/" + told.getFirst().at("/noticeId").asText() + "/reading", ""));
    assertThat(who.everything("/v1/notices")).isEmpty();
  }

  private static void says(Person who, String child, String what, String body) {
    done(who.post(RouteThings.path(child, what), body));
  }

  private void aMinuteLater() {
    world.restartAt(World.NOW.plusSeconds(60));
    socialWorker = world.as("leeds.socialworker");
    team = world.as("leeds.team");
  }

  /** Whoever works with the child then, a sensitive service too (rules §9.6). */
  @Test
  void deathIsToldOnceToEachServiceAndSoIsThatItWasWrong() {
    String child = registered("Leah", "2012-03-09");
    joins(socialWorker, child, SOCIAL_CARE);
    joins(nurse, child, CLINIC);

    says(team, child, "death", "{\"date\":\"2026-11-20\"}");
    says(team, child, "death", "{\"date\":\"2026-11-19\"}");

    isToldOnceThat(socialWorker, child, "died");
    isToldOnceThat(nurse, child, "died");
    assertThat(told(world.as("york.police"))).isEmpty();

    says(team, child, "death-correction", "{\"reason\":\"another-child\"}");
    isToldOnceThat(socialWorker, child, "death-corrected");
    aMinuteLater();
    says(team, child, "death", "{\"date\":\"2026-11-21\"}");
    isToldOnceThat(socialWorker, child, "died");
    assertThat(trailOf(child))
        .containsExactly(
            "leeds.socialworker add-involvement",
            "leeds.socialworker list-notices",
            "leeds.socialworker list-notices",
            "leeds.socialworker list-notices",
            "leeds.socialworker read-notice",
            "leeds.socialworker read-notice",
            "leeds.socialworker read-notice",
            "leeds.team correct-death",
            "leeds.team record-death",
            "leeds.team record-death",
            "leeds.team record-death",
            "york.nurse add-involvement",
            "york.nurse list-notices",
            "york.nurse read-notice");
  }

  @Test
  void nobodyIsToldOfTheDeathOfShieldedChild() {
    String child = registered("Leah", "2012-03-09");
    joins(socialWorker, child, SOCIAL_CARE);
    says(team, child, "death", "{}");
    assertThat(socialWorker.everything("/v1/notices")).hasSize(1);

    String shield =
        done(team.post(
                RouteThings.path(child, "shield"),
                "{\"ground\":\"adoption\",\"askedBy\":\"council\"}"))
            .at("/shieldId");
    says(team, child, "death-correction", "{\"reason\":\"another-child\"}");

    assertThat(socialWorker.everything("/v1/notices")).isEmpty();

    done(
        world
            .as("leeds.approver")
            .post(
                "/v1/shields/" + shield + "/decision",
                "{\"outcome\":\"refuse\",\"reason\":\"no-risk-found\"}"));
    isToldOnceThat(socialWorker, child, "death-corrected");
  }
}
