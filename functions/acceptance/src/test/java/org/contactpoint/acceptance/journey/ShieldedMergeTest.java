package org.contactpoint.acceptance.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.contactpoint.acceptance.world.Csv;
import org.contactpoint.acceptance.world.Person;
import org.contactpoint.acceptance.world.Reply;
import org.contactpoint.acceptance.world.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A merge in which a shielded child takes part: two people do it and two undo it, it can be undone
 * exactly, it is no way around the two that a removal needs, and nobody else sees anything of it
 * (rules §4, §6).
 */
class ShieldedMergeTest {
  private World world;
  private Person team;
  private Person approver;
  private Person nurse;
  private String ann;
  private String bea;

  @BeforeEach
  void twoChildrenOfLeeds() {
    world = World.empty();
    team = world.as("leeds.team");
    approver = world.as("leeds.approver");
    nurse = world.as("york.nurse");
    Person feed = world.as("leeds.feed");
    feed.upload("local", "ann.csv", living("A-1", "Ann", "Leeson", "2013-02-03", "1 Larch Road"));
    feed.upload("local", "bea.csv", living("B-1", "Bea", "Rowan", "2014-07-08", "9 Willow Way"));
    ann = number("Leeson", "2013-02-03");
    bea = number("Rowan", "2014-07-08");
  }

  @AfterEach
  void stop() {
    world.close();
  }

  private static String living(String id, String given, String family, String born, String line) {
    return new Csv()
        .row(
            "sourceRecordId", id,
            "givenName", given,
            "familyName", family,
            "dateOfBirth", born,
            "addressStatus", "current",
            "addressLine1", line,
            "town", "Leeds",
            "postcode", id.startsWith("A") ? "LS1 1AA" : "LS9 9ZZ")
        .toString();
  }

  private String number(String family, String born) {
    return found(team, family, born).at("/results/0/childId");
  }

  private static Reply found(Person person, String family, String born) {
    return person.search("\"familyName\":\"%s\",\"dateOfBirth\":\"%s\"".formatted(family, born));
  }

  private String shielded(String child) {
    return team.post(
            "/v1/children/" + child + "/shield",
            "{\"ground\":\"adoption\",\"askedBy\":\"council\"}")
        .at("/shieldId");
  }

  private Reply decided(String shield, String outcome, String reason) {
    return approver.post(
        "/v1/shields/" + shield + "/decision",
        "{\"outcome\":\"%s\",\"reason\":\"%s\"}".formatted(outcome, reason));
  }

  private Reply merging(Person person) {
    return person.post(
        "/v1/children/" + ann + "/merges",
        "{\"duplicateId\":\"%s\",\"reason\":\"same-child\"}".formatted(bea));
  }

  private Reply distinguishing(Person person, String one, String other) {
    return person.post(
        "/v1/children/" + one + "/distinctions",
        "{\"otherId\":\"%s\",\"reason\":\"siblings\"}".formatted(other));
  }

  /** Bea turns out to be Ann, or so it seems; answers the path of the merge. */
  private String merged() {
    Reply proposed = merging(team);
    assertThat(proposed.status()).isEqualTo(201);
    assertThat(proposed.at("/status")).isEqualTo("proposed");
    String path = "/v1/children/" + ann + "/merges/" + proposed.at("/mergeId");
    assertThat(team.post(path + "/approval", "").status()).isEqualTo(403);
    assertThat(approver.post(path + "/approval", "").status()).isEqualTo(200);
    return path;
  }

  private void undone(String path) {
    assertThat(team.delete(path).at("/status")).isEqualTo("undo-proposed");
    assertThat(approver.post(path + "/approval", "").at("/status")).isEqualTo("undone");
  }

  @Test
  void theTeamSeesOneChildUnderEitherNumber() {
    shielded(bea);
    merged();

    assertThat(team.view(ann).text()).contains(ann, "Ann", "Larch").doesNotContain(bea);
    assertThat(team.view(bea).text()).isEqualTo(team.view(ann).text());
  }

  @Test
  void undoingTakesAnotherPersonAndGivesEachTheirOwnFactsBack() {
    shielded(bea);
    String before = team.view(bea).text();
    String path = merged();

    Reply proposed = team.delete(path);
    assertThat(proposed.status()).isEqualTo(200);
    assertThat(proposed.at("/status")).isEqualTo("undo-proposed");
    assertThat(team.delete(path).text()).isEqualTo(proposed.text());
    assertThat(team.view(bea).text()).contains(ann);
    assertThat(team.post(path + "/approval", "").status()).isEqualTo(403);
    assertThat(world.as("york.team").post(path + "/approval", "").status()).isEqualTo(403);
    assertThat(approver.post(path + "/approval", "").at("/status")).isEqualTo("undone");
    assertThat(approver.post(path + "/approval", "").status()).isEqualTo(409);
    assertThat(team.delete(path).at("/status")).isEqualTo("undone");

    assertThat(team.view(ann).text()).contains("Ann", "Larch").doesNotContain("Bea", "Willow");
    assertThat(team.view(bea).text()).isEqualTo(before).contains("Bea", "Willow");
    assertThat(nurse.view(ann).text()).contains("Leeson").doesNotContain("Larch");
    assertThat(number("Leeson", "2013-02-03")).isEqualTo(ann);
    assertThat(number("Rowan", "2014-07-08")).isEqualTo(bea);
  }

  /** Whoever may not see it is answered as if there were none (rules §6, no oracle). */
  @Test
  void bothFacesAreShownToWhoeverProposesOrApprovesAndToNobodyElse() {
    shielded(bea);
    String merges = "/v1/children/" + ann + "/merges/";
    String path = merges + merging(team).at("/mergeId");
    Reply seen = approver.get(path);
    assertThat(seen.status()).isEqualTo(200);
    assertThat(seen.at("/status")).isEqualTo("proposed");
    assertThat(seen.text()).contains(ann, "Ann", "Leeson", bea, "Rowan", "2014-07-08");
    assertThat(seen.text()).doesNotContain("Larch").doesNotContain("Willow Way");
    assertThat(team.get(path).text()).isEqualTo(seen.text());
    for (String other : List.of("york.team", "york.approver", "england.approver")) {
      Person stranger = world.as(other);
      assertThat(shown(stranger.get(path)))
          .isEqualTo(shown(stranger.get(merges + "0".repeat(32))))
          .startsWith("404");
    }
    for (String child : List.of(ann, bea)) {
      assertThat(trailOf(child)).contains("leeds.approver read-merge", "leeds.team read-merge");
    }
  }

  @Test
  void eachStepStandsInTheTrailOfBothChildren() {
    shielded(bea);
    undone(merged());

    for (String child : List.of(ann, bea)) {
      assertThat(trailOf(child))
          .contains(
              "leeds.team propose-merge",
              "leeds.approver approve-merge",
              "leeds.team propose-undo-merge",
              "leeds.approver undo-merge",
              "leeds.feed create-from-row");
    }
  }

  private List<String> trailOf(String child) {
    return world.as("leeds.auditor").everything("/v1/audit/entries?child=" + child).stream()
        .map(entry -> entry.at("/accountId").asText() + " " + entry.at("/action").asText())
        .toList();
  }

  /** Nobody but the child's team can tell that two shielded records were joined, or parted. */
  @Test
  void aMergeOfShieldedChildrenChangesNothingForAnybodyElse() {
    shielded(ann);
    shielded(bea);
    List<String> before = shownToOthers();

    String path = merged();
    assertThat(shownToOthers()).isEqualTo(before);

    undone(path);
    assertThat(shownToOthers()).isEqualTo(before);
  }

  private List<String> shownToOthers() {
    Person yorkTeam = world.as("york.team");
    return List.of(
        shown(nurse.view(ann)),
        shown(nurse.view(bea)),
        shown(yorkTeam.view(ann)),
        shown(yorkTeam.view(bea)),
        shown(world.as("leeds.socialworker").view(bea)),
        found(nurse, "Leeson", "2013-02-03").json().at("/results").toString(),
        found(nurse, "Rowan", "2014-07-08").json().at("/results").toString(),
        shown(merging(yorkTeam)),
        shown(distinguishing(yorkTeam, bea, ann)),
        shown(nurse.post("/v1/children/" + bea + "/shield", ASKED)),
        nurse.post("/v1/children/" + bea + "/call-backs", CALL_BACK).status() + "");
  }

  private static final String ASKED = "{\"ground\":\"witness\",\"askedBy\":\"practitioner\"}";
  private static final String CALL_BACK =
      "{\"about\":\"shielded-child\",\"phone\":\"+441134960123\"}";

  private static String shown(Reply reply) {
    return reply.status()
        + reply.header("ETag")
        + reply.text().replaceAll("\"requestId\":\"[^\"]*\"", "");
  }

  @Test
  void anOpenNumberMergedIntoAShieldedOneShowsItsOwnFaceAlone() {
    shielded(bea);
    merged();

    Reply face = nurse.view(ann);
    assertThat(face.text()).contains(ann, "Ann", "Leeson", "2013-02-03").doesNotContain("Larch");
    assertThat(face.text()).doesNotContain(bea, "Bea", "Rowan", "2014-07-08");
    assertThat(face.json().at("/shielded").asBoolean()).isTrue();
    assertThat(nurse.view(bea).text()).contains(bea, "Bea").doesNotContain(ann, "Ann");
  }

  @Test
  void numbersMergedInTheOpenKeepTheirOwnFacesOnceTheChildIsHidden() {
    Reply open = merging(team);
    assertThat(open.at("/status")).isEqualTo("done");
    assertThat(nurse.view(bea).at("/childId")).isEqualTo(ann);

    shielded(ann);

    assertThat(nurse.view(bea).text())
        .contains(bea, "Bea", "Rowan")
        .doesNotContain(ann, "Ann", "Leeson", "Willow");
    assertThat(nurse.view(ann).text()).contains(ann, "Ann").doesNotContain(bea, "Bea", "Rowan");
    assertThat(team.view(bea).text()).isEqualTo(team.view(ann).text());
    undone("/v1/children/" + ann + "/merges/" + open.at("/mergeId"));
    assertThat(team.view(bea).text()).contains("Willow").doesNotContain("Larch");
  }

  /** What was merged by mistake, hidden and then undone: nobody is shown as the other. */
  @Test
  void aMergeThatIsUndoneBehindTheShieldLeavesEachWithTheirOwnFace() {
    String alma = registered("Alma", "Quist", "2012-05-05");
    String bruno = registered("Bruno", "Zander", "2014-08-08");
    Reply merge =
        team.post(
            "/v1/children/" + alma + "/merges",
            "{\"duplicateId\":\"%s\",\"reason\":\"same-child\"}".formatted(bruno));
    shielded(alma);
    undone("/v1/children/" + alma + "/merges/" + merge.at("/mergeId"));

    assertThat(nurse.view(alma).text()).contains("Alma", "2012-05-05").doesNotContain("Bruno");
    assertThat(nurse.view(bruno).text()).contains("Bruno", "2014-08-08").doesNotContain("Alma");
    assertThat(number("Quist", "2012-05-05")).isEqualTo(alma);
    assertThat(number("Zander", "2014-08-08")).isEqualTo(bruno);
    assertThat(team.view(alma).text()).doesNotContain("Bruno");
  }

  @Test
  void whoRegisteredAChildAndRepeatsThatIsAnsweredAlikeOnceItIsHidden() {
    String body =
        """
        {"names": [{"type": "current", "givenName": "Alma", "familyName": "Quist"}],
         "dateOfBirth": "2012-05-05"}
        """;
    Reply first = team.register(body, "registered");
    shielded(first.at("/childId"));

    Reply again = team.register(body, "registered");

    assertThat(again.status()).isEqualTo(201);
    assertThat(again.header("Location")).isEqualTo(first.header("Location"));
    assertThat(again.json().at("/shielded").asBoolean()).isTrue();
  }

  private String registered(String given, String family, String born) {
    return team.register(
            """
            {"names": [{"type": "current", "givenName": "%s", "familyName": "%s"}],
             "dateOfBirth": "%s"}
            """
                .formatted(given, family, born))
        .at("/childId");
  }

  @Test
  void whoDecidesTooLateIsEnteredWithTheChild() {
    String shield = shielded(ann);
    decided(shield, "shield", "risk-confirmed");

    assertThat(decided(shield, "refuse", "no-risk-found").status()).isEqualTo(409);

    assertThat(world.as("leeds.auditor").everything("/v1/audit/entries?child=" + ann))
        .extracting(entry -> entry.at("/action").asText() + " " + entry.at("/reason").asText())
        .contains("decide-shield out-of-turn");
  }

  @Test
  void whatAServiceDoesUnderOneNumberNamesTheOtherNowhere() {
    shielded(ann);
    shielded(bea);
    merged();
    String involvement =
        nurse
            .post(
                "/v1/children/" + bea + "/involvements",
                "{\"serviceType\":\"health-visiting\",\"start\":\"2026-11-20\"}")
            .at("/involvementId");

    assertThat(ending(ann, involvement).status()).isEqualTo(404);
    assertThat(ending(bea, involvement).status()).isEqualTo(200);
    assertThat(shieldId(nurse, ann)).isEmpty();
    assertThat(team.view(ann).text()).doesNotContain(involvement);
    assertThat(nurse.everything("/v1/me/trail").toString()).contains(bea);
    assertThat(
            nurse.everything("/v1/me/trail").stream()
                .filter(entry -> entry.at("/outcome").asText().equals("done"))
                .toList()
                .toString())
        .doesNotContain(ann);
  }

  private Reply ending(String child, String involvement) {
    return nurse.patch(
        "/v1/children/" + child + "/involvements/" + involvement,
        "{\"end\":\"2026-11-21\"}",
        nurse.view(bea).header("ETag"),
        Map.of());
  }

  private static String shieldId(Person person, String child) {
    return person.post("/v1/children/" + child + "/shield", ASKED).at("/shieldId");
  }

  @Test
  void distinctChildrenStayTwoOnceOneIsShielded() {
    assertThat(distinguishing(team, ann, bea).status()).isEqualTo(201);
    shielded(bea);

    Reply refused = merging(team);

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.problem()).isEqualTo("told-apart");
  }

  @Test
  void theTeamDistinguishesAShieldedChildAndNobodyElseDoes() {
    shielded(bea);
    String proposed = merging(team).at("/mergeId");
    assertThat(distinguishing(world.as("york.team"), ann, bea).status()).isEqualTo(403);
    assertThat(distinguishing(team, ann, bea).status()).isEqualTo(201);

    assertThat(merging(team).problem()).isEqualTo("told-apart");
    String path = "/v1/children/" + ann + "/merges/" + proposed;
    assertThat(approver.post(path + "/approval", "").problem()).isEqualTo("told-apart");
    assertThat(nurse.view(ann).json().at("/shielded").asBoolean()).isFalse();
  }

  @Test
  void toAnotherCouncilAMergeThatStandsIsLikeOneUndone() {
    String path = "/v1/children/" + ann + "/merges/" + merging(team).at("/mergeId");
    Person yorkTeam = world.as("york.team");
    Reply done = yorkTeam.delete(path);
    assertThat(team.delete(path).at("/status")).isEqualTo("undone");

    assertThat(done.status()).isEqualTo(403);
    assertThat(shown(yorkTeam.delete(path))).isEqualTo(shown(done));
  }

  @Test
  void whatWasDecidedIsNotLoosenedByWhatWasNot() {
    String undecided = shielded(ann);
    decided(shielded(bea), "shield", "risk-confirmed");

    merged();

    assertThat(decided(undecided, "refuse", "no-risk-found").status()).isEqualTo(409);
    assertThat(nurse.view(ann).json().at("/shielded").asBoolean()).isTrue();
  }

  @Test
  void anOldShieldRevealsNothing() {
    String old = shielded(bea);
    decided(shielded(ann), "shield", "risk-confirmed");
    undone(merged());

    assertThat(decided(old, "refuse", "no-risk-found").status()).isEqualTo(409);
    assertThat(nurse.view(bea).json().at("/shielded").asBoolean()).isTrue();
  }

  /** The records come into the open together, as the one that they are. */
  @Test
  void removingTheShieldOfTheSurvivorShowsTheMergedRecordAndNoOtherRemovalDoes() {
    String survivor = shielded(ann);
    String other = shielded(bea);
    String path = merged();
    assertThat(decided(other, "refuse", "no-risk-found").status()).isEqualTo(409);

    assertThat(decided(survivor, "refuse", "no-risk-found").status()).isEqualTo(200);

    assertThat(nurse.view(bea).text()).contains(ann, "Larch");
    assertThat(found(nurse, "Rowan", "2014-07-08").at("/results/0/childId")).isEqualTo(ann);
    assertThat(team.delete(path).at("/status")).isEqualTo("undone");
    assertThat(nurse.view(bea).text()).contains(bea, "Willow").doesNotContain("Larch");
  }

  @Test
  void aTeamSeesTheLaterNameThatItHasGivenAndNobodyElseDoes() {
    shielded(bea);
    Reply seen = team.view(bea, "record-maintenance");

    Reply given =
        team.patch(
            "/v1/children/" + bea,
            "{\"names\":[{\"type\":\"current\",\"givenName\":\"Dora\",\"familyName\":\"Marsh\"}]}",
            seen.header("ETag"),
            Map.of("Access-Purpose", "record-maintenance"));

    assertThat(given.status()).isEqualTo(200);
    assertThat(given.at("/names/0/givenName")).isEqualTo("Dora");
    assertThat(given.at("/names/0/type")).isEqualTo("current");
    assertThat(given.text()).contains("Rowan");
    assertThat(approver.view(bea).text()).contains("Dora", "Rowan");
    assertThat(nurse.view(bea).text()).contains("Bea", "Rowan").doesNotContain("Dora", "Marsh");
    assertThat(found(team, "Marsh", "2014-07-08").json().at("/results")).isEmpty();
  }

  @Test
  void whoAsksAgainLearnsNothingOfTheDecision() {
    Person socialWorker = world.as("leeds.socialworker");
    socialWorker.post(
        "/v1/children/" + ann + "/involvements",
        "{\"serviceType\":\"social-care\",\"start\":\"2026-11-20\"}");
    Reply first = socialWorker.post("/v1/children/" + ann + "/shield", ASKED);
    decided(first.at("/shieldId"), "shield", "risk-confirmed");

    Reply again = socialWorker.post("/v1/children/" + ann + "/shield", ASKED);

    assertThat(first.status()).isEqualTo(201);
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.text()).isEqualTo(first.text());
  }
}
