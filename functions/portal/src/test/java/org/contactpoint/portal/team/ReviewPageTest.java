package org.contactpoint.portal.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.contactpoint.contract.route.Route;
import org.contactpoint.portal.world.TestPortal;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReviewPageTest {
  private static final String ONE = "/team/reviews/a1f0";
  private static final String EMPTY = "{\"items\":[],\"cursor\":null}";
  private static final String HOSTILE =
      "<script>alert(1)</script>\\\" onload='x' \\u202e" + "a".repeat(70);

  private final TestPortal portal = TestPortal.signedInAs("management-team");

  @AfterEach
  void close() {
    portal.close();
  }

  private static String review(String reason, String name) {
    return """
    {"items":[{"reviewId":"a1f0","uploadId":"6c2d","row":17,"reason":"%s","since":"2026-11-23T10:00:00Z",
    "person":{"givenName":"%s","familyName":"Ward","dateOfBirth":"2012-09-03","gender":"female"},
    "candidates":[{"childId":"12345678906","person":{"givenName":"%s","familyName":"Ward","gender":"female"},
    "evidence":[{"field":"given-name","level":"swapped-near","weight":4.5},
    {"field":"date-of-birth","level":"different","weight":-7.0}]}]}],"cursor":null}\
    """
        .formatted(reason, name, name);
  }

  @Test
  void theListSaysWhoAndWhy() {
    Document list = portal.get("/team/reviews");
    assertThat(list.select("caption").text()).isEqualTo("1 row");
    assertThat(list.select("tbody").text())
        .contains("Lea Ward", "3 September 2012", "It is not certain who this is", "1 child");
    assertThat(list.select("tbody td:last-child a").attr("href")).isEqualTo(ONE);
    assertThat(list.select("tbody td:last-child a").text()).isEqualTo("Decide about Lea Ward");
  }

  @Test
  void anEmptyListSaysThatNothingWaits() {
    portal.api().answering(Route.LIST_REVIEWS, 200, EMPTY);
    assertThat(portal.get("/team/reviews").select("main").text())
        .contains("No row waits for a decision");
  }

  @Test
  void theEvidenceIsAWaterfall() {
    portal.api().answering(Route.LIST_REVIEWS, 200, review("not-certain", "Lea"));
    Document page = portal.get(ONE);
    assertThat(page.select(".cp-waterfall tbody tr").eachText())
        .containsExactly(
            "Given name A letter or two apart, given and family name changed over +4.5",
            "Date of birth Different −7.0",
            "Sum Two children are likelier than one −2.5");
    assertThat(page.select(".cp-waterfall__against").attr("x")).isEqualTo("-2.5");
    assertThat(page.select(".cp-waterfall__against").attr("width")).isEqualTo("7.0");
    assertThat(page.select("svg").attr("viewBox")).isEqualTo("-3.5 0 9.0 1");
    assertThat(page.select("[style]")).isEmpty();
  }

  @Test
  void linkingNamesTheCandidate() {
    assertThat(portal.send(ONE, Map.of("decision", "link:12345678906", "reason", "same-child")))
        .isEqualTo("/team/reviews?done=link");
    assertThat(portal.api().last(Route.DECIDE_REVIEW).body().toString())
        .isEqualTo("{\"childId\":\"12345678906\",\"decision\":\"link\",\"reason\":\"same-child\"}");
  }

  @Test
  void whoeverCreatesNamesWhomTheyHaveSeen() {
    assertThat(portal.get(ONE).select("input[name=seen]").attr("value")).isEqualTo("12345678906");
    assertThat(
            portal.send(
                ONE,
                Map.of(
                    "decision", "create", "reason", "not-the-same-child", "seen", "12345678906")))
        .isEqualTo("/team/reviews?done=create");
    assertThat(portal.api().last(Route.DECIDE_REVIEW).body().get("distinctFrom").toString())
        .isEqualTo("[\"12345678906\"]");
  }

  @Test
  void rejectingKeepsNothing() {
    assertThat(portal.send(ONE, Map.of("decision", "reject", "reason", "wrong-row")))
        .isEqualTo("/team/reviews?done=reject");
  }

  @Test
  void decisionAndReasonAreAskedFor() {
    Document again = portal.send(ONE, Map.of("decision", "create"), 422);
    assertThat(again.title()).startsWith("Error: ");
    assertThat(again.select(".govuk-error-summary a").eachAttr("href")).containsExactly("#reason");
    assertThat(again.select("input[value=create]").hasAttr("checked")).isTrue();
  }

  @Test
  void whatIsNoDecisionIsNoRejection() {
    portal.send(ONE, Map.of("decision", "rejekt", "reason", "wrong-row"), 422);
    assertThat(portal.api().sent())
        .extracting(sent -> sent.route())
        .doesNotContain(Route.DECIDE_REVIEW);
  }

  @Test
  void whoeverWasFoundMeanwhileIsLookedAtFirst() {
    portal.api().refusing(Route.DECIDE_REVIEW, 409, "candidates-changed");
    Document again =
        portal.send(ONE, Map.of("decision", "create", "reason", "not-the-same-child"), 422);
    assertThat(again.select(".govuk-error-summary").text())
        .contains("Other children may be this one");
  }

  @Test
  void somebodyOfAgeIsOnlyRejected() {
    portal.api().refusing(Route.DECIDE_REVIEW, 422, "invalid-request", "decision");
    assertThat(
            portal
                .send(ONE, Map.of("decision", "create", "reason", "not-the-same-child"), 422)
                .select(".govuk-error-summary")
                .text())
        .contains("the record would be archived at once");
  }

  @Test
  void aRowThatIsDecidedIsSaidToBeGone() {
    portal.api().answering(Route.LIST_REVIEWS, 200, EMPTY);
    Document gone = portal.get(ONE + "?cursor=here", 404);
    assertThat(gone.select("h1").text()).isEqualTo("This can’t be decided now");
    assertThat(gone.select("main a").attr("href")).isEqualTo("/team/reviews?cursor=here");
    portal.api().refusing(Route.DECIDE_REVIEW, 404, "not-found");
    assertThat(
            portal
                .send(
                    ONE + "?cursor=here", Map.of("decision", "reject", "reason", "wrong-row"), 404)
                .select("main")
                .text())
        .isEqualTo(gone.select("main").text());
  }

  @Test
  void whoeverDecidesComesBackToTheSamePlace() {
    String there = ONE + "?cursor=a%2Bb";
    assertThat(portal.get(there).select(".govuk-back-link").attr("href"))
        .startsWith("/team/reviews?cursor=");
    assertThat(portal.send(there, Map.of("decision", "reject", "reason", "wrong-row")))
        .matches("/team/reviews\\?cursor=[^&]+&done=reject");
    portal.api().refusing(Route.DECIDE_REVIEW, 409, "concurrent-change");
    portal.send(there, Map.of("decision", "reject", "reason", "wrong-row"), 409);
  }

  @Test
  void aLaterPartThatIsEmptyLeadsBackToTheFirst() {
    portal.api().answering(Route.LIST_REVIEWS, 200, EMPTY);
    Document list = portal.get("/team/reviews?cursor=here&done=reject");
    assertThat(list.select("main").text())
        .contains("The row has been rejected.", "Nothing more is in this list.")
        .doesNotContain("No row waits");
    assertThat(list.select("a[rel=prev]").attr("href")).isEqualTo("/team/reviews");
  }

  @Test
  void aLookAlikeOfAShieldedChildStaysHidden() {
    portal.api().answering(Route.LIST_REVIEWS, 200, review("looks-like-a-shielded-child", "Lea"));
    assertThat(portal.get("/team/reviews").select(".govuk-tag").text()).isEqualTo("Shielded child");
    assertThat(portal.get(ONE).select("main").text())
        .contains("added to the child’s record, and stays hidden", "Of what you may see");
  }

  @Test
  void hostileNamesAreText() {
    portal.api().answering(Route.LIST_REVIEWS, 200, review("not-certain", HOSTILE));
    for (String path : new String[] {"/team/reviews", ONE}) {
      Document page = portal.get(path);
      assertThat(page.select("script")).hasSize(1);
      assertThat(page.select("[onload]")).isEmpty();
      assertThat(page.select("main").text()).contains("<script>alert(1)</script>\" onload='x'");
      assertThat(page.title()).doesNotContain("alert");
    }
  }
}
