package org.contactpoint.portal.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.contactpoint.contract.route.Route;
import org.contactpoint.portal.world.TestPortal;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RequestPageTest {
  private static final String PAGE = "/access-requests/4c1f?status=open";

  private final TestPortal portal = TestPortal.signedInAs("management-team");

  @AfterEach
  void close() {
    portal.close();
  }

  private void standing(String status, String more) {
    portal
        .api()
        .answering(
            Route.LIST_ACCESS_REQUESTS, 200, AccessWorld.listed(AccessWorld.request(status, more)));
  }

  private static List<String> tasks(Document page) {
    return page.select(".govuk-task-list__item").eachText();
  }

  @Test
  void aNewRequestBeginsWithTheCheckOfWhoAsks() {
    Document page = portal.get(PAGE);
    assertThat(tasks(page).getFirst()).isEqualTo("Check who asks To do");
    assertThat(tasks(page).getLast()).isEqualTo("Release the document Cannot start yet");
    assertThat(page.select(".govuk-task-list a").eachAttr("href"))
        .containsExactly("/access-requests/4c1f/check/id-check?status=open");
    assertThat(page.select("main").text()).contains("Due on 21 December 2026");
    assertThat(page.title()).doesNotContain("Ward");
  }

  @Test
  void aReviewedRequestIsReadyToBeReleased() {
    standing("safety-review", "");
    Document page = portal.get(PAGE);
    assertThat(page.select(".govuk-task-list a").eachAttr("href"))
        .containsExactly("/access-requests/4c1f/decide/release?status=open");
    assertThat(page.select("main").text()).contains("review again what may be told");
  }

  @Test
  void aReleasedRequestLeadsToItsDocument() {
    standing("released", "");
    Document page = portal.get("/access-requests/4c1f?status=released");
    assertThat(page.select("main a[href*=document]").eachText())
        .containsExactly(
            "Read or print the document",
            "Download the document as PDF",
            "Download the document as data (JSON)");
    assertThat(page.select(".govuk-task-list")).isEmpty();
    assertThat(page.select("main").text()).contains("Note a complaint");
  }

  @Test
  void aRefusedRequestSaysWhy() {
    standing("refused", ", \"refusal\": \"no-right\", \"complaint\": \"refused\"");
    Document page = portal.get("/access-requests/4c1f?status=refused");
    assertThat(page.select("main").text())
        .contains("Refused: They have no right to ask for this child")
        .contains("The request was refused")
        .doesNotContain("Note a complaint");
  }

  @Test
  void anExtendedRequestIsNotExtendedAgain() {
    standing("id-check", ", \"extension\": \"complex\"");
    Document page = portal.get(PAGE);
    assertThat(page.select("main").text())
        .contains("Due on 4 January 2027, with two months more: The request is complex")
        .doesNotContain("Take two months more");
  }

  @Test
  void anApproverTakesPartInTheReviewAlone() {
    try (TestPortal approver = TestPortal.signedInAs("shield-approver")) {
      approver
          .api()
          .answering(
              Route.LIST_ACCESS_REQUESTS,
              200,
              AccessWorld.listed(AccessWorld.request("rights-check", "")));
      Document page = approver.get(PAGE);
      assertThat(page.select(".govuk-task-list a").eachAttr("href"))
          .containsExactly("/access-requests/4c1f/check/safety-review?status=open");
      assertThat(page.select("a[href*=decide]")).isEmpty();
    }
  }

  @Test
  void aRequestThatIsInNoListIsNotThere() {
    portal.api().answering(Route.LIST_ACCESS_REQUESTS, 200, AccessWorld.listed());
    assertThat(portal.get(PAGE, 404).select("h1").text()).isEqualTo("Page not found");
    assertThat(portal.api().sent()).hasSize(2);
  }

  @Test
  void whatWasAnsweredIsShownEvenWhereALongListHasItFurtherDown() {
    portal.send("/access-requests/4c1f/check/id-check", Map.of("finding", "passed:documents-seen"));
    portal.api().answering(Route.LIST_ACCESS_REQUESTS, 200, AccessWorld.listed());
    assertThat(portal.get("/access-requests/4c1f?status=id-check").select("h1").text())
        .isEqualTo("Request of Anne Ward");
  }

  @Test
  void aHostileNameIsShownAsItIs() {
    portal
        .api()
        .answering(
            Route.LIST_ACCESS_REQUESTS,
            200,
            AccessWorld.listed(AccessWorld.request(AccessWorld.HOSTILE, "received", "")));
    Document page = portal.get(PAGE);
    assertThat(page.select("h1").text()).isEqualTo("Request of " + AccessWorld.HOSTILE);
    assertThat(page.select("main script")).isEmpty();
  }
}
