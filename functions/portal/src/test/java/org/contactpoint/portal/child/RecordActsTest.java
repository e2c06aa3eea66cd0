package org.contactpoint.portal.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.contactpoint.portal.child.Records.CHILD;
import static org.contactpoint.portal.child.Records.FOR_SUPPORT;

import java.util.Map;
import org.contactpoint.contract.route.Route;
import org.contactpoint.portal.world.TestPortal;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordActsTest {
  private static final String CONSENT = CHILD + "/involvements/7d9c/consent" + FOR_SUPPORT;
  private static final String WATCH = CHILD + "/watch" + FOR_SUPPORT;
  private static final String SHIELD = CHILD + "/shield" + FOR_SUPPORT;
  private static final String CALL_BACK = CHILD + "/call-back" + FOR_SUPPORT;
  private static final Map<String, String> ASKED =
      Map.of("ground", "domestic-violence", "askedBy", "parent");
  private static final Map<String, String> CALL =
      Map.of("about", "sensitive-service", "phone", "01632 960203");

  private final TestPortal portal = TestPortal.signedInAs("practitioner");

  @AfterEach
  void close() {
    portal.close();
  }

  private static String error(Document page) {
    assertThat(page.title()).startsWith("Error: ");
    return page.select(".govuk-error-summary li").text();
  }

  @Test
  void withdrawingConsentSaysWhatItMeansFirst() {
    assertThat(portal.get(CONSENT).text()).contains("hidden at once, everywhere");
    assertThat(portal.send(CONSENT, Map.of()))
        .isEqualTo(CHILD + "?purpose=direct-support&done=withdrawn");
    assertThat(portal.api().last(Route.WITHDRAW_CONSENT).call().path())
        .isEqualTo("/v1/children/12345678906/involvements/7d9c/consent-withdrawal");
  }

  @ParameterizedTest
  @CsvSource({
    "404, not-found, Only whoever entered this service",
    "409, no-consent, This service is recorded to prevent significant harm"
  })
  void consentThatIsNotTheirsOrNotThereSaysSo(int status, String slug, String words) {
    portal.api().refusing(Route.WITHDRAW_CONSENT, status, slug);
    Document again = portal.send(CONSENT, Map.of(), 422);
    assertThat(error(again)).startsWith(words);
    assertThat(again.select("#withdraw")).hasSize(1);
  }

  @Test
  void watchingBeginsAndStops() {
    assertThat(portal.get(WATCH).select("button[name=watch]").eachAttr("value"))
        .containsExactly("begin", "stop");
    assertThat(portal.send(WATCH, Map.of("watch", "begin"))).endsWith("&done=watched");
    assertThat(portal.send(WATCH, Map.of("watch", "stop"))).endsWith("&done=unwatched");
    portal.api().last(Route.WATCH_CHILD);
    portal.api().last(Route.STOP_WATCHING_CHILD);
  }

  @ParameterizedTest
  @CsvSource({
    "403, not-involved, Add yourself to the record first",
    "422, shielded-child, The child is shielded: nobody is told who joins or leaves",
    "422, too-many-watches, You are told of 100 children already. Stop for one of them first"
  })
  void watchingThatIsRefusedSaysWhy(int status, String slug, String words) {
    portal.api().refusing(Route.WATCH_CHILD, status, slug);
    assertThat(error(portal.send(WATCH, Map.of("watch", "begin"), 422))).isEqualTo(words);
  }

  @Test
  void watchingNeedsAnAnswer() {
    assertThat(error(portal.send(WATCH, Map.of(), 422))).startsWith("Select");
  }

  @Test
  void askingForAShieldSaysWhatFollows() {
    assertThat(portal.get(SHIELD).text()).contains("The child is hidden at once");
    Document done = portal.send(SHIELD, ASKED, 200);
    assertThat(done.text())
        .contains("An approver decides by 30 November 2026 at 5:00pm")
        .doesNotContain("Other children at the same address");
    assertThat(portal.api().last(Route.ASK_SHIELD).body().get("ground").asText())
        .isEqualTo("domestic-violence");
  }

  @Test
  void theTeamIsShownWhoElseMayNeedAShield() {
    portal
        .api()
        .answering(
            Route.ASK_SHIELD,
            201,
            """
            {"shieldId":"s","status":"interim","decideBy":"2026-12-01T17:00:00Z",
             "proposals":[{"childId":"10000000007"}]}\
            """);
    assertThat(portal.send(SHIELD, ASKED, 200).select("main li a").attr("href"))
        .isEqualTo("/children/10000000007");
  }

  @Test
  void aShieldNeedsAGroundAndSomebodyWhoAsks() {
    Document again = portal.send(SHIELD, Map.of(), 422);
    assertThat(again.select(".govuk-error-summary a").eachAttr("href"))
        .containsExactly("#ground", "#askedBy");
  }

  @ParameterizedTest
  @CsvSource({
    "403, not-involved, Only somebody who works with the child can ask",
    "403, other-council, Another council keeps this record"
  })
  void aShieldThatIsRefusedSaysWhomToAsk(int status, String slug, String words) {
    portal.api().refusing(Route.ASK_SHIELD, status, slug);
    Document again = portal.send(SHIELD, ASKED, 422);
    assertThat(error(again)).startsWith(words);
    assertThat(again.select("input[value=parent]").hasAttr("checked")).isTrue();
  }

  @Test
  void aGroundThatIsNotTakenIsSaidAtItsField() {
    portal.api().refusing(Route.ASK_SHIELD, 422, "invalid-request", "ground");
    assertThat(error(portal.send(SHIELD, ASKED, 422)))
        .isEqualTo("Select why the child may be at risk if found");
  }

  @Test
  void ownNumberIsFilledInForTheCall() {
    Document page = portal.get(CALL_BACK + "&about=shielded-child");
    assertThat(page.select("input[name=phone]").attr("value")).isEqualTo("01632 960101");
    assertThat(page.select("input[name=about][checked]").attr("value")).isEqualTo("shielded-child");
  }

  @Test
  void anotherSubjectThanTheTwoIsNotChosen() {
    assertThat(portal.get(CALL_BACK + "&about=x").select("input[name=about][checked]")).isEmpty();
  }

  @Test
  void theCouncilIsAskedToCall() {
    assertThat(portal.send(CALL_BACK, CALL))
        .isEqualTo(CHILD + "?purpose=direct-support&done=call-back");
    assertThat(portal.api().last(Route.ASK_CALL_BACK).body().get("about").asText())
        .isEqualTo("sensitive-service");
  }

  @Test
  void aCallNeedsASubjectAndANumber() {
    assertThat(portal.send(CALL_BACK, Map.of(), 422).select(".govuk-error-summary li")).hasSize(2);
    portal.api().refusing(Route.ASK_CALL_BACK, 422, "invalid-request", "phone");
    assertThat(error(portal.send(CALL_BACK, CALL, 422))).startsWith("Enter a telephone number");
  }

  @Test
  void whatIsEnteredStaysText() {
    Document again = portal.send(CALL_BACK, Map.of("phone", "\"><script>alert(1)</script>"), 422);
    assertThat(again.select("script")).hasSize(1);
    assertThat(again.select("input[name=phone]").attr("value"))
        .isEqualTo("\"><script>alert(1)</script>");
  }
}
