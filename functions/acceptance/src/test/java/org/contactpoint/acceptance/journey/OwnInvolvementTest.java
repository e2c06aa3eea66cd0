package org.contactpoint.acceptance.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.contactpoint.acceptance.world.Csv;
import org.contactpoint.acceptance.world.Person;
import org.contactpoint.acceptance.world.Reply;
import org.contactpoint.acceptance.world.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Whose an involvement is, is decided by the account that entered it, never by a contact detail;
 * and adding it again answers with the one that is there (rules §2, §4).
 */
class OwnInvolvementTest {
  private static final String ASK = "{\"ground\":\"witness\",\"askedBy\":\"practitioner\"}";
  private static final String SOCIAL_CARE =
      "{\"serviceType\":\"social-care\",\"start\":\"2026-11-20\"}";
  private static final String SINCE_SUMMER =
      "{\"serviceType\":\"social-care\",\"start\":\"2026-07-01\",\"leadPractitioner\":true}";

  private World world;
  private String leah;

  @BeforeEach
  void start() {
    world = World.empty();
    LeahsFamily.comeIn(world);
    leah = LeahsFamily.number(world);
  }

  @AfterEach
  void stop() {
    world.close();
  }

  private Reply add(Person by, String body) {
    return by.post("/v1/children/" + leah + "/involvements", body);
  }

  private Reply ask(Person by) {
    return by.post("/v1/children/" + leah + "/shield", ASK);
  }

  private void shielded() {
    Reply asked =
        world
            .as("leeds.team")
            .post(
                "/v1/children/" + leah + "/shield",
                "{\"ground\":\"adoption\",\"askedBy\":\"council\"}");
    assertThat(asked.status()).isEqualTo(201);
  }

  private static Csv named(String email) {
    return new Csv()
        .row(
            "sourceRecordId", "N-1",
            "givenName", "Leah",
            "familyName", "Ward",
            "dateOfBirth", "2012-03-09",
            "gender", "female",
            "addressStatus", "current",
            "addressLine1", "12 Ash Terrace",
            "town", "Leeds",
            "postcode", "LS6 2AB",
            "serviceType", "social-care",
            "organisationCode", "E08000035-CSC",
            "organisationName", "Leeds children's social care",
            "practitionerName", "Owen Pritchard",
            "practitionerRole", "police-officer",
            "practitionerEmail", email,
            "involvementStart", "2026-01-12");
  }

  @Test
  void whoIsNamedInAFileByTheirAddressIsNotInvolved() {
    Reply upload =
        world
            .as("leeds.feed")
            .upload(
                "social-care", "named.csv", named("leeds.police@contactpoint.example").toString());
    assertThat(upload.json().at("/linked").asInt()).as(upload.text()).isEqualTo(1);
    Person police = world.as("leeds.police");
    assertThat(police.view(leah).text()).contains("leeds.police@contactpoint.example");

    Reply asked = ask(police);

    assertThat(asked.status()).isEqualTo(403);
    assertThat(asked.at("/reason")).isEqualTo("not-involved");
  }

  /** Nobody is given the address of an account that is always there. */
  @Test
  void addressesOfAccountsThatAreAlwaysThereAreTaken() {
    Person admin = world.as("leeds.admin");
    for (String who : List.of("leeds.socialworker", "LEEDS.Police", "york.nurse", "england.team")) {
      Reply reply =
          admin.post(
              "/v1/accounts",
              """
              {"givenName": "Amina", "familyName": "Rahman", "email": "%s@contactpoint.example",
               "phone": null, "organisation": {"code": "990001", "name": "Moor Lane Academy"},
               "council": "E08000035", "jobRole": "teacher", "roles": ["practitioner"]}
              """
                  .formatted(who));
      assertThat(reply.status()).as(who).isEqualTo(409);
      assertThat(reply.problem()).as(who).isEqualTo("address-taken");
    }
  }

  @Test
  void addingAgainAnswersWithTheOneThatIsThere() {
    Person socialWorker = world.as("leeds.socialworker");
    Reply first = add(socialWorker, SOCIAL_CARE);
    Reply again = add(socialWorker, SINCE_SUMMER);

    assertThat(first.status()).isEqualTo(201);
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.text()).isEqualTo(first.text());
    assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
    assertThat(again.header("Location")).isEqualTo(first.header("Location"));
    assertThat(ofSocialCare(socialWorker)).isEqualTo(1);
    assertThat(add(world.as("leeds.police"), SOCIAL_CARE).at("/involvementId"))
        .isNotEqualTo(first.at("/involvementId"));
  }

  private long ofSocialCare(Person by) {
    return by.view(leah)
        .all("/involvements")
        .filter(i -> i.at("/serviceType").asText().equals("social-care"))
        .count();
  }

  /** On a shielded child the same is said: what one's own service told stays one's own. */
  @Test
  void addingAgainToAShieldedChildAnswersAlike() {
    Person socialWorker = world.as("leeds.socialworker");
    Person nurse = world.as("york.nurse");
    Reply before = add(socialWorker, SOCIAL_CARE);
    shielded();

    Reply after = add(socialWorker, SINCE_SUMMER);
    assertThat(after.status()).isEqualTo(201);
    assertThat(after.text()).isEqualTo(before.text());
    assertThat(after.header("ETag")).isEqualTo(before.header("ETag"));
    assertThat(after.header("Location")).isEqualTo(before.header("Location"));

    Reply first = add(nurse, SOCIAL_CARE);
    Reply again = add(nurse, SINCE_SUMMER);
    assertThat(first.status()).isEqualTo(201);
    assertThat(first.at("/organisation/name")).isEqualTo("York health visiting");
    assertThat(again.text()).isEqualTo(first.text());
    assertThat(nurse.view(leah).text()).doesNotContain("involvements");
    assertThat(nurse.everything("/v1/me/trail").stream().map(e -> e.at("/action").asText()))
        .containsExactly("view-record", "add-involvement", "add-involvement");
  }

  @Test
  void whatEndedIsAddedAnew() {
    Person nurse = world.as("york.nurse");
    Reply first = add(nurse, SOCIAL_CARE);
    shielded();
    Reply ended =
        nurse.patch(
            first.header("Location"), "{\"end\":\"2026-11-23\"}", first.header("ETag"), Map.of());
    assertThat(ended.status()).as(ended.text()).isEqualTo(200);

    assertThat(add(nurse, SOCIAL_CARE).at("/involvementId"))
        .isNotEqualTo(first.at("/involvementId"));
  }

  @Test
  void aRepeatOfTheRequestIsAnsweredAsItStandsNowShieldedOrNot() {
    Person nurse = world.as("york.nurse");
    String key = UUID.randomUUID().toString();
    String path = "/v1/children/" + leah + "/involvements";
    Reply first = nurse.post(path, SOCIAL_CARE, key);
    assertThat(nurse.post(path, SOCIAL_CARE, key).text()).isEqualTo(first.text());
    shielded();

    Reply again = nurse.post(path, SOCIAL_CARE, key);
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.text()).isEqualTo(first.text());
    assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
  }

  /** England's team works with children, too. */
  @Test
  void teamOfEnglandAddsItself() {
    Reply added = add(world.as("england.team"), SOCIAL_CARE);

    assertThat(added.status()).as(added.text()).isEqualTo(201);
    assertThat(added.at("/organisation/code")).isEqualTo("england-DFE");
    assertThat(added.at("/organisation/name")).isEqualTo("Department");
  }

  /**
   * Undoing a merge of another council answers the same, whatever the state of the merge (rules
   * §2).
   */
  @Test
  void anotherCouncilsMergeIsRefusedAlikeDoneOrUndone() {
    RouteThings things = new RouteThings(world);
    RouteThings.AMerge merge = things.merge();
    Reply done = undo(world.as("york.team"), merge);
    assertThat(undo(world.as("leeds.team"), merge).status()).isEqualTo(200);
    Reply undone = undo(world.as("york.team"), merge);

    assertThat(done.status()).isEqualTo(403);
    assertThat(undone.text()).isEqualTo(done.text());
    assertThat(undo(world.as("leeds.team"), merge).at("/status")).isEqualTo("undone");

    RouteThings.AMerge proposed = things.proposedMerge();
    Reply waiting = undo(world.as("york.team"), proposed);
    assertThat(waiting.status()).isEqualTo(404);
    assertThat(world.as("leeds.approver").post(proposed.path() + "/approval", "").status())
        .isEqualTo(200);
    assertThat(undo(world.as("york.team"), proposed).text()).isEqualTo(waiting.text());
    assertThat(
            undo(world.as("york.team"), new RouteThings.AMerge(merge.into(), unknown(proposed)))
                .text())
        .isEqualTo(waiting.text());
  }

  private static String unknown(RouteThings.AMerge merge) {
    return RouteThings.path(merge.into(), "merges/" + "0".repeat(32));
  }

  private static Reply undo(Person by, RouteThings.AMerge merge) {
    return by.send(
        by.to(merge.path())
            .header("X-Request-Id", "00000000-0000-4000-8000-000000000001")
            .DELETE());
  }
}
