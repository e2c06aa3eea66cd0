package org.contactpoint.portal.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.contactpoint.contract.route.Route;
import org.contactpoint.portal.world.TestPortal;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CheckPageTest {
  private static final String REVIEW = "/access-requests/4c1f/check/safety-review";
  private static final String RIGHTS = "/access-requests/4c1f/check/rights-check";

  private final TestPortal portal = TestPortal.signedInAs("management-team");

  @AfterEach
  void close() {
    portal.close();
  }

  @Test
  void aParentIsAskedForParentalResponsibilityAndNotForCompetence() {
    Document page = portal.get(RIGHTS);
    assertThat(page.select("input[name=finding]").eachAttr("value"))
        .contains("passed:parental-responsibility", "passed:child-agrees")
        .doesNotContain("passed:own-competence");
  }

  @Test
  void aChildIsAskedForItsOwnCompetence() {
    portal
        .api()
        .answering(
            Route.LIST_ACCESS_REQUESTS,
            200,
            AccessWorld.listed(AccessWorld.request("id-check", "").replace("parent", "child")));
    Document page = portal.get(RIGHTS);
    assertThat(page.select("input[name=finding]").eachAttr("value"))
        .containsExactly("passed:own-competence", "failed:not-competent", "failed:no-right");
    assertThat(page.select("main").text())
        .contains("Anne Ward asks what is held of them under the number 12345678906.");
  }

  @Test
  void aFindingIsNoted() {
    assertThat(portal.send(REVIEW, Map.of("finding", "other-side:risk-found")))
        .isEqualTo("/access-requests/4c1f?status=id-check&done=noted");
    JsonNode sent = portal.api().last(Route.TAKE_ACCESS_STEP).body();
    assertThat(sent.get("step").asText()).isEqualTo("safety-review");
    assertThat(sent.get("outcome").asText()).isEqualTo("other-side");
    assertThat(sent.get("reason").asText()).isEqualTo("risk-found");
  }

  @Test
  void whoeverChoosesNothingIsAskedAgain() {
    Document again = portal.send(REVIEW, Map.of(), 422);
    assertThat(again.select(".govuk-error-summary a").attr("href")).isEqualTo("#finding");
    assertThat(again.title()).isEqualTo("Error: Review what may be told – ContactPoint");
  }

  @Test
  void whatIsNoFindingIsNotSent() {
    portal.send(REVIEW, Map.of("finding", "passed:no-right"), 422);
    assertThat(portal.api().sent()).noneMatch(call -> call.route() == Route.TAKE_ACCESS_STEP);
  }

  @Test
  void aFindingThatDoesNotFitTheChildIsExplained() {
    portal.api().refusing(Route.TAKE_ACCESS_STEP, 422, "invalid-request", "outcome", "reason");
    Document again = portal.send(REVIEW, Map.of("finding", "passed:no-risk-found"), 422);
    assertThat(again.select(".govuk-error-summary li").eachText())
        .containsExactly(
            "Select another finding: this one does not fit the requester, or whether the child is"
                + " shielded");
    assertThat(again.select("input[checked]").attr("value")).isEqualTo("passed:no-risk-found");
  }

  @Test
  void whoeverComesTooLateSeesHowTheRequestStands() {
    portal.api().refusing(Route.TAKE_ACCESS_STEP, 409, "out-of-turn");
    assertThat(portal.send(REVIEW, Map.of("finding", "passed:no-risk-found")))
        .isEqualTo("/access-requests/4c1f?status=open&problem=out-of-turn");
    assertThat(
            portal
                .get("/access-requests/4c1f?status=open&problem=out-of-turn")
                .select("main")
                .text())
        .contains("Below is how it stands now");
  }

  @Test
  void whoeverMayBeFamilyIsTold() {
    portal.api().refusing(Route.TAKE_ACCESS_STEP, 403, "may-be-family");
    assertThat(
            portal
                .send(REVIEW, Map.of("finding", "passed:no-risk-found"), 403)
                .select("main")
                .text())
        .contains("A colleague has to do this");
  }

  @Test
  void aCheckThatThereIsNotHasNoPage() {
    portal.get("/access-requests/4c1f/check/mood", 404);
  }
}
