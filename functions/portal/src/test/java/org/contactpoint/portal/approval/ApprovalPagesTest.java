package org.contactpoint.portal.approval;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.contactpoint.contract.route.Route;
import org.contactpoint.portal.world.TestPortal;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ApprovalPagesTest {
  private static final String SHIELD = "/approvals/shields/5b1e";
  private static final String NOTHING = "{\"items\":[],\"cursor\":null}";
  private static final String TWO =
      """
      {"items":[
        {"shieldId":"5b1e","childId":"12345678906","status":"interim","ground":"adoption",
         "openedAt":"2026-11-23T10:00:00Z","decideBy":"2026-11-24T17:00:00Z",
         "unverifiedAsker":true},
        {"shieldId":"6c2f","childId":"23456789017","status":"interim","ground":"<script>",
         "openedAt":"2026-11-30T10:00:00Z","decideBy":"2026-12-01T17:00:00Z",
         "unverifiedAsker":false}],
       "cursor":"more+/="}
      """;

  private final TestPortal portal = TestPortal.signedInAs("shield-approver");

  @AfterEach
  void close() {
    portal.close();
  }

  @Test
  void bothListsAreShownByTwoCalls() {
    Document page = portal.get("/approvals");
    assertThat(page.select("h2").eachText()).contains("Shields to decide", "Removals to approve");
    assertThat(page.select("main a[href=/approvals/shields/5b1e?status=interim]").text())
        .isEqualTo("Decide about the child 12345678906");
    assertThat(page.select("main a[href=/approvals/shields/5b1e/removal?status=removal-proposed]"))
        .hasSize(1);
    assertThat(portal.api().sent()).hasSize(2);
  }

  @Test
  void whatIsLateAndWhoAskedWithoutBeingKnownIsMarked() {
    portal.api().answering(Route.LIST_SHIELDS, 200, TWO);
    Document page = portal.get("/approvals?status=interim");
    assertThat(page.select("tbody tr:eq(0) .govuk-tag").eachText())
        .containsExactly("Unverified asker", "Late");
    assertThat(page.select("tbody tr:eq(1) .govuk-tag")).isEmpty();
    assertThat(page.select("caption").text()).isEqualTo("2 shields on this page, and more");
    assertThat(page.select("a[rel=next]").attr("href"))
        .isEqualTo("/approvals?status=interim&cursor=more%2B%2F%3D");
    assertThat(page.select("tbody script")).isEmpty();
  }

  @Test
  void emptyListSaysSo() {
    portal.api().answering(Route.LIST_SHIELDS, 200, NOTHING);
    assertThat(portal.get("/approvals").select("main table")).isEmpty();
    assertThat(portal.get("/approvals").text()).contains("Nothing waits for you here.");
  }

  @Test
  void eachDecisionSaysWhatItMeans() {
    Document page = portal.get(SHIELD);
    assertThat(page.select(".govuk-radios__hint").eachText())
        .anyMatch(hint -> hint.contains("can then see where the child lives"));
    assertThat(page.select("main dd").eachText())
        .contains("12345678906", "Domestic violence", "23 November 2026 at 10:00am");
  }

  @Test
  void decisionIsSentWithItsReason() {
    assertThat(portal.send(SHIELD, Map.of("decision", "wrong-child")))
        .isEqualTo("/approvals?done=shielded");
    JsonNode refused = portal.api().last(Route.DECIDE_SHIELD).body();
    assertThat(refused.get("outcome").asText()).isEqualTo("refuse");
    assertThat(refused.get("reason").asText()).isEqualTo("wrong-child");
    portal.send(SHIELD, Map.of("decision", "risk-confirmed"));
    assertThat(portal.api().last(Route.DECIDE_SHIELD).body().get("outcome").asText())
        .isEqualTo("shield");
  }

  @Test
  void whoeverChoosesNothingIsAskedAgain() {
    Document again = portal.send(SHIELD, Map.of(), 422);
    assertThat(again.title()).startsWith("Error: ");
    assertThat(again.select(".govuk-error-summary a").attr("href")).isEqualTo("#decision");
    assertThat(again.select("#decision")).hasSize(1);
  }

  @Test
  void whoeverAskedForTheShieldIsToldThatSomebodyElseDecides() {
    portal.api().refusing(Route.DECIDE_SHIELD, 403, "same-person");
    Document again = portal.send(SHIELD, Map.of("decision", "risk-confirmed"), 422);
    assertThat(again.select(".govuk-error-summary li").text())
        .startsWith("Somebody else has to decide");
    assertThat(again.select("input[value=risk-confirmed]").hasAttr("checked")).isTrue();
  }

  @Test
  void shieldThatIsDecidedMeanwhileLeadsBackToTheList() {
    portal.api().refusing(Route.DECIDE_SHIELD, 409, "out-of-turn");
    Document late = portal.send(SHIELD, Map.of("decision", "risk-confirmed"), 404);
    assertThat(late.select("h1").text()).isEqualTo("This can’t be decided now");
    portal.api().answering(Route.LIST_SHIELDS, 200, NOTHING);
    Document gone = portal.get(SHIELD, 404);
    assertThat(gone.select("main").html()).isEqualTo(late.select("main").html());
    assertThat(gone.select("main a").attr("href")).isEqualTo("/approvals?status=interim");
    assertThat(portal.get(SHIELD + "/removal", 404).select("main").text())
        .isEqualTo(gone.select("main").text());
    portal.api().refusing(Route.APPROVE_SHIELD_REMOVAL, 404, "not-found");
    portal.send(SHIELD + "/removal", Map.of(), 404);
  }

  @Test
  void whoeverDecidesComesBackToTheSamePlace() {
    String there = "?status=interim&cursor=here";
    assertThat(portal.get(SHIELD + there).select(".govuk-back-link").attr("href"))
        .isEqualTo("/approvals" + there);
    assertThat(portal.send(SHIELD + there, Map.of("decision", "risk-confirmed")))
        .isEqualTo("/approvals" + there + "&done=shielded");
    assertThat(portal.get(SHIELD + "?status=interim").select(".govuk-back-link").attr("href"))
        .isEqualTo("/approvals");
  }

  @Test
  void laterPartThatIsEmptyLeadsBackToTheFirst() {
    portal.api().answering(Route.LIST_SHIELDS, 200, NOTHING);
    Document page = portal.get("/approvals?status=removal-proposed&cursor=here");
    assertThat(page.select("main").text()).contains("Nothing more is in this list.");
    assertThat(page.select("a[rel=prev]").attr("href"))
        .isEqualTo("/approvals?status=removal-proposed");
  }

  @Test
  void removalSaysWhatItMeansBeforeTheButton() {
    Document page = portal.get(SHIELD + "/removal");
    assertThat(page.select("main p").text()).contains("This removes the shield.");
    assertThat(page.select("main button").text()).isEqualTo("Remove the shield");
    assertThat(portal.send(SHIELD + "/removal", Map.of())).isEqualTo("/approvals?done=removed");
    assertThat(portal.get("/approvals?done=removed").select("[role=alert]").text())
        .contains("The shield is removed.");
  }

  @Test
  void whoeverProposedTheRemovalCannotApproveIt() {
    portal.api().refusing(Route.APPROVE_SHIELD_REMOVAL, 403, "same-person");
    Document again = portal.send(SHIELD + "/removal", Map.of(), 422);
    assertThat(again.select(".govuk-error-message").text()).contains("because you proposed it");
    assertThat(again.select("button#decision")).hasSize(1);
  }

  private static final Map<String, String> SEEN = Map.of("seen", "proposed");
  private static final String MERGE = "/approvals/children/12345678906/merges/3f6a";

  private void mergeIs(String status) {
    portal
        .api()
        .answering(
            Route.READ_MERGE,
            200,
            """
            {"mergeId":"3f6a","status":"%s","reason":"registered-twice",
             "into":{"childId":"12345678906","givenName":"<b>Leah</b>","familyName":"Ward",
              "dateOfBirth":"2012-03-09","gender":"female","shielded":true},
             "duplicate":{"childId":"23456789017","givenName":"Lea","familyName":"",
              "gender":"unknown","shielded":false}}
            """
                .formatted(status));
  }

  @Test
  void mergeIsFoundByWhatTheTeamSaid() {
    assertThat(portal.get("/approvals/merge").select("h1").text()).isEqualTo("Look at a merge");
    assertThat(
            portal.send("/approvals/merge", Map.of("childId", "123 4567 8906", "mergeId", "3f6a")))
        .isEqualTo(MERGE);
  }

  @Test
  void bothFacesAreSeenBeforeAMergeIsApproved() {
    Document page = portal.get(MERGE);
    assertThat(page.select("h1").text()).isEqualTo("Approve this merge");
    assertThat(page.select("tbody tr").eachText())
        .containsExactly(
            "Name Leah Ward Lea Ward",
            "Date of birth 9 March 2012 9 March 2012",
            "Gender Female Female",
            "ContactPoint number 12345678906 23456789017",
            "Shielded Yes No");
    assertThat(page.select("main dd").eachText())
        .containsExactly(
            "To merge the records",
            "23 November 2026 at 10:00am",
            "The records show that it is one child");
    assertThat(page.title()).doesNotContain("Ward");
    assertThat(portal.send(MERGE, SEEN)).isEqualTo("/approvals?done=merged");
    assertThat(portal.api().last(Route.APPROVE_MERGE).call().path())
        .isEqualTo("/v1/children/12345678906/merges/3f6a/approval");
  }

  @Test
  void undoingIsCalledAnUndoing() {
    mergeIs("undo-proposed");
    Document page = portal.get(MERGE);
    assertThat(page.select("h1").text()).isEqualTo("Approve undoing this merge");
    assertThat(page.select("main button").text()).isEqualTo("Approve undoing this merge");
    assertThat(page.select("main").text())
        .contains("they are two children again", "The child was registered twice", "Not known")
        .doesNotContain("Proposed on");
    assertThat(page.select("tbody b")).isEmpty();
    portal
        .api()
        .answering(Route.APPROVE_MERGE, 200, "{\"mergeId\":\"3f6a\",\"status\":\"undone\"}");
    assertThat(portal.send(MERGE, Map.of("seen", "undo-proposed")))
        .isEqualTo("/approvals?done=parted");
    assertThat(portal.get("/approvals?done=parted").select("[role=alert]").text())
        .contains("Both children stay shielded");
  }

  @Test
  void whatIsProposedMeanwhileIsApprovedByNobodyUnseen() {
    mergeIs("undo-proposed");
    Document again = portal.send(MERGE, SEEN, 422);
    assertThat(again.select("h1").text()).isEqualTo("Approve undoing this merge");
    assertThat(again.select("#approve-error").text()).contains("Read it first");
    assertThat(portal.api().sent()).noneMatch(sent -> sent.call().path().endsWith("/approval"));
  }

  @Test
  void badReferenceOfAMergeNeverReachesTheApi() {
    Document again =
        portal.send(
            "/approvals/merge", Map.of("childId", "1", "mergeId", "../../\"><script>"), 422);
    assertThat(again.select(".govuk-error-summary a").eachAttr("href"))
        .containsExactly("#childId", "#mergeId");
    assertThat(again.select("#mergeId").attr("value")).isEqualTo("../../\"><script>");
    assertThat(portal.api().sent()).isEmpty();
  }

  /** What waits no more, what is another council's and what never was: the same words. */
  @Test
  void mergeThatDoesNotWaitIsLikeOneThatIsNone() {
    portal.api().refusing(Route.READ_MERGE, 404, "not-found");
    Document none = portal.get(MERGE, 422);
    assertThat(none.select("#mergeId-error").text()).contains("No such merge waits for you");
    assertThat(none.select("#childId").attr("value")).isEqualTo("12345678906");
    for (String status : new String[] {"done", "undone"}) {
      mergeIs(status);
      Document decided = portal.get(MERGE, 422);
      assertThat(decided.select(".govuk-form-group").outerHtml())
          .isEqualTo(none.select(".govuk-form-group").outerHtml());
    }
    portal.api().refusing(Route.APPROVE_MERGE, 409, "out-of-turn");
    assertThat(portal.send(MERGE, Map.of(), 422).select(".govuk-form-group").outerHtml())
        .isEqualTo(none.select(".govuk-form-group").outerHtml());
  }

  @Test
  void mergeThatCannotBeApprovedIsShownAgainWithWords() {
    portal.api().refusing(Route.APPROVE_MERGE, 403, "same-person");
    Document again = portal.send(MERGE, SEEN, 422);
    assertThat(again.select(".govuk-error-summary a").attr("href")).isEqualTo("#approve");
    assertThat(again.select("#approve-error").text()).contains("because you proposed it");
    assertThat(again.select("tbody tr")).hasSize(5);
    portal.api().refusing(Route.APPROVE_MERGE, 403, "other-council");
    portal.send(MERGE, SEEN, 403);
    portal.api().refusing(Route.READ_MERGE, 403, "role-not-allowed");
    portal.get(MERGE, 403);
  }
}
