package org.contactpoint.portal.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.contactpoint.contract.route.Route;
import org.contactpoint.portal.world.TestPortal;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ShieldsPageTest {
  private static final String REVIEW = "/team/shields/5b1e/review?status=review-due";
  private static final String DUE =
      """
      {"items":[{"shieldId":"5b1e","childId":"12345678906","status":"review-due",
      "ground":"domestic-violence","openedAt":"2026-05-01T10:00:00Z","decideBy":"2026-05-02T17:00:00Z",
      "reviewBy":"2026-11-23T17:00:00Z","unverifiedAsker":true}],"cursor":null}\
      """;

  private final TestPortal portal = TestPortal.signedInAs("management-team");

  @AfterEach
  void close() {
    portal.close();
  }

  @Test
  void thoseThatAreDueComeFirst() {
    portal.api().answering(Route.LIST_SHIELDS, 200, DUE);
    Document list = portal.get("/team/shields");
    assertThat(list.select(".cp-tab[aria-current=page]").text()).isEqualTo("To review");
    assertThat(list.select("caption").text()).isEqualTo("To review: 1 shield");
    assertThat(list.select("tbody").text())
        .contains(
            "Domestic violence",
            "Asker not verified",
            "Review was due by 23 November 2026 at 5:00pm");
    assertThat(list.select("tbody td:last-child a").attr("href")).isEqualTo(REVIEW);
  }

  @Test
  void eachStatusHasItsListAndSaysWhatItMeansThatItIsEmpty() {
    portal.api().answering(Route.LIST_SHIELDS, 200, "{\"items\":[],\"cursor\":null}");
    for (ShieldStatus status : ShieldStatus.all()) {
      Document list = portal.get(status.page());
      assertThat(list.select("main").text()).contains(status.none());
      assertThat(portal.api().last(Route.LIST_SHIELDS).call().path())
          .isEqualTo("/v1/shields?status=" + status.code());
    }
  }

  @Test
  void nothingIsToBeDoneWhereAnApproverDecides() {
    Document list = portal.get("/team/shields?status=interim");
    assertThat(list.select("tbody td:last-child").text()).isEqualTo("Nothing for you");
    assertThat(list.select("tbody").text())
        .contains("An approver decides by 30 November 2026 at 5:00pm");
  }

  @Test
  void keepingAndRemovingSayWhatTheyMean() {
    portal.api().answering(Route.LIST_SHIELDS, 200, DUE);
    assertThat(portal.get(REVIEW).select("main").text())
        .contains("everybody who may use ContactPoint can see where the child lives");
    assertThat(portal.send(REVIEW, Map.of("outcome", "remove", "reason", "no-risk-found")))
        .isEqualTo("/team/shields?status=review-due&done=remove");
    assertThat(portal.api().last(Route.REVIEW_SHIELD).body().toString())
        .isEqualTo("{\"outcome\":\"remove\",\"reason\":\"no-risk-found\"}");
  }

  @Test
  void bothAnswersAreAskedFor() {
    portal.api().answering(Route.LIST_SHIELDS, 200, DUE);
    Document again = portal.send(REVIEW, Map.of("outcome", "keep"), 422);
    assertThat(again.select(".govuk-error-summary a").attr("href")).isEqualTo("#reason");
    assertThat(again.select("input[value=keep]").hasAttr("checked")).isTrue();
  }

  @Test
  void whatIsDecidedMeanwhileIsSaidToBeGone() {
    portal.api().answering(Route.LIST_SHIELDS, 200, DUE);
    portal.api().refusing(Route.REVIEW_SHIELD, 409, "out-of-turn");
    assertThat(
            portal
                .send(REVIEW, Map.of("outcome", "keep", "reason", "risk-confirmed"), 404)
                .select("main a")
                .attr("href"))
        .isEqualTo("/team/shields?status=review-due");
  }

  @Test
  void whoeverReviewsComesBackToTheSamePlace() {
    portal.api().answering(Route.LIST_SHIELDS, 200, DUE.replace("review-due", "shielded"));
    String there = "/team/shields/5b1e/review?status=shielded&cursor=here";
    assertThat(portal.get(there).select(".govuk-back-link").attr("href"))
        .isEqualTo("/team/shields?status=shielded&cursor=here");
    assertThat(portal.send(there, Map.of("outcome", "keep", "reason", "risk-confirmed")))
        .isEqualTo("/team/shields?status=shielded&cursor=here&done=keep");
    portal.api().refusing(Route.REVIEW_SHIELD, 422, "invalid-request", "reason");
    portal.send(there, Map.of("outcome", "keep", "reason", "wrong-child"), 422);
  }

  @Test
  void anAppealThatCameTooLateLeadsBack() {
    portal.api().refusing(Route.APPEAL_SHIELD, 409, "out-of-turn");
    assertThat(
            portal
                .send("/team/shields/5b1e/appeal?status=refused", Map.of(), 404)
                .select("main a")
                .attr("href"))
        .isEqualTo("/team/shields?status=refused");
  }

  @Test
  void anAppealHidesTheChildAgain() {
    portal.api().answering(Route.LIST_SHIELDS, 200, DUE.replace("review-due", "refused"));
    Document list = portal.get("/team/shields?status=refused");
    String appeal = "/team/shields/5b1e/appeal?status=refused";
    assertThat(list.select("tbody td:last-child a").attr("href")).isEqualTo(appeal);
    assertThat(portal.get(appeal).select("main").text()).contains("hidden again at once");
    assertThat(portal.send(appeal, Map.of())).isEqualTo("/team/shields?status=refused&done=appeal");
    portal.api().last(Route.APPEAL_SHIELD);
  }
}
