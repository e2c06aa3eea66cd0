package org.contactpoint.acceptance.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.contactpoint.acceptance.world.Csv;
import org.contactpoint.acceptance.world.Person;
import org.contactpoint.acceptance.world.Reply;
import org.contactpoint.acceptance.world.World;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Two worlds that differ in hidden facts of a shielded child give everybody else the same bytes
 * over HTTP, on every route and for every upload script: no oracle (rules §6.14). Each fact by
 * itself is compared in the package {@code noninterference}, without HTTP.
 */
class TwinWorldsTest {

  private static final Pattern IDS = Pattern.compile("\\b([0-9]{11}|[0-9a-f]{32})\\b");

  /** What is known of Leah, and what is said in its place in another world. */
  enum Hidden {
    ADDRESS("postcode", "YO24 9AG"),
    STREET("addressLine1", "99 Elsewhere Road"),
    UPRN("uprn", "7700000001"),
    CARER("carer1Name", "Somebody Else"),
    CARERS_TELEPHONE("carer1Phone", "0113 496 0999"),
    FORMER_NAME("formerFamilyName", "Otherwise"),
    ALIAS("aliasGivenName", "Lilly"),
    SERVICE("organisationName", "Quite Another School"),
    PRACTITIONER("practitionerName", "Quite Anybody");

    private final String column;
    private final String other;

    Hidden(String column, String other) {
      this.column = column;
      this.other = other;
    }
  }

  static Stream<Set<Hidden>> whereTheChildIsAndWhoTheyAre() {
    Set<Hidden> where = EnumSet.of(Hidden.ADDRESS, Hidden.STREET, Hidden.UPRN, Hidden.SERVICE);
    return Stream.of(where, EnumSet.complementOf(EnumSet.copyOf(where)));
  }

  private static List<String> usual;

  @BeforeAll
  static void theUsualWorld() {
    try (World world = World.empty()) {
      usual = played(world, Map.of());
    }
  }

  @ParameterizedTest
  @MethodSource("whereTheChildIsAndWhoTheyAre")
  void nobodyElseCanDistinguishTheWorlds(Set<Hidden> facts) {
    Map<String, String> different =
        facts.stream().collect(Collectors.toMap(fact -> fact.column, fact -> fact.other));
    try (World other = World.empty()) {
      assertThat(played(other, different)).isEqualTo(usual);
    }
  }

  private static List<String> played(World world, Map<String, String> different) {
    Transcript transcript = new Transcript();
    world.as("leeds.feed").upload("school-census", "census.csv", census(different));
    Person nurse = world.as("york.nurse");
    String leah =
        nurse
            .search("\"familyName\":\"Ward\",\"dateOfBirth\":\"2012-03-09\"")
            .at("/results/0/childId");
    assertThat(
            world
                .as("leeds.team")
                .post(
                    "/v1/children/" + leah + "/shield",
                    "{\"ground\":\"domestic-violence\",\"askedBy\":\"parent\"}")
                .status())
        .isEqualTo(201);
    asYorksPeople(world, leah, transcript);
    asAFeed(world.as("york.feed"), transcript);
    transcript.note(nurse.view(leah));
    return transcript.lines;
  }

  private static String census(Map<String, String> different) {
    Map<String, String> cells = new HashMap<>();
    for (Hidden fact : Hidden.values()) {
      cells.put(fact.column, "");
    }
    cells.putAll(
        Map.of(
            "sourceRecordId",
            "C-1",
            "givenName",
            "Leah",
            "familyName",
            "Ward",
            "dateOfBirth",
            "2012-03-09",
            "gender",
            "female",
            "upn",
            "B801200005001",
            "addressStatus",
            "current",
            "addressLine1",
            "12 Ash Terrace",
            "town",
            "Leeds",
            "postcode",
            "LS6 2AB"));
    cells.putAll(
        Map.of(
            "uprn",
            "7700000002",
            "carer1Name",
            "Helen Ward",
            "carer1Phone",
            "0113 496 0101",
            "formerFamilyName",
            "Vance",
            "aliasGivenName",
            "Lee",
            "serviceType",
            "school",
            "organisationCode",
            "990001",
            "organisationName",
            "Moor Lane Academy",
            "practitionerName",
            "Daniel Obi",
            "involvementStart",
            "2023-09-04"));
    cells.putAll(different);
    return new Csv()
        .row(
            cells.entrySet().stream()
                .flatMap(c -> Stream.of(c.getKey(), c.getValue()))
                .toArray(String[]::new))
        .toString();
  }

  private static void asYorksPeople(World world, String leah, Transcript transcript) {
    for (String who : List.of("york.nurse", "york.team", "leeds.socialworker")) {
      Person person = world.as(who);
      transcript.note(person.view(leah));
      for (String criteria : searches()) {
        transcript.note(person.search(criteria));
      }
      transcript.note(
          person.post(
              "/v1/children/" + leah + "/shield",
              "{\"ground\":\"witness\",\"askedBy\":\"carer\"}"));
      transcript.note(
          person.post(
              "/v1/children/" + leah + "/call-backs",
              "{\"about\":\"shielded-child\",\"phone\":\"0113 496 0404\"}"));
    }
    Person york = world.as("york.team");
    transcript.note(
        york.patch(
            "/v1/children/" + leah,
            "{\"gender\":\"male\"}",
            york.view(leah).header("ETag"),
            Map.of("Access-Purpose", "record-maintenance")));
    transcript.note(
        york.register(
            "{\"names\":[{\"type\":\"current\",\"givenName\":\"Leah\",\"familyName\":\"Ward\"}],"
                + "\"dateOfBirth\":\"2012-03-09\",\"address\":{\"status\":\"current\","
                + "\"lines\":[\"12 Ash Terrace\"],\"postcode\":\"LS6 2AB\"}}"));
    transcript.note(york.get("/v1/shields"));
    transcript.note(york.get("/v1/reviews"));
    transcript.note(york.get("/v1/call-backs"));
    transcript.note(york.get("/v1/moves"));
  }

  private static List<String> searches() {
    String name = "\"givenName\":\"Leah\",\"familyName\":\"Ward\"";
    return List.of(
        name + ",\"dateOfBirth\":\"2012-03-09\"",
        name + ",\"dateOfBirth\":\"2012-03-09\",\"postcode\":\"LS6 2AB\"",
        name + ",\"dateOfBirth\":\"2012-03-09\",\"postcode\":\"YO24 9AG\"",
        name + ",\"postcode\":\"LS6 2AB\"",
        "\"familyName\":\"Vance\",\"dateOfBirth\":\"2012-03-09\"",
        "\"familyName\":\"Otherwise\",\"dateOfBirth\":\"2012-03-09\"",
        "\"givenName\":\"Leah\",\"dateOfBirth\":\"2012-03-09\",\"gender\":\"female\"",
        "\"givenName\":\"Ward\",\"familyName\":\"Leah\",\"dateOfBirth\":\"2012-03-09\"",
        "\"familyName\":\"Wa*\",\"dateOfBirth\":\"2012-03-09\"",
        "\"identifier\":{\"type\":\"upn\",\"value\":\"B801200005001\"}",
        "\"familyName\":\"Ward\",\"birthYear\":2012");
  }

  /** First row, the same again, newer, end, remove, two ids, and a reversal. */
  private static void asAFeed(Person feed, Transcript transcript) {
    String first = guess("Y-1", "2026-11-01", "upsert", "LS6 2AB");
    Reply upload = upload(feed, transcript, "first.csv", first);
    upload(feed, transcript, "same.csv", first);
    upload(feed, transcript, "newer.csv", guess("Y-1", "2026-11-05", "upsert", "YO24 9AG"));
    upload(feed, transcript, "ended.csv", guess("Y-1", "2026-11-06", "end", "YO24 9AG"));
    upload(feed, transcript, "removed.csv", guess("Y-1", "2026-11-07", "remove", "YO24 9AG"));
    upload(feed, transcript, "second.csv", guess("Y-2", "2026-11-08", "upsert", "LS6 2AB"));
    transcript.note(feed.post("/v1/uploads/" + upload.at("/uploadId") + "/reversal", "{}"));
    transcript.note(feed.awaited(upload.at("/uploadId")));
    transcript.note(feed.everything("/v1/uploads").stream().map(Object::toString).toList());
  }

  private static Reply upload(Person feed, Transcript transcript, String name, String csv) {
    Reply ended = feed.upload("health", name, csv);
    transcript.note(ended);
    transcript.note(feed.get("/v1/uploads/" + ended.at("/uploadId") + "/report"));
    return ended;
  }

  private static String guess(String id, String asOf, String action, String postcode) {
    return new Csv()
        .row(
            "sourceRecordId",
            id,
            "asOf",
            asOf,
            "action",
            action,
            "givenName",
            "Leah",
            "familyName",
            "Ward",
            "dateOfBirth",
            "2012-03-09",
            "gender",
            "female",
            "upn",
            "B801200005001",
            "addressStatus",
            "current",
            "addressLine1",
            "12 Ash Terrace",
            "town",
            "Leeds",
            "postcode",
            postcode,
            "carer1Name",
            "Helen Ward",
            "serviceType",
            "gp",
            "organisationCode",
            "Y99001",
            "organisationName",
            "Bridge Surgery",
            "involvementStart",
            "2020-01-06")
        .toString();
  }

  /** Everything that came back, with ids in the order of their first appearance. */
  private static final class Transcript {
    private final List<String> lines = new ArrayList<>();
    private final Map<String, String> names = new HashMap<>();

    void note(Reply reply) {
      String body = withoutRequestId(reply.text());
      Matcher ids = IDS.matcher(body);
      String shown =
          ids.replaceAll(
              found -> names.computeIfAbsent(found.group(), id -> "id-" + (names.size() + 1)));
      lines.add(reply.status() + " " + (reply.header("ETag").isEmpty() ? "" : "tagged ") + shown);
    }

    /** A list whose order among things of one instant is left to their random ids. */
    void note(List<String> items) {
      items.stream().map(item -> IDS.matcher(item).replaceAll("id")).sorted().forEach(lines::add);
    }

    private static String withoutRequestId(String body) {
      return body.replaceAll("\"requestId\":\"[^\"]*\"", "\"requestId\":\"\"");
    }
  }
}
