package org.contactpoint.acceptance.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.contactpoint.acceptance.world.Csv;
import org.contactpoint.acceptance.world.Person;
import org.contactpoint.acceptance.world.Reply;
import org.contactpoint.acceptance.world.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A merge in which a shielded child takes part: two people do it, it can be undone exactly, and it
 * is no way around the two that a removal needs (the rules, §4, §6).
 */
class ShieldedMergeTest {
  private World world;
  private Person team;
  private Person approver;
  private String ann;
  private String bea;

  @BeforeEach
  void twoChildrenOfLeeds() {
    world = World.empty();
    team = world.as("leeds.team");
    approver = world.as("leeds.approver");
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
    return team.search("\"familyName\":\"%s\",\"dateOfBirth\":\"%s\"".formatted(family, born))
        .at("/results/0/childId");
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

  /** Bea turns out to be Ann, or so it seems; answers the path of the merge. */
  private String merged() {
    Reply proposed =
        team.post(
            "/v1/children/" + ann + "/merges",
            "{\"duplicateId\":\"%s\",\"reason\":\"same-child\"}".formatted(bea));
    assertThat(proposed.status()).isEqualTo(201);
    assertThat(proposed.at("/status")).isEqualTo("proposed");
    String path = "/v1/children/" + ann + "/merges/" + proposed.at("/mergeId");
    assertThat(team.post(path + "/approval", "").status()).isEqualTo(403);
    assertThat(approver.post(path + "/approval", "").status()).isEqualTo(200);
    return path;
  }

  @Test
  void undoingGivesEachTheirOwnFaceAndFactsBack() {
    shielded(bea);
    String path = merged();
    assertThat(team.view(ann).text()).contains("Bea").doesNotContain("Ann");

    assertThat(team.delete(path).status()).isEqualTo(200);

    assertThat(team.view(ann).text()).contains("Ann", "Larch").doesNotContain("Bea", "Willow");
    assertThat(team.view(bea).text()).contains("Bea", "Willow").doesNotContain("Ann", "Larch");
    assertThat(world.as("york.nurse").view(ann).text()).contains("Leeson").doesNotContain("Larch");
    assertThat(number("Leeson", "2013-02-03")).isEqualTo(ann);
    assertThat(number("Rowan", "2014-07-08")).isEqualTo(bea);
  }

  @Test
  void whatWasDecidedIsNotLoosenedByWhatWasNot() {
    String undecided = shielded(ann);
    decided(shielded(bea), "shield", "risk-confirmed");

    merged();

    assertThat(decided(undecided, "refuse", "no-risk-found").status()).isEqualTo(409);
    assertThat(world.as("york.nurse").view(ann).json().at("/shielded").asBoolean()).isTrue();
  }

  @Test
  void anOldShieldRevealsNothing() {
    String old = shielded(bea);
    decided(shielded(ann), "shield", "risk-confirmed");
    String path = merged();
    team.delete(path);

    assertThat(decided(old, "refuse", "no-risk-found").status()).isEqualTo(409);
    assertThat(world.as("york.nurse").view(bea).json().at("/shielded").asBoolean()).isTrue();
  }

  @Test
  void whoAsksAgainLearnsNothingOfTheDecision() {
    Person socialWorker = world.as("leeds.socialworker");
    socialWorker.post(
        "/v1/children/" + ann + "/involvements",
        "{\"serviceType\":\"social-care\",\"start\":\"2026-11-20\"}");
    String ask = "{\"ground\":\"witness\",\"askedBy\":\"practitioner\"}";
    Reply first = socialWorker.post("/v1/children/" + ann + "/shield", ask);
    decided(first.at("/shieldId"), "shield", "risk-confirmed");

    Reply again = socialWorker.post("/v1/children/" + ann + "/shield", ask);

    assertThat(first.status()).isEqualTo(201);
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.text()).isEqualTo(first.text());
  }
}
