package org.contactpoint.acceptance.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.contactpoint.acceptance.world.Csv;
import org.contactpoint.acceptance.world.Person;
import org.contactpoint.acceptance.world.Reply;
import org.contactpoint.acceptance.world.StoredThings;
import org.contactpoint.acceptance.world.World;
import org.junit.jupiter.api.Test;

/**
 * A child whose every hidden fact carries a mark is uploaded, searched, merged, reviewed and
 * shielded; afterwards no raw item, file, log line or answer holds a mark, plain or encoded (rules
 * §6.28).
 */
class CanaryTest {

  private static final List<String> MARKS =
      List.of(
          "Kanarienweg",
          "ZE1 0AA",
          "ZE10AA",
          "8800000123",
          "Kanariensis",
          "441134960777",
          "Kanarienschule",
          "Kanarientochter",
          "P801200005009",
          "Kanarienlehrer");

  @Test
  void noMarkIsLeftOnceTheChildIsShielded() {
    World world = World.empty();
    Person feed = world.as("leeds.feed");
    Person team = world.as("leeds.team");
    feed.upload("school-census", "marked.csv", marked("C-1", "Mara", "Ketteler", "P801200005009"));
    feed.upload("local", "doubtful.csv", doubtful());
    String child = number(world, "Mara", "Ketteler");
    feed.upload("social-care", "second.csv", marked("S-9", "Swantje", "Oldenkamp", ""));
    String duplicate = number(world, "Swantje", "Oldenkamp");
    assertThat(
            team.post(
                    "/v1/children/" + child + "/merges",
                    "{\"duplicateId\":\"" + duplicate + "\",\"reason\":\"same-child\"}")
                .status())
        .isEqualTo(201);
    assertThat(team.view(child).text()).contains("Kanarienweg");
    assertThat(team.get("/v1/reviews").all("/items")).isNotEmpty();
    team.search("\"familyName\":\"Kanarientochter\",\"postcode\":\"ZE1 0AA\"");

    assertThat(
            team.post(
                    "/v1/children/" + child + "/shield",
                    "{\"ground\":\"adoption\",\"askedBy\":\"council\"}")
                .status())
        .isEqualTo(201);

    Person stranger = world.as("york.team");
    for (Reply reply :
        List.of(
            stranger.view(child),
            stranger.search("\"familyName\":\"Ketteler\",\"dateOfBirth\":\"2013-05-06\""),
            stranger.get("/v1/reviews"),
            team.get("/v1/reviews"),
            team.get("/v1/shields"),
            world.as("england.auditor").get("/v1/audit/entries?child=" + child))) {
      assertThat(MARKS).noneMatch(mark -> reply.text().contains(mark));
    }
    world.stop();
    assertThat(StoredThings.holding(world.folder(), MARKS)).isEqualTo(Map.of());
  }

  private static String number(World world, String given, String family) {
    return world
        .as("leeds.team")
        .search(
            "\"givenName\":\"%s\",\"familyName\":\"%s\",\"dateOfBirth\":\"2013-05-06\""
                .formatted(given, family))
        .at("/results/0/childId");
  }

  private static String marked(String id, String given, String family, String upn) {
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
            "carer1Phone",
            "0113 496 0777",
            "serviceType",
            "social-care",
            "organisationCode",
            "E08000035-K1",
            "organisationName",
            "Kanarienschule",
            "practitionerName",
            "Otto Kanarienlehrer",
            "involvementStart",
            "2024-01-08")
        .toString();
  }

  /** The same name and birthday and nothing else that agrees: it waits for a person. */
  private static String doubtful() {
    return new Csv()
        .row(
            "sourceRecordId",
            "L-1",
            "givenName",
            "Mara",
            "familyName",
            "Ketteler",
            "dateOfBirth",
            "2013-05-06",
            "addressStatus",
            "current",
            "addressLine1",
            "8 Kanarienweg",
            "town",
            "Leeds",
            "postcode",
            "LS1 1AA",
            "carer1Name",
            "Udo Kanariensis",
            "carer1Phone",
            "0113 496 0777")
        .toString();
  }
}
