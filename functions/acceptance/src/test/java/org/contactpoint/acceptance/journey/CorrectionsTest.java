package org.contactpoint.acceptance.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.contactpoint.acceptance.world.Csv;
import org.contactpoint.acceptance.world.Person;
import org.contactpoint.acceptance.world.Reply;
import org.contactpoint.acceptance.world.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A correction that is answered 200 is seen, on the very day of what it corrects; a merge patch
 * does what RFC 7396 says, or is refused.
 */
class CorrectionsTest {
  private static final Map<String, String> PURPOSE = Map.of("Access-Purpose", "record-maintenance");

  private static World world;
  private static RouteThings things;
  private static Person team;

  @BeforeAll
  static void start() {
    world = World.empty();
    things = new RouteThings(world);
    team = world.as("leeds.team");
  }

  @AfterAll
  static void stop() {
    world.close();
  }

  private static Reply correct(String child, String patch) {
    return team.patch("/v1/children/" + child, patch, team.view(child).header("ETag"), PURPOSE);
  }

  /** Children of different families, so that nobody is taken for another. */
  private static String born(String family) {
    return "20%02d-02-%02d".formatted(10 + family.charAt(1) % 14, 1 + family.charAt(2) % 27);
  }

  /** A child whom a file of today says all about. */
  private static String fromAFile(String family) {
    Csv row =
        new Csv()
            .row(
                "sourceRecordId", "C-" + family,
                "asOf", "2026-11-23",
                "givenName", "Quentin",
                "familyName", family,
                "dateOfBirth", born(family),
                "gender", "male",
                "addressStatus", "current",
                "addressLine1", family + " House",
                "town", "Leeds",
                "postcode", "LS1 1AA",
                "carer1Name", "Wanda " + family,
                "carer1Relationship", "mother",
                "carer1ParentalResponsibility", "true");
    Reply upload = world.as("leeds.feed").upload("local", family + ".csv", row.toString());
    assertThat(upload.at("/created")).as(upload.text()).isEqualTo("1");
    return team.search(
            "\"familyName\":\"%s\",\"dateOfBirth\":\"%s\"".formatted(family, born(family)))
        .at("/results/0/childId");
  }

  @Test
  void teamsWordOfTheSameDayIsSeen() {
    String child = fromAFile("Zobelwood");

    Reply corrected =
        correct(
            child,
            """
            {"names": [{"type": "current", "givenName": "Quincy", "familyName": "Zobelwood"}],
             "gender": "female",
             "address": {"status": "current", "lines": ["9 Yew Lane"], "town": "Leeds",
               "postcode": "LS7 1AB"}}
            """);

    assertThat(corrected.status()).as(corrected.text()).isEqualTo(200);
    Reply shown = team.view(child);
    assertThat(shown.at("/names/0/givenName")).isEqualTo("Quincy");
    assertThat(shown.at("/gender")).isEqualTo("female");
    assertThat(shown.at("/address/postcode")).isEqualTo("LS7 1AB");
    assertThat(shown.text()).isEqualTo(corrected.text());
  }

  @ParameterizedTest
  @CsvSource({
    "Zebwood, address, null",
    "Zacwood, carers, null",
    "Zimmerly, carers, []",
    "Zoltanfi, dateOfBirth, null"
  })
  void whatIsTakenAwayIsShownNoMore(String family, String member, String value) {
    String child = fromAFile(family);
    assertThat(team.view(child).json().at("/" + member).isMissingNode()).isFalse();

    Reply corrected = correct(child, "{\"%s\": %s}".formatted(member, value));

    assertThat(corrected.status()).as(corrected.text()).isEqualTo(200);
    assertThat(team.view(child).json().at("/" + member).isEmpty()).isTrue();
    assertThat(team.view(child).at("/names/0/givenName")).isEqualTo("Quentin");
  }

  @Test
  void genderThatIsUnknownIsSaidSo() {
    String child = fromAFile("Zugwood");

    assertThat(correct(child, "{\"gender\": \"unknown\"}").at("/gender")).isEqualTo("unknown");
  }

  @Test
  void partOfAnAddressChangesThatPart() {
    String child = fromAFile("Zinnwood");

    Reply corrected = correct(child, "{\"address\": {\"status\": \"last-known\", \"town\": null}}");

    assertThat(corrected.at("/address/status")).isEqualTo("last-known");
    assertThat(corrected.at("/address/lines/0")).isEqualTo("Zinnwood House");
    assertThat(corrected.at("/address/postcode")).isEqualTo("LS1 1AA");
    assertThat(corrected.json().at("/address/town").isMissingNode()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "names, '{\"names\": null}'",
    "gender, '{\"gender\": null}'",
    "dateOfBirthEstimated, '{\"dateOfBirthEstimated\": true}'"
  })
  void whatCanNotBeTakenAwayIsRefused(String field, String patch) {
    Reply refused = correct(things.child(), patch);

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.wrongFields()).containsExactly(field);
  }

  @Test
  void addressThatIsNotShownNeedsItsStatus() {
    String child = things.child();
    assertThat(correct(child, "{\"address\": null}").status()).isEqualTo(200);

    Reply refused = correct(child, "{\"address\": {\"town\": \"Leeds\"}}");

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.wrongFields()).containsExactly("address.status");
  }

  /** A view may be sent back, of an open and of a shielded child alike. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void viewMayBeSentBackAsItIsAndNotOtherwise(boolean shielded) {
    String child = shielded ? things.child() : fromAFile("Zarwood");
    if (shielded) {
      shield(child);
    }
    String view = team.view(child).text();
    String other = view.replace("\"shielded\":" + shielded, "\"shielded\":" + !shielded);

    Reply sentBack = correct(child, view);
    Reply refused = correct(child, other);

    assertThat(sentBack.status()).as(sentBack.text()).isEqualTo(200);
    assertThat(sentBack.text()).isEqualTo(view);
    assertThat(team.view(child).text()).as("its sources still speak for it").isEqualTo(view);
    assertThat(refused.status()).as(refused.text()).isEqualTo(422);
    assertThat(refused.wrongFields()).contains("shielded");
  }

  private static void shield(String child) {
    assertThat(
            team.post(
                    RouteThings.path(child, "shield"),
                    "{\"ground\":\"witness\",\"askedBy\":\"council\"}")
                .status())
        .isEqualTo(201);
  }

  /** The face stays as it was frozen; the child's team sees its own word. */
  @Test
  void correctionOfAShieldedChildIsSeenByItsTeamAlone() {
    String child = things.child();
    shield(child);
    String face = world.as("york.nurse").view(child).text();

    Reply corrected = correct(child, "{\"gender\": \"male\", \"dateOfBirth\": \"2012-02-02\"}");

    assertThat(corrected.at("/gender")).isEqualTo("male");
    assertThat(team.view(child).at("/dateOfBirth")).isEqualTo("2012-02-02");
    assertThat(world.as("york.nurse").view(child).text()).isEqualTo(face);
  }
}
