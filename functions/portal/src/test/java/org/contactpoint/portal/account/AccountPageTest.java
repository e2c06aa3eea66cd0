package org.contactpoint.portal.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.contactpoint.contract.route.Route;
import org.contactpoint.portal.world.TestPortal;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AccountPageTest {
  private final TestPortal portal = TestPortal.signedInAs("practitioner");

  @AfterEach
  void close() {
    portal.close();
  }

  private void trail(String... entries) {
    portal
        .api()
        .answering(
            Route.READ_OWN_TRAIL,
            200,
            "{\"items\":[" + String.join(",", entries) + "],\"cursor\":null}");
  }

  private static String entry(
      String account, String onBehalfOf, String action, String outcome, String reason) {
    return """
    {"entryId":"e","at":"2026-11-23T10:00:00Z","accountId":%s,"onBehalfOf":%s,"role":"practitioner",
     "organisation":"E08000035","action":"%s","childId":null,"purpose":null,"outcome":"%s","reason":%s,
     "requestId":null}\
    """
        .formatted(account, onBehalfOf, action, outcome, reason);
  }

  @Test
  void whatOneDidStandsThereInWords() {
    Document page = portal.get("/account");
    assertThat(page.expectFirst("tbody tr").select("td").eachText())
        .containsExactly(
            "23 November 2026 at 10:00am",
            "Opened a record",
            "Child 12345678906",
            "Direct support",
            "Done");
    assertThat(page.select("tbody a").attr("href")).isEqualTo("/children/12345678906");
  }

  @Test
  void whoMayOpenNoRecordIsLedToNone() {
    try (TestPortal auditor = TestPortal.signedInAs("council-auditor")) {
      Document page = auditor.get("/account");
      assertThat(page.select("tbody a")).isEmpty();
      assertThat(page.select("tbody").text()).contains("12345678906");
    }
  }

  @Test
  void anEmptyPageOfALongTrailLeadsOn() {
    portal.api().answering(Route.READ_OWN_TRAIL, 200, "{\"items\":[],\"cursor\":\"n\"}");
    Document page = portal.get("/account");
    assertThat(page.select("main").text()).doesNotContain("Nothing is recorded yet");
    assertThat(page.select("a[rel=next]").attr("href")).isEqualTo("/account?cursor=n");
  }

  @Test
  void ownFactsAreShownWithTheTelephoneNumber() {
    assertThat(portal.get("/account").select(".govuk-summary-list").text())
        .contains("Sam Okoro")
        .contains("01632 960101")
        .contains("Social worker");
  }

  @Test
  void whoElseTookPartIsNamed() {
    trail(
        entry("\"leeds.team\"", "\"leeds.socialworker\"", "search", "too-many", "null"),
        entry("\"leeds.socialworker\"", "\"leeds.other\"", "search", "none", "null"),
        entry("\"leeds.socialworker\"", "null", "a-new-act", "refused", "\"role-not-allowed\""));
    Document page = portal.get("/account");
    assertThat(page.select("tbody td:nth-child(2)").eachText())
        .containsExactly(
            "Searched for a child Done by leeds.team on your behalf",
            "Searched for a child On behalf of leeds.other",
            "A new act");
    assertThat(page.select("tbody td:nth-child(5)").eachText())
        .containsExactly(
            "Too many, nobody was shown", "Nobody was found", "Refused: not for this role");
  }

  @Test
  void anEmptyTrailSaysSo() {
    trail();
    assertThat(portal.get("/account").select("main").text()).contains("Nothing is recorded yet");
  }

  @Test
  void theNextPageIsAskedForByItsCursor() {
    portal
        .api()
        .answering(
            Route.READ_OWN_TRAIL,
            200,
            "{\"items\":[%s],\"cursor\":\"n=x\"}"
                .formatted(entry("null", "null", "search", "found", "null")));
    assertThat(portal.get("/account?cursor=abc").select("a[rel=next]").attr("href"))
        .isEqualTo("/account?cursor=n%3Dx");
    assertThat(portal.api().last(Route.READ_OWN_TRAIL).call().path())
        .isEqualTo("/v1/me/trail?limit=25&cursor=abc");
  }

  @Test
  void signingOutEverywhereIsAForm() {
    assertThat(portal.get("/account").select("main form[action=/sign-out] input[name=everywhere]"))
        .hasSize(1);
  }

  @Test
  void hostileFactsStayText() {
    portal
        .api()
        .answering(
            Route.READ_OWN_ACCOUNT,
            200,
            """
            {"accountId":"a","name":"<script>alert(1)</script>","email":null,"phone":null,
             "organisation":{"code":"c","name":"' onmouseover='x"},"council":null,"jobRole":null,
             "roles":["practitioner"],"status":"active","signInRenewed":"2026-11-01T10:00:00Z"}\
            """);
    Document page = portal.get("/account");
    assertThat(page.select("script")).hasSize(1);
    assertThat(page.select("[onmouseover]")).isEmpty();
    assertThat(page.select(".govuk-summary-list").text()).contains("Not held");
  }
}
