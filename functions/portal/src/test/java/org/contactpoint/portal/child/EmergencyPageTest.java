package org.contactpoint.portal.child;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.contactpoint.portal.child.Records.CHILD;

import java.util.Map;
import org.contactpoint.contract.route.Route;
import org.contactpoint.portal.api.ApiAnswer;
import org.contactpoint.portal.world.TestPortal;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmergencyPageTest {
  private static final String EMERGENCY = CHILD + "/emergency";
  private static final Map<String, String> MISSING = Map.of("emergency", "child-missing");

  private TestPortal portal = TestPortal.signedInAs("override-practitioner");

  @AfterEach
  void close() {
    portal.close();
  }

  @Test
  void whatFollowsIsSaidBeforeTheButton() {
    Document page = portal.get(EMERGENCY);
    assertThat(page.select("main").text())
        .contains("are told at once that you opened it")
        .contains("The record is shown once");
    assertThat(portal.api().sent()).isEmpty();
  }

  @Test
  void theRecordIsShownInTheAnswerAlone() {
    Document page = portal.send(EMERGENCY, MISSING, 200);
    assertThat(page.select("address").text()).contains("4 Chapel Row");
    assertThat(page.text()).contains("can’t be shown again").contains("have been told");
    assertThat(page.title()).doesNotContain("Leah");
    assertThat(page.select(".cp-actions")).isEmpty();
  }

  @Test
  void anEmergencyIsStated() {
    Document again = portal.send(EMERGENCY, Map.of(), 422);
    assertThat(again.select(".govuk-error-summary a").attr("href")).isEqualTo("#emergency");
    assertThat(portal.api().sent()).isEmpty();
  }

  @Test
  void whoeverSignedInTooLongAgoSignsInAnewAndComesBack() {
    portal.api().refusing(Route.BREAK_GLASS, 403, "sign-in-again");
    Document page = portal.send(EMERGENCY, MISSING, 403);
    assertThat(page.select("main a.govuk-button").attr("href"))
        .isEqualTo("/sign-in?anew=yes&to=" + EMERGENCY);
    assertThat(page.text()).contains("within the last 5 minutes");
  }

  @ParameterizedTest
  @CsvSource({
    "already-shown, 'The record was sent to you, and can’t be sent again. If you did not see it,"
        + " because the connection failed, call the management team of the council.'",
    "investigation-open, An auditor has not yet closed the investigation",
    "not-shielded, The child is not shielded."
  })
  void aRecordThatIsNotShownSaysWhy(String slug, String words) {
    portal.api().refusing(Route.BREAK_GLASS, 409, slug);
    Document page = portal.send(EMERGENCY, MISSING, 409);
    assertThat(page.select("main").text()).contains(words).contains("call 999");
  }

  @Test
  void whoGetsNoAnswerIsSentToWhoeverCanHelpAndNotRoundAgain() {
    portal.api().answering(Route.BREAK_GLASS, new ApiAnswer(504, Map.of(), "{}".getBytes(UTF_8)));
    Document page = portal.send(EMERGENCY, MISSING, 409);
    assertThat(page.select("main").text())
        .contains("may count as shown", "Call the management team of the council.", "call 999");
  }

  @Test
  void anyOtherRefusalHasTheWordsOfAnyRefusal() {
    portal.api().refusing(Route.BREAK_GLASS, 403, "may-be-family");
    assertThat(portal.send(EMERGENCY, MISSING, 403).select("h1").text())
        .isEqualTo("You are not allowed to do this");
  }

  @Test
  void anEmergencyThatIsNoneIsNotTaken() {
    portal.api().refusing(Route.BREAK_GLASS, 422, "invalid-request", "emergency");
    assertThat(portal.send(EMERGENCY, MISSING, 422).select(".govuk-error-summary li").text())
        .isEqualTo("Select what the emergency is");
  }

  @Test
  void nobodyElseHasThePage() {
    portal.close();
    portal = TestPortal.signedInAs("practitioner");
    portal.get(EMERGENCY, 404);
  }
}
