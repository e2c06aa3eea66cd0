package org.contactpoint.shielding;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.access.Purpose;
import org.contactpoint.domain.access.Role;
import org.contactpoint.domain.audit.Actor;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.audit.AuditEvent;
import org.contactpoint.domain.calendar.Deadline;
import org.contactpoint.domain.carer.Relationship;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.shielding.Shield;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.shielding.deciding.ShieldStep;
import org.contactpoint.shielding.subjectaccess.PassOnAccessRequests;
import org.contactpoint.testkit.builder.AChild;
import org.contactpoint.testkit.builder.AStatement;
import org.contactpoint.testkit.builder.AnAccount;
import org.contactpoint.testkit.builder.AnInvolvement;
import org.contactpoint.testkit.builder.SomeFacts;
import org.contactpoint.testkit.gateway.GatewayReply;
import org.contactpoint.testkit.gateway.GatewayRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever asks what is held is answered, and nobody is found by it (rules §7.15, §8). */
class AccessRequestRoutesTest {
  private static final ContactPointId LEAH = AChild.number(1);
  private static final Authority HULL = new Authority("E06000010");
  private static final String PATH = "/v1/subject-access-requests";
  private static final String[] PLACES = {
    "4 Chapel Row", "LS6", "Leeds", "E08000035", "Woodside School", "Quiet Corner", "107912"
  };

  private String asked = "2026-11-20";
  private ShieldingFunction function = new ShieldingFunction();
  private ShieldingWorld world = function.world;

  @AfterEach
  void theFunctionEnds() {
    function.close();
  }

  private static ChildRecord.Open leah(String home, Authority council) {
    return AChild.silent(1)
        .answeredForBy(council)
        .sayingOnly(
            AStatement.saying(
                    SomeFacts.of("Leah", "Ward")
                        .alias("Lia", "Stone")
                        .born("2012-03-09")
                        .female()
                        .nhs("9000000009")
                        .livingAt(home, "LS6 2AB")
                        .caredForBy("Anne Ward", Relationship.MOTHER))
                .from(council, "team"),
            AStatement.saying(SomeFacts.nameless().with(AnInvolvement.school().build()))
                .from(council, "school-census")
                .recordId("school"),
            AStatement.saying(SomeFacts.nameless().with(AnInvolvement.sensitive().build()))
                .from(council, "service")
                .recordId("sensitive"))
        .build();
  }

  private void leahIsOfLeeds() {
    world.directory.given(leah("4 Chapel Row", AnAccount.LEEDS));
    look(world.socialWorker, Instant.parse("2026-11-20T09:00:00Z"));
  }

  private void look(Account by, Instant at) {
    world
        .directory
        .trail()
        .append(
            new AuditEntry(
                at,
                Actor.of(ShieldingWorld.as(by), Role.PRACTITIONER),
                new AuditEvent.RecordViewed(LEAH, Purpose.DIRECT_SUPPORT)));
  }

  private static String body(String kind, String name, String received) {
    return "{\"childId\":\"%s\",\"requester\":{\"kind\":\"%s\",\"name\":\"%s\"},\"received\":\"%s\"}"
        .formatted(LEAH.value(), kind, name, received);
  }

  private String received(Account team, String kind) {
    GatewayReply reply = function.post(team, PATH, body(kind, "Tom Stone", asked));
    assertThat(reply.status()).as(reply.body()).isEqualTo(201);
    return reply.text("/requestId");
  }

  private GatewayReply step(Account by, String id, String step, String outcome, String reason) {
    return function.post(
        by,
        PATH + "/" + id + "/steps",
        "{\"step\":\"%s\",\"outcome\":\"%s\",\"reason\":\"%s\"}".formatted(step, outcome, reason));
  }

  private static void isStatus(GatewayReply reply, String status) {
    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    assertThat(reply.text("/status")).isEqualTo(status);
  }

  private static void isRefused(GatewayReply reply, int status, String slug) {
    assertThat(reply.status()).as(reply.body()).isEqualTo(status);
    assertThat(reply.text("/type")).endsWith("/" + slug);
  }

  private String checked(Account team, String kind) {
    String id = received(team, kind);
    isStatus(step(team, id, "id-check", "passed", "documents-seen"), "id-check");
    isStatus(step(team, id, "rights-check", "passed", rightOf(kind)), "rights-check");
    return id;
  }

  private static String rightOf(String kind) {
    return kind.equals("child") ? "own-competence" : "parental-responsibility";
  }

  private GatewayReply review(Account by, String id, String outcome) {
    String reason =
        switch (outcome) {
          case "other-side" -> "not-living-with-child";
          case "failed" -> "risk-found";
          default -> "lives-with-child";
        };
    return step(by, id, "safety-review", outcome, reason);
  }

  private GatewayReply decide(Account by, String id, String what, String body) {
    return function.post(by, PATH + "/" + id + "/" + what, body);
  }

  private GatewayReply document(Account by, String id, String accept) {
    return function.get(by, PATH + "/" + id + "/document", accept);
  }

  private String released(Account team, String kind) {
    String id = checked(team, kind);
    isStatus(review(team, id, "passed"), "safety-review");
    isStatus(decide(team, id, "release", ""), "released");
    return id;
  }

  private String releasedUnderShield(Account team, String outcome) {
    String id = checked(team, "parent");
    isStatus(review(world.team, id, outcome), "rights-check");
    isStatus(review(world.approver, id, outcome), "safety-review");
    isStatus(decide(team, id, "release", ""), "released");
    return id;
  }

  private List<String> listed(Account account, String status) {
    GatewayReply list = function.get(account, PATH + "?status=" + status);
    assertThat(list.status()).as(list.body()).isEqualTo(200);
    return StreamSupport.stream(list.json().get("items").spliterator(), false)
        .map(item -> item.get("requestId").asText())
        .toList();
  }

  @Test
  void requestIsAnsweredWithItsDueDay() {
    leahIsOfLeeds();
    GatewayReply reply =
        function.post(world.yorkTeam, PATH, body("parent", "Tom Stone", "2026-11-20"));
    assertThat(reply.body())
        .isEqualTo(
            ("{\"requestId\":\"%s\",\"childId\":\"%s\",\"requester\":{\"kind\":\"parent\","
                    + "\"name\":\"Tom Stone\"},\"received\":\"2026-11-20\",\"due\":\"2026-12-21\","
                    + "\"status\":\"received\",\"overdue\":false}")
                .formatted(reply.text("/requestId"), LEAH.value()));
    assertThat(world.directory.actions()).endsWith("receive-access-request");
  }

  @Test
  void parentReadsWhatIsHeldOfAnOpenChild() {
    leahIsOfLeeds();
    look(world.team, ShieldingWorld.MONDAY.plus(Duration.ofDays(1)));
    String id = released(world.yorkTeam, "parent");

    GatewayReply json = document(world.yorkTeam, id, "application/json");

    assertThat(json.status()).as(json.body()).isEqualTo(200);
    assertThat(json.text("/withheld")).isEqualTo("false");
    assertThat(json.text("/record/address/lines/0")).isEqualTo("4 Chapel Row");
    assertThat(json.text("/record/carers/0/name")).isEqualTo("Anne Ward");
    assertThat(json.text("/record/numbers/0/ending")).isEqualTo("009");
    assertThat(json.text("/record/otherNames/0/name")).isEqualTo("Lia Stone");
    assertThat(json.json().at("/record/services")).hasSize(1);
    assertThat(json.json().at("/record/sources")).hasSize(2);
    assertThat(json.json().at("/looks")).hasSize(1);
    assertThat(json.json().at("/looks/0").has("organisation")).isFalse();
    assertThat(json.body()).doesNotContain("Quiet Corner", "+441134960177", "9000000009");
    assertThat(world.directory.actions()).endsWith("read-access-document");
  }

  @Test
  void childReadsItsSensitiveServicesToo() {
    leahIsOfLeeds();
    String id = released(world.team, "child");
    assertThat(document(world.team, id, "application/json").body())
        .contains("Quiet Corner", "+441134960177");
  }

  /** In the same words whatever is held: another council's team does not see it either. */
  @Test
  void anotherCouncilSendsTheChildToTheResponsibleOne() {
    leahIsOfLeeds();
    String id = released(world.yorkTeam, "child");
    GatewayReply json = document(world.yorkTeam, id, "application/json");
    assertThat(json.body()).doesNotContain("Quiet Corner", "+441134960177", "mental");
    assertThat(json.text("/record/moreAtCouncil")).isEqualTo("true");
    assertThat(document(world.yorkTeam, id, "text/html").body())
        .contains("Woodside School")
        .contains("The council that looks after this list for you can tell you if there is more.");
  }

  private void quietCornerLooked() {
    look(
        world.admitted(
            AnAccount.practitioner("quiet.counsellor").at("E08000035-MH1", "Quiet Corner").build()),
        Instant.parse("2026-11-21T09:00:00Z"));
  }

  private void theSchoolLooked() {
    look(
        world.admitted(
            AnAccount.practitioner("woodside.mentor").at("107912", "Woodside School").build()),
        Instant.parse("2026-11-21T10:00:00Z"));
  }

  /**
   * The employer of who looked would tell of the service, and so would a look that alone has none:
   * only services that are told are named (rules §5).
   */
  @ParameterizedTest
  @CsvSource({"leeds, parent, false", "leeds, child, true", "york, child, false"})
  void bodyOfASensitiveServiceIsNamedToTheChildByItsOwnCouncilAlone(
      String council, String kind, boolean named) {
    leahIsOfLeeds();
    quietCornerLooked();
    theSchoolLooked();
    Account team = council.equals("leeds") ? world.team : world.yorkTeam;
    GatewayReply json = document(team, released(team, kind), "application/json");
    assertThat(json.json().at("/looks")).hasSize(3);
    assertThat(json.text("/looks/0/organisation")).isEqualTo("Woodside School");
    assertThat(json.json().at("/looks/1").has("organisation")).isEqualTo(named);
    assertThat(json.json().at("/looks/2").has("organisation")).isEqualTo(named);
    assertThat(json.body().contains("Quiet Corner")).isEqualTo(named);
  }

  @ParameterizedTest
  @CsvSource({
    "child, parental-responsibility",
    "child, child-agrees",
    "parent, own-competence",
    "carer, own-competence"
  })
  void nobodyIsEntitledByTheRightOfSomebodyElse(String kind, String reason) {
    leahIsOfLeeds();
    String id = received(world.team, kind);
    isStatus(step(world.team, id, "id-check", "passed", "documents-seen"), "id-check");
    isRefused(step(world.team, id, "rights-check", "passed", reason), 422, "invalid-request");
  }

  @Test
  void releasedDocumentIsReadForThirtyDays() {
    leahIsOfLeeds();
    String id = released(world.team, "parent");
    world.clock.show(Instant.parse("2026-12-23T23:59:00Z"));
    assertThat(document(world.team, id, "application/json").status()).isEqualTo(200);
    world.clock.show(Instant.parse("2026-12-24T00:00:00Z"));
    isRefused(document(world.team, id, "application/json"), 409, "ask-anew");
  }

  @Test
  void changedRecordIsNotShownUnderAnOldReview() {
    leahIsOfLeeds();
    String id = released(world.team, "parent");
    ChildRecord.Open before = (ChildRecord.Open) world.record(LEAH);
    ChildRecord.Open after =
        before.stating(leah("9 Far Lane", AnAccount.LEEDS).statements()).revised();
    world.directory.given(new Change.RecordSaved(before, after));
    GatewayReply changed = document(world.team, id, "application/json");
    isRefused(changed, 409, "ask-anew");
    assertThat(changed.body()).doesNotContain("Far Lane");
    assertThat(document(world.team, released(world.team, "parent"), "application/json").body())
        .contains("9 Far Lane");
  }

  private GatewayReply askedOnHer18th(Account team, ContactPointId child) {
    return function.post(
        team, PATH, body("child", "Leah Ward", "2030-03-09").replace(LEAH.value(), child.value()));
  }

  /** An archived record is absent to all but the council that answers for it (rules §9.4). */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void archivedRecordIsAskedForThroughItsOwnCouncilAlone(boolean hidden) {
    leahIsOfLeeds();
    if (hidden) {
      world.move(world.approver, world.hidden(LEAH), ShieldStep.CONFIRM);
    }
    world.clock.show(Instant.parse("2030-03-09T10:00:00Z"));
    GatewayReply york = askedOnHer18th(world.yorkTeam, LEAH);
    GatewayReply nobody = askedOnHer18th(world.yorkTeam, AChild.number(9));
    assertThat(york.status()).as(york.body()).isEqualTo(404);
    assertThat(withoutId(york)).isEqualTo(withoutId(nobody));
    assertThat(askedOnHer18th(world.team, LEAH).status()).isEqualTo(201);
    world.clock.show(Instant.parse("2036-03-09T10:00:00Z"));
    assertThat(
            function.post(world.yorkTeam, PATH, body("child", "Leah Ward", "2036-03-09")).status())
        .isEqualTo(404);
  }

  private static String withoutId(GatewayReply reply) {
    return reply.body().replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "");
  }

  @ParameterizedTest
  @CsvSource({"leeds, false", "york, true"})
  void recordThatIsArchivedByNowIsToldWholeByItsOwnCouncilAlone(String council, boolean withheld) {
    leahIsOfLeeds();
    asked = "2030-03-08";
    world.clock.show(Instant.parse("2030-03-08T10:00:00Z"));
    Account team = council.equals("leeds") ? world.team : world.yorkTeam;
    String id = released(team, "parent");
    assertThat(document(team, id, "application/json").text("/withheld")).isEqualTo("false");
    world.clock.show(Instant.parse("2030-03-09T10:00:00Z"));
    assertThat(document(team, id, "application/json").text("/withheld"))
        .isEqualTo(String.valueOf(withheld));
  }

  @Test
  void documentComesAsAPageAndAsPdf() {
    leahIsOfLeeds();
    String id = released(world.team, "carer");
    GatewayReply html = document(world.team, id, "text/html,application/xhtml+xml;q=0.9,*/*;q=0.8");
    assertThat(html.header("Content-Type")).contains("text/html;charset=utf-8");
    assertThat(html.header("Content-Security-Policy").orElse("")).startsWith("default-src 'none'");
    assertThat(html.body()).contains("Who cares for the child", "4 Chapel Row, Leeds, LS6 2AB");
    GatewayReply pdf = document(world.team, id, "application/pdf");
    assertThat(pdf.header("Content-Type")).contains("application/pdf");
    assertThat(new String(Base64.getDecoder().decode(pdf.body()), StandardCharsets.ISO_8859_1))
        .startsWith("%PDF-1.");
  }

  @Test
  void publishedSamplesAreAnswered() {
    leahIsOfLeeds();
    GatewayReply received =
        function.sample(
            world.team,
            GatewayRequest.sample("receive-access-request").with("childId", LEAH.value()));
    assertThat(received.status()).as(received.body()).isEqualTo(201);
    isStatus(
        function.sample(
            world.team,
            GatewayRequest.sample("take-access-step")
                .with("requestId", received.text("/requestId"))),
        "id-check");
    GatewayReply list = function.sample(world.team, GatewayRequest.sample("access-requests"));
    assertThat(list.json().get("items")).as(list.body()).isEmpty();
    String id = released(world.team, "parent");
    GatewayReply pdf =
        function.sample(world.team, GatewayRequest.sample("access-document").with("requestId", id));
    assertThat(pdf.header("Content-Type")).contains("application/pdf");
  }

  @Test
  void stepsAreTakenInTheirOrder() {
    leahIsOfLeeds();
    String id = received(world.team, "parent");
    isRefused(
        step(world.team, id, "rights-check", "passed", "parental-responsibility"),
        409,
        "out-of-turn");
    isRefused(review(world.team, id, "passed"), 409, "out-of-turn");
    isRefused(decide(world.team, id, "release", ""), 409, "out-of-turn");
    isRefused(document(world.team, id, "application/json"), 409, "out-of-turn");
    isRefused(step(world.team, id, "id-check", "passed", "own-competence"), 422, "invalid-request");
    isRefused(review(world.team, id, "other-side"), 422, "invalid-request");
    isStatus(step(world.team, id, "id-check", "failed", "identity-not-proven"), "received");
    isStatus(decide(world.team, id, "refusal", "{\"reason\":\"identity-not-proven\"}"), "refused");
    isRefused(step(world.team, id, "id-check", "passed", "documents-seen"), 409, "out-of-turn");
    isRefused(decide(world.team, id, "refusal", "{\"reason\":\"exempt\"}"), 409, "out-of-turn");
  }

  @Test
  void nobodyElseKnowsOfARequest() {
    leahIsOfLeeds();
    String id = received(world.yorkTeam, "parent");
    assertThat(step(world.team, id, "id-check", "passed", "documents-seen").status())
        .isEqualTo(404);
    assertThat(document(world.team, id, "application/json").status()).isEqualTo(404);
    assertThat(decide(world.team, id, "release", "").status()).isEqualTo(404);
    assertThat(decide(world.team, "no-id", "release", "").status()).isEqualTo(404);
    assertThat(listed(world.team, "open")).isEmpty();
  }

  @Test
  void numberThatIsNobodysIsUnknown() {
    assertThat(function.post(world.team, PATH, body("child", "Leah", "2026-11-20")).status())
        .isEqualTo(404);
    leahIsOfLeeds();
    assertThat(
            function
                .post(
                    world.team,
                    PATH,
                    body("child", "Leah", "2026-11-20").replace(LEAH.value(), "123"))
                .status())
        .isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({
    "Tom Stone, 2026-11-24, received",
    "Tom Stone, 2025-11-22, received",
    "Tom Stone, yesterday, received",
    "<b>, 2026-11-20, requester.name"
  })
  void whatCannotBeIsRefused(String name, String received, String field) {
    leahIsOfLeeds();
    GatewayReply reply = function.post(world.team, PATH, body("parent", name, received));
    isRefused(reply, 422, "invalid-request");
    assertThat(reply.text("/errors/0/field")).isEqualTo(field);
  }

  @Test
  void accountWithoutCouncilTakesNoRequest() {
    leahIsOfLeeds();
    Account nobodys = world.admitted(AnAccount.team("nobodys.team").of(null).build());
    isRefused(
        function.post(nobodys, PATH, body("parent", "Tom Stone", "2026-11-20")),
        403,
        "other-council");
    isRefused(function.get(nobodys, PATH), 403, "other-council");
  }

  @Test
  void repeatIsAnsweredAlike() {
    leahIsOfLeeds();
    String body = body("parent", "Tom Stone", "2026-11-20");
    GatewayReply first = function.post(world.team, PATH, body, "one");
    GatewayReply again = function.post(world.team, PATH, body, "one");
    assertThat(again.body()).isEqualTo(first.body());
    String id = first.text("/requestId");
    String step = "{\"step\":\"id-check\",\"outcome\":\"passed\",\"reason\":\"known-to-council\"}";
    isStatus(function.post(world.team, PATH + "/" + id + "/steps", step, "two"), "id-check");
    isStatus(function.post(world.team, PATH + "/" + id + "/steps", step, "two"), "id-check");
    String refusal = "{\"reason\":\"taken-back\"}";
    isStatus(function.post(world.team, PATH + "/" + id + "/refusal", refusal, "three"), "refused");
    isStatus(function.post(world.team, PATH + "/" + id + "/refusal", refusal, "three"), "refused");
    assertThat(listed(world.team, "refused")).containsExactly(id);
  }

  @Test
  void requestOfAShieldedChildIsListedToBothCouncils() {
    leahIsOfLeeds();
    world.hidden(LEAH);
    String id = received(world.yorkTeam, "parent");
    assertThat(listed(world.team, "received")).containsExactly(id);
    assertThat(listed(world.approver, "open")).containsExactly(id);
    assertThat(listed(world.yorkTeam, "open")).containsExactly(id);
    assertThat(listed(world.englandTeam, "open")).isEmpty();
  }

  @Test
  void shieldedChildIsReviewedByTwoOfTheCouncilThatHoldsTheShield() {
    leahIsOfLeeds();
    world.hidden(LEAH);
    String id = checked(world.yorkTeam, "parent");
    isRefused(review(world.yorkTeam, id, "other-side"), 403, "other-council");
    isRefused(step(world.team, id, "id-check", "passed", "documents-seen"), 403, "other-council");
    isRefused(review(world.team, id, "passed"), 422, "invalid-request");
    isStatus(review(world.team, id, "other-side"), "rights-check");
    isRefused(review(world.team, id, "other-side"), 403, "same-person");
    isRefused(decide(world.yorkTeam, id, "release", ""), 409, "out-of-turn");
    isStatus(review(world.approver, id, "other-side"), "safety-review");
    isRefused(decide(world.team, id, "release", ""), 403, "other-council");
    isStatus(decide(world.yorkTeam, id, "release", ""), "released");
  }

  @Test
  void protectedSideIsToldAllByTheCouncilThatHoldsTheShieldAlone() {
    leahIsOfLeeds();
    world.hidden(LEAH);
    look(world.police, ShieldingWorld.MONDAY.plusSeconds(60));
    world.clock.pass(Duration.ofHours(1));
    String id = releasedUnderShield(world.yorkTeam, "protected-side");
    assertThat(document(world.team, id, "application/json").body())
        .contains("4 Chapel Row", "Woodside School", "\"withheld\":false");
    GatewayReply york = document(world.yorkTeam, id, "application/json");
    assertThat(york.body()).contains("\"withheld\":true").doesNotContain(PLACES);
    assertThat(york.json().at("/looks")).hasSize(1);
    assertThat(world.directory.actions()).endsWith("read-access-document");
  }

  @Test
  void faceTellsWhoLookedBeforeTheFirstShieldAlone() {
    leahIsOfLeeds();
    world.move(world.approver, world.hidden(LEAH), ShieldStep.REFUSE);
    look(world.police, ShieldingWorld.MONDAY.plusSeconds(60));
    world.clock.pass(Duration.ofHours(1));
    world.hidden(LEAH);
    world.clock.pass(Duration.ofHours(1));
    String id = releasedUnderShield(world.yorkTeam, "other-side");
    GatewayReply york = document(world.yorkTeam, id, "application/json");
    assertThat(york.json().at("/looks")).as(york.body()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/json", "text/html", "application/pdf"})
  void otherSideIsToldTheFaceByEverybody(String form) {
    leahIsOfLeeds();
    world.hidden(LEAH);
    String id = releasedUnderShield(world.yorkTeam, "other-side");
    GatewayReply york = document(world.yorkTeam, id, form);
    assertThat(york.status()).isEqualTo(200);
    assertThat(document(world.team, id, form).body()).isEqualTo(york.body());
    if (!form.endsWith("pdf")) {
      assertThat(york.body()).contains("Leah").doesNotContain(PLACES).doesNotContain("Lia");
    }
  }

  @Test
  void reviewersWhoDisagreeTellTheFace() {
    leahIsOfLeeds();
    world.hidden(LEAH);
    String id = checked(world.team, "parent");
    isStatus(review(world.team, id, "protected-side"), "rights-check");
    isStatus(review(world.approver, id, "other-side"), "safety-review");
    isStatus(decide(world.team, id, "release", ""), "released");
    assertThat(document(world.team, id, "application/json").body()).doesNotContain("4 Chapel Row");
  }

  /** The same bytes but for the face, whatever is hidden (rules §6, no oracle). */
  @ParameterizedTest
  @ValueSource(strings = {"application/json", "text/html", "application/pdf"})
  void whatIsHiddenChangesNoByteOfTheFace(String form) {
    List<String> answers = new ArrayList<>();
    for (boolean other : List.of(false, true)) {
      function.close();
      function = new ShieldingFunction();
      world = function.world;
      world.directory.given(leah(other ? "9 Far Lane" : "4 Chapel Row", AnAccount.LEEDS));
      look(world.socialWorker, Instant.parse("2026-11-20T09:00:00Z"));
      world.hidden(LEAH);
      if (other) {
        look(world.police, ShieldingWorld.MONDAY.plusSeconds(60));
        world.clock.pass(Duration.ofHours(1));
      }
      answers.add(answersOf(form));
    }
    assertThat(answers.get(1)).isEqualTo(answers.get(0));
  }

  private String answersOf(String form) {
    StringBuilder all = new StringBuilder();
    String id = releasedUnderShield(world.yorkTeam, "other-side");
    GatewayReply document = document(world.yorkTeam, id, form);
    all.append(document.headers().get("content-type")).append(document.body());
    all.append(function.get(world.yorkTeam, PATH + "?status=released").body());
    return all.toString().replace(id, "");
  }

  @Test
  void shieldThatIsOpenedLaterNeedsAReviewOfItsOwn() {
    leahIsOfLeeds();
    String id = checked(world.yorkTeam, "parent");
    isStatus(review(world.yorkTeam, id, "passed"), "safety-review");
    world.hidden(LEAH);
    isRefused(decide(world.yorkTeam, id, "release", ""), 409, "review-again");
    assertThat(listed(world.team, "open")).isEmpty();
    function.bean(PassOnAccessRequests.class).resume(Deadline.NEVER);
    assertThat(listed(world.team, "open")).containsExactly(id);
    assertThat(world.directory.actions()).contains("pass-on-access-request");
    isStatus(review(world.team, id, "other-side"), "safety-review");
    isRefused(decide(world.yorkTeam, id, "release", ""), 409, "review-again");
    isStatus(review(world.approver, id, "other-side"), "safety-review");
    isStatus(decide(world.yorkTeam, id, "release", ""), "released");
  }

  /** What was reviewed before the shield is reviewed again once it is gone (rules §8.4). */
  @Test
  void shieldThatCameAndWentNeedsANewReview() {
    leahIsOfLeeds();
    String id = checked(world.yorkTeam, "parent");
    isStatus(review(world.yorkTeam, id, "passed"), "safety-review");
    Shield shield = world.hidden(LEAH);
    isStatus(review(world.team, id, "other-side"), "safety-review");
    isStatus(review(world.approver, id, "other-side"), "safety-review");
    world.move(world.approver, shield, ShieldStep.REFUSE);
    isRefused(decide(world.yorkTeam, id, "release", ""), 409, "review-again");
    isStatus(review(world.yorkTeam, id, "passed"), "safety-review");
    isStatus(decide(world.yorkTeam, id, "release", ""), "released");
  }

  @Test
  void faceThatWasReleasedStaysTheFaceOnceTheShieldIsGone() {
    leahIsOfLeeds();
    String id = checked(world.yorkTeam, "parent");
    isStatus(review(world.yorkTeam, id, "passed"), "safety-review");
    Shield shield = world.hidden(LEAH);
    isStatus(review(world.team, id, "other-side"), "safety-review");
    isStatus(review(world.approver, id, "other-side"), "safety-review");
    isStatus(decide(world.yorkTeam, id, "release", ""), "released");
    world.move(world.approver, shield, ShieldStep.REFUSE);
    assertThat(document(world.yorkTeam, id, "application/json").body())
        .contains("\"withheld\":true")
        .doesNotContain(PLACES);
  }

  private void leahMovesToHull() {
    GatewayReply move =
        function.post(
            world.team,
            "/v1/children/" + LEAH.value() + "/moves",
            "{\"toCouncil\":\"%s\"}".formatted(HULL.value()));
    assertThat(move.status()).as(move.body()).isEqualTo(201);
    String accepted = "/v1/moves/" + move.text("/moveId") + "/acceptance";
    assertThat(function.post(hullTeam(), accepted, "").status()).isEqualTo(200);
  }

  private Account hullTeam() {
    return world.admitted(AnAccount.team("hull.team").of(HULL).build());
  }

  /** Whoever took the request sees nothing of a hidden child's move (rules §9.10). */
  @Test
  void moveOfAShieldedChildChangesNothingForWhoTookTheRequest() {
    leahIsOfLeeds();
    world.move(world.approver, world.hidden(LEAH), ShieldStep.CONFIRM);
    String id = checked(world.yorkTeam, "parent");
    isStatus(review(world.team, id, "protected-side"), "rights-check");
    isStatus(review(world.approver, id, "protected-side"), "safety-review");
    leahMovesToHull();
    assertThat(listed(world.yorkTeam, "safety-review")).containsExactly(id);
    assertThat(review(hullTeam(), id, "protected-side").status()).isEqualTo(200);
    assertThat(listed(world.yorkTeam, "safety-review")).containsExactly(id);
    isStatus(decide(world.yorkTeam, id, "release", ""), "released");
    assertThat(document(world.yorkTeam, id, "application/json").text("/withheld"))
        .isEqualTo("true");
    assertThat(document(hullTeam(), id, "application/json").body())
        .contains("\"withheld\":true")
        .doesNotContain(PLACES);
  }

  @Test
  void documentOfAnOpenChildIsTheFaceOnceAShieldIsOpened() {
    leahIsOfLeeds();
    String id = released(world.yorkTeam, "parent");
    world.hidden(LEAH);
    GatewayReply york = document(world.yorkTeam, id, "application/json");
    assertThat(york.body()).contains("\"withheld\":true").doesNotContain(PLACES);
  }

  @Test
  void shieldOpenedWhileTheDocumentIsMadeStopsIt() {
    leahIsOfLeeds();
    String id = released(world.yorkTeam, "parent");
    world.directory.beforeNextCommit(() -> world.hidden(LEAH));
    GatewayReply york = document(world.yorkTeam, id, "application/json");
    assertThat(york.body()).contains("\"withheld\":true").doesNotContain(PLACES);
  }

  @Test
  void removedShieldLeavesTheAnswerWithItsReview() {
    leahIsOfLeeds();
    Shield shield = world.hidden(LEAH);
    String id = releasedUnderShield(world.yorkTeam, "protected-side");
    world.move(world.approver, shield, ShieldStep.REFUSE);
    assertThat(world.record(LEAH)).isInstanceOf(ChildRecord.Open.class);
    assertThat(document(world.yorkTeam, id, "application/json").body())
        .contains("\"withheld\":true")
        .doesNotContain(PLACES);
    assertThat(document(world.team, id, "application/json").status()).isEqualTo(404);
    function.bean(PassOnAccessRequests.class).resume(Deadline.NEVER);
  }

  /** Two hundred are listed, the newest, and the document says that there were more. */
  @Test
  void whoLookedIsListedTwoHundredTimesAtMost() {
    leahIsOfLeeds();
    for (int i = 0; i < 230; i++) {
      look(world.socialWorker, world.clock.instant().minus(Duration.ofMinutes(i)));
    }
    String id = released(world.team, "parent");
    JsonNode looks = document(world.team, id, "application/json").json();
    assertThat(looks.findValues("purpose")).hasSize(200);
    assertThat(document(world.team, id, "text/html").body()).contains("There were more, earlier");
  }

  /** Neither an enquiry nor a search that found nobody is told of (rules §7.15). */
  @Test
  void enquiriesAndSearchesWithoutResultAreNotToldOf() {
    leahIsOfLeeds();
    Actor worker = Actor.of(ShieldingWorld.as(world.socialWorker), Role.PRACTITIONER);
    world
        .directory
        .trail()
        .append(
            new AuditEntry(
                world.clock.instant(),
                worker,
                new AuditEvent.RecordViewed(LEAH, Purpose.CHILD_PROTECTION_ENQUIRY)));
    world
        .directory
        .trail()
        .append(
            new AuditEntry(
                world.clock.instant(),
                worker,
                new AuditEvent.ChildrenSearched(
                    Purpose.SAFEGUARDING, Map.of(), List.of(LEAH), "too-many")));
    world.clock.pass(Duration.ofMinutes(1));
    String id = released(world.team, "parent");
    GatewayReply reply = document(world.team, id, "application/json");
    assertThat(reply.body()).doesNotContain("enquiry", "safeguarding");
    assertThat(reply.json().at("/looks")).as("no look stands without its reason").hasSize(1);
  }

  /** One that can't be passed on, or for which there is no time, waits for the next run. */
  @Test
  void requestsArePassedOnAsTimeAllows() {
    leahIsOfLeeds();
    received(world.yorkTeam, "parent");
    received(world.yorkTeam, "carer");
    world.hidden(LEAH);
    PassOnAccessRequests passOn = function.bean(PassOnAccessRequests.class);
    assertThat(passOn.resume(Deadline.in(Duration.ZERO, world.clock.instant()))).isFalse();
    assertThat(listed(world.team, "open")).hasSize(1);
    assertThat(passOn.resume(Deadline.NEVER)).isTrue();
    assertThat(listed(world.team, "open")).hasSize(2);
  }

  @Test
  void noEntryNoDocument() {
    leahIsOfLeeds();
    String id = released(world.team, "parent");
    world.directory.trailFails(true);
    GatewayReply reply = document(world.team, id, "text/html");
    assertThat(reply.status()).isEqualTo(503);
    assertThat(reply.body()).doesNotContain(PLACES);
  }

  private Account named(Account account, String id, String name) {
    return world.admitted(
        new Account(
            new org.contactpoint.domain.access.AccountId(id),
            new org.contactpoint.domain.access.PersonId("person of " + id),
            name,
            account.email(),
            account.phone(),
            account.organisation(),
            account.authority(),
            account.jobRole(),
            account.roles(),
            account.status(),
            1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ivy Stone", "Ivy Ward", "Ivy WARD-Pike"})
  void familyTakesNoStep(String name) {
    leahIsOfLeeds();
    Account kin = named(world.yorkTeam, "york.kin", name);
    String id = received(world.yorkTeam, "parent");
    isRefused(step(kin, id, "id-check", "passed", "documents-seen"), 403, "may-be-family");
    isRefused(decide(kin, id, "extension", "{\"reason\":\"complex\"}"), 403, "may-be-family");
    isRefused(document(kin, id, "application/json"), 403, "may-be-family");
  }

  @Test
  void hiddenNameConfirmsNothing() {
    world.directory.given(
        AChild.silent(1)
            .saying(
                SomeFacts.of("Leah", "Ward")
                    .born("2012-03-09")
                    .caredForBy("Anne Pike", Relationship.MOTHER))
            .build());
    world.hidden(LEAH);
    Account kin = named(world.team, "leeds.kin", "Ivy Pike");
    Account elsewhere = named(world.yorkTeam, "york.kin", "Ivy Pike");
    String id = checked(world.yorkTeam, "parent");
    isRefused(review(kin, id, "protected-side"), 403, "role-not-allowed");
    assertThat(decide(elsewhere, id, "extension", "{\"reason\":\"complex\"}").status())
        .isEqualTo(200);
  }

  @Test
  void answerMayTakeTwoMonthsLongerOnce() {
    leahIsOfLeeds();
    String id = received(world.team, "parent");
    GatewayReply extended = decide(world.team, id, "extension", "{\"reason\":\"complex\"}");
    assertThat(extended.text("/due")).isEqualTo("2027-02-22");
    assertThat(extended.text("/extension")).isEqualTo("complex");
    isRefused(
        decide(world.team, id, "extension", "{\"reason\":\"several-requests\"}"),
        409,
        "out-of-turn");
    assertThat(world.directory.entries().get(2).event().reason()).contains("complex");
  }

  @Test
  void extensionComesBeforeTheDueDay() {
    leahIsOfLeeds();
    String id = received(world.team, "parent");
    world.clock.show(Instant.parse("2026-12-22T10:00:00Z"));
    isRefused(decide(world.team, id, "extension", "{\"reason\":\"complex\"}"), 409, "out-of-turn");
  }

  @Test
  void requesterMayComplainOnceItIsDecided() {
    leahIsOfLeeds();
    String id = received(world.team, "parent");
    String complaint = "{\"reason\":\"refused\"}";
    isRefused(decide(world.team, id, "complaint", complaint), 409, "out-of-turn");
    isStatus(decide(world.team, id, "refusal", "{\"reason\":\"no-right\"}"), "refused");
    GatewayReply complained = decide(world.team, id, "complaint", complaint);
    assertThat(complained.text("/complaint")).isEqualTo("refused");
    assertThat(complained.text("/refusal")).isEqualTo("no-right");
    isRefused(decide(world.team, id, "complaint", complaint), 409, "out-of-turn");
    assertThat(function.get(world.team, PATH + "?status=refused").body())
        .contains("\"complaint\":\"refused\"");
  }

  @Test
  void teamIsRemindedBeforeTheDueDayAndAfterIt() {
    leahIsOfLeeds();
    String id = received(world.team, "parent");
    assertThat(listed(world.team, "due-soon")).isEmpty();
    assertThat(listed(world.team, "overdue")).isEmpty();
    world.clock.show(Instant.parse("2026-12-14T10:00:00Z"));
    assertThat(listed(world.team, "due-soon")).containsExactly(id);
    world.clock.show(Instant.parse("2026-12-22T10:00:00Z"));
    assertThat(listed(world.team, "overdue")).containsExactly(id);
    assertThat(listed(world.team, "due-soon")).isEmpty();
    assertThat(function.get(world.team, PATH).text("/items/0/overdue")).isEqualTo("true");
  }

  @Test
  void listIsFilteredByStateAndComesPageByPage() {
    leahIsOfLeeds();
    String one = received(world.team, "parent");
    String two = checked(world.team, "carer");
    String three = released(world.team, "child");
    assertThat(listed(world.team, "received")).containsExactly(one);
    assertThat(listed(world.team, "rights-check")).containsExactly(two);
    assertThat(listed(world.team, "id-check")).isEmpty();
    assertThat(listed(world.team, "safety-review")).isEmpty();
    assertThat(listed(world.team, "released")).containsExactly(three);
    GatewayReply first = function.get(world.team, PATH + "?limit=1");
    GatewayReply second =
        function.get(world.team, PATH + "?limit=1&cursor=" + first.text("/cursor"));
    assertThat(List.of(first.text("/items/0/requestId"), second.text("/items/0/requestId")))
        .containsExactlyInAnyOrder(one, two);
    assertThat(function.get(world.team, PATH + "?status=gone").status()).isEqualTo(400);
  }

  @Test
  void councilHasAnEndOfOpenRequestsAboutOneChild() {
    leahIsOfLeeds();
    for (int i = 0; i < 10; i++) {
      received(world.team, "parent");
    }
    isRefused(
        function.post(world.team, PATH, body("parent", "Tom Stone", "2026-11-20")),
        409,
        "too-many-requests-open");
    assertThat(received(world.yorkTeam, "parent")).isNotEmpty();
  }

  @Test
  void emergenciesAndTheirInvestigationsAreWithheld() {
    leahIsOfLeeds();
    for (String action : List.of("break-glass", "close-investigation")) {
      world
          .directory
          .trail()
          .append(
              new AuditEntry(
                  Instant.parse("2026-11-21T09:00:00Z"),
                  Actor.of(ShieldingWorld.as(world.police), Role.OVERRIDE_PRACTITIONER),
                  AuditEvent.ChildTouched.of(
                      org.contactpoint.domain.audit.ChildAct.parse(action).orElseThrow(), LEAH)));
    }
    String id = released(world.team, "parent");
    assertThat(document(world.team, id, "application/json").json().at("/looks")).hasSize(1);
  }
}
