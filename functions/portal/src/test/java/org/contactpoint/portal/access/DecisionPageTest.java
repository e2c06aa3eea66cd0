package org.contactpoint.portal.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.contactpoint.contract.route.Route;
import org.contactpoint.portal.world.TestPortal;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecisionPageTest {
  private static final String DECIDE = "/access-requests/4c1f/decide/";

  private final TestPortal portal = TestPortal.signedInAs("management-team");

  @AfterEach
  void close() {
    portal.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"release", "refusal", "extension", "complaint"})
  void aDecisionSaysWhatItMeansBeforeTheButton(String decision) {
    Document page = portal.get(DECIDE + decision);
    assertThat(page.select("main .govuk-button").text()).isEqualTo(page.select("h1").text());
    assertThat(page.select("main p.govuk-body")).hasSizeGreaterThanOrEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({
    "refusal, exempt, REFUSE_ACCESS_REQUEST, refused",
    "extension, complex, EXTEND_ACCESS_REQUEST, extended",
    "complaint, late, COMPLAIN_OF_ACCESS, complained"
  })
  void aDecisionIsSentWithItsReason(String decision, String reason, Route route, String done) {
    assertThat(portal.send(DECIDE + decision, Map.of("reason", reason)))
        .startsWith("/access-requests/4c1f?status=")
        .endsWith("&done=" + done);
    assertThat(portal.api().last(route).body().get("reason").asText()).isEqualTo(reason);
  }

  @Test
  void aReleaseNeedsNoReason() {
    assertThat(portal.send(DECIDE + "release", Map.of())).endsWith("&done=released");
  }

  @Test
  void whoeverChoosesNoReasonIsAskedForOne() {
    Document again = portal.send(DECIDE + "refusal", Map.of(), 422);
    assertThat(again.select(".govuk-error-summary a").attr("href")).isEqualTo("#reason");
    assertThat(portal.send(DECIDE + "refusal", Map.of("reason", "late"), 422).title())
        .startsWith("Error: ");
  }

  @Test
  void aShieldThatCameAfterTheReviewIsExplained() {
    portal.api().refusing(Route.RELEASE_ACCESS_DOCUMENT, 409, "review-again");
    String next = portal.send(DECIDE + "release", Map.of());
    assertThat(portal.get(next).select(".govuk-notification-banner").text())
        .contains("Review again what may be told");
  }

  @Test
  void whoeverMayNotDecideIsTold() {
    portal.api().refusing(Route.RELEASE_ACCESS_DOCUMENT, 403, "access-refused");
    assertThat(portal.send(DECIDE + "release", Map.of(), 403).select("h1").text())
        .isEqualTo("You are not allowed to do this");
  }

  @Test
  void aDecisionThatThereIsNotHasNoPage() {
    portal.get(DECIDE + "mercy", 404);
  }
}
