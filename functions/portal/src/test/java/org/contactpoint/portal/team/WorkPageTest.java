package org.contactpoint.portal.team;

import static org.assertj.core.api.Assertions.assertThat;

import org.contactpoint.contract.route.Route;
import org.contactpoint.portal.world.TestPortal;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkPageTest {
  private final TestPortal portal = TestPortal.signedInAs("management-team");

  @AfterEach
  void close() {
    portal.close();
  }

  @Test
  void whatIsMostUrgentIsCounted() {
    Document work = portal.get("/team");
    assertThat(work.select("main").text())
        .contains("1 call-back, the first since 23 November 2026 at 10:00am")
        .contains("1 shield to review");
    assertThat(portal.api().last(Route.LIST_SHIELDS).call().path())
        .isEqualTo("/v1/shields?status=review-due");
  }

  @Test
  void noListThatShowsNamesIsReadToBeCounted() {
    portal.get("/team");
    assertThat(portal.api().sent())
        .extracting(sent -> sent.route())
        .containsExactlyInAnyOrder(Route.LIST_CALL_BACKS, Route.LIST_SHIELDS);
  }

  @Test
  void whereNothingWaitsItSaysSo() {
    portal.api().answering(Route.LIST_CALL_BACKS, 200, "{\"items\":[],\"cursor\":null}");
    portal.api().answering(Route.LIST_SHIELDS, 200, "{\"items\":[],\"cursor\":null}");
    assertThat(portal.get("/team").select("main").text())
        .contains("Nobody is waiting for a call", "No shield is due for review");
  }

  @Test
  void whatWasDoneIsSaid() {
    assertThat(portal.get("/team?done=appeal").select(".govuk-notification-banner").text())
        .contains("The child is hidden again until an approver has decided anew.");
    assertThat(portal.get("/team?done=<b>").select(".govuk-notification-banner")).isEmpty();
  }

  @Test
  void everyListIsLedTo() {
    assertThat(portal.get("/team").select(".cp-worklist a").eachAttr("href"))
        .containsExactly(
            "/team/reviews",
            "/team/duplicates",
            "/team/call-backs",
            "/team/shields",
            "/team/moves",
            "/access-requests",
            "/uploads");
  }
}
