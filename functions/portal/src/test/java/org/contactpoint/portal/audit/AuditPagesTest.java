package org.contactpoint.portal.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.contactpoint.contract.route.Route;
import org.contactpoint.portal.world.Codes;
import org.contactpoint.portal.world.TestPortal;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AuditPagesTest {
  private static final String NOTHING = "{\"items\":[],\"cursor\":null}";
  private static final String HOSTILE = "<script>alert(1)</script>\\\"' onclick=x";

  private final TestPortal portal = TestPortal.signedInAs("council-auditor");

  @AfterEach
  void close() {
    portal.close();
  }

  @Test
  void firstPageCountsWhatWaits() {
    Document page = portal.get("/audit");
    assertThat(page.select("main li a").eachText())
        .containsExactly(
            "1 alert of possible misuse",
            "1 investigation of emergencies",
            "Verify that the trail is whole");
    assertThat(portal.api().sent()).hasSize(2);
  }

  @Test
  void trailIsChosenByChildOrAccountAndDays() {
    Map<String, String> form = new HashMap<>(Map.of("kind", "child", "id", "123 4567 8906"));
    assertThat(portal.send("/audit", form)).isEqualTo("/audit/children/12345678906");
    form.putAll(
        Map.of(
            "kind", "account",
            "id", "leeds.socialworker",
            "from-day", "1",
            "from-month", "11",
            "from-year", "2026",
            "to-day", "30",
            "to-month", "Nov",
            "to-year", "2026"));
    assertThat(portal.send("/audit", form))
        .isEqualTo("/audit/accounts/leeds.socialworker?from=2026-11-01&to=2026-11-30");
  }

  @Test
  void whatIsWrongWithTheChoiceIsSaid() {
    Document again =
        portal.send(
            "/audit",
            Map.of(
                "kind", "child",
                "id", "\"><script>",
                "from-day", "31",
                "from-month", "11",
                "from-year", "2026"),
            422);
    assertThat(again.select(".govuk-error-summary a").eachAttr("href"))
        .containsExactly("#id", "#from-day");
    assertThat(again.select("#id").attr("value")).isEqualTo("\"><script>");
    Map<String, String> backwards = new HashMap<>(Map.of("kind", "account", "id", "leeds.team"));
    backwards.putAll(
        Map.of(
            "from-day", "2",
            "from-month", "11",
            "from-year", "2026",
            "to-day", "1",
            "to-month", "11",
            "to-year", "2026"));
    assertThat(portal.send("/audit", backwards, 422).select("#to-error").text())
        .contains("must not be before the first day");
  }

  @Test
  void trailIsATableOfWords() {
    Document page = portal.get("/audit/children/12345678906?from=2026-11-01");
    assertThat(page.select("tbody td").eachText())
        .containsExactly(
            "23 November 2026 at 10:00am",
            "leeds.socialworker Practitioner E08000035",
            "Opened a record For direct support Done");
    assertThat(page.select("caption").text()).isEqualTo("Newest first from 1 November 2026");
    assertThat(portal.api().last(Route.READ_TRAIL).call().path())
        .isEqualTo("/v1/audit/entries?child=12345678906&from=2026-11-01");
  }

  @Test
  void trailOfAnAccountLeadsToChildrenAndToItsSuspension() {
    Document page = portal.get("/audit/accounts/leeds.socialworker");
    assertThat(page.select("tbody a").attr("href")).isEqualTo("/audit/children/12345678906");
    assertThat(page.select("main p a").attr("href"))
        .isEqualTo("/audit/accounts/leeds.socialworker/suspension");
  }

  @Test
  void whatIsWithheldOfAnEntryIsSaid() {
    portal
        .api()
        .answering(
            Route.READ_TRAIL,
            200,
            """
            {"items":[{"entryId":"1","at":"2026-11-23T10:00:00Z","accountId":null,
              "onBehalfOf":null,"role":"practitioner","organisation":null,"action":"view-record",
              "childId":null,"purpose":null,"outcome":"refused","reason":"other-council",
              "requestId":null}],"cursor":"c/+"}
            """);
    Document page = portal.get("/audit/children/12345678906?from=2026-11-01&to=2026-11-30");
    assertThat(page.select("tbody td").eachText())
        .contains("Not shown to you Practitioner", "Opened a record Refused: another council’s");
    assertThat(page.select("a[rel=next]").attr("href"))
        .isEqualTo("/audit/children/12345678906?from=2026-11-01&to=2026-11-30&cursor=c%2F%2B");
  }

  @Test
  void hostileTextOfAnEntryIsText() {
    portal
        .api()
        .answering(
            Route.READ_TRAIL,
            200,
            """
            {"items":[{"entryId":"1","at":"2026-11-23T10:00:00Z","accountId":"%1$s",
              "onBehalfOf":"%1$s","role":"feed","organisation":"%1$s","action":"%1$s",
              "childId":null,"purpose":null,"outcome":"done","reason":"%1$s","requestId":null}],
             "cursor":null}
            """
                .formatted(HOSTILE));
    Document page = portal.get("/audit/children/12345678906");
    assertThat(page.select("main script, main [onclick]")).isEmpty();
    assertThat(page.select("main").text()).contains("<script>alert(1)</script>");
  }

  @Test
  void emptyTrailSaysSo() {
    portal.api().answering(Route.READ_TRAIL, 200, NOTHING);
    assertThat(portal.get("/audit/children/12345678906?to=2026-11-30").text())
        .contains("There is no entry until 30 November 2026 that you may see.");
    for (String day : new String[] {"yesterday", "2026-02-30", "-0001-01-01"}) {
      assertThat(portal.get("/audit/children/12345678906?from=" + day).text())
          .contains("There is no entry that you may see.");
    }
  }

  @Test
  void alertsSayWhatTheirRuleMeans() {
    Document page = portal.get("/audit/alerts");
    assertThat(page.select("h2.cp-result__name").text()).isEqualTo("Looked for the own family");
    assertThat(page.select(".cp-result .govuk-tag").text()).isEqualTo("Urgent");
    assertThat(page.select(".cp-result ul a").eachAttr("href"))
        .containsExactly(
            "/audit/alerts/5b1e/closure",
            "/audit/accounts/york.nurse/suspension",
            "/audit/alerts/5b1e/opening");
  }

  @Test
  void closedAlertsShowTheirFinding() {
    portal
        .api()
        .answering(
            Route.LIST_ALERTS,
            200,
            """
            {"items":[{"alertId":"5b1e","at":"2026-11-23T10:00:04Z","rule":"many-views",
              "accountId":"york.nurse","council":"E06000014","severity":"low","entries":[],
              "status":"closed","finding":"no-misuse","closedAt":"2026-11-23T11:30:00Z"}],
             "cursor":null}
            """);
    Document page = portal.get("/audit/alerts?status=closed");
    assertThat(page.select("dl").text())
        .contains("It was not misuse, on 23 November 2026 at 11:30am");
    assertThat(page.select(".cp-result ul")).isEmpty();
    assertThat(page.select("h1").text()).isEqualTo("Closed alerts");
  }

  @Test
  void everyRuleOfTheApiHasWords() {
    for (String rule : Codes.of("AlertResponse", "rule")) {
      assertThat(AlertWords.rule(rule)).isNotEqualTo(rule);
      assertThat(AlertWords.meaning(rule)).isNotEmpty();
    }
    for (String severity : Codes.of("AlertResponse", "severity")) {
      assertThat(AlertWords.severity(severity)).isNotEqualTo(severity);
    }
    for (String finding : Codes.of("CloseAlertRequest", "finding")) {
      assertThat(AlertWords.finding(finding)).isNotEqualTo(finding);
    }
    for (String finding : Codes.of("CloseInvestigationRequest", "finding")) {
      assertThat(Investigations.Investigation.findingWords(finding)).isNotEqualTo(finding);
    }
    assertThat(AlertWords.colour("medium")).isNotEqualTo(AlertWords.colour("low"));
  }

  @Test
  void alertIsClosedWithAFinding() {
    assertThat(portal.send("/audit/alerts/5b1e/closure", Map.of("decision", "no-misuse")))
        .isEqualTo("/audit/alerts?done=closed");
    assertThat(portal.api().last(Route.CLOSE_ALERT).body().get("finding").asText())
        .isEqualTo("no-misuse");
    assertThat(
            portal
                .send("/audit/alerts/5b1e/closure", Map.of(), 422)
                .select(".govuk-error-summary li")
                .text())
        .isEqualTo("Select what you found out");
  }

  @Test
  void whatSomebodyElseClosedLeadsBackToTheList() {
    portal.api().refusing(Route.CLOSE_ALERT, 409, "already-closed");
    String there = "?status=open&cursor=here";
    Document late =
        portal.send("/audit/alerts/5b1e/closure" + there, Map.of("decision", "misuse"), 404);
    assertThat(late.select("main a").attr("href")).isEqualTo("/audit/alerts" + there);
    assertThat(portal.get("/audit/alerts/other/closure" + there, 404).select("main").html())
        .isEqualTo(late.select("main").html());
    assertThat(portal.get("/audit/alerts/other/opening" + there, 404).select("main").html())
        .isEqualTo(late.select("main").html());
    portal.api().refusing(Route.APPROVE_OPENING, 404, "not-found");
    assertThat(
            portal.send("/audit/alerts/5b1e/opening" + there, Map.of(), 404).select("main").html())
        .isEqualTo(late.select("main").html());
    portal.api().refusing(Route.CLOSE_INVESTIGATION, 409, "already-closed");
    assertThat(
            portal
                .send(
                    "/audit/investigations/7c02/closure?cursor=here",
                    Map.of("decision", "justified"),
                    404)
                .select("main a")
                .attr("href"))
        .isEqualTo("/audit/investigations?cursor=here");
    portal.get("/audit/investigations/other/closure", 404);
  }

  @Test
  void whoeverDecidesComesBackToTheSamePlace() {
    assertThat(
            portal
                .get("/audit/alerts/5b1e/closure?cursor=here")
                .select(".govuk-back-link")
                .attr("href"))
        .isEqualTo("/audit/alerts?cursor=here");
    assertThat(portal.send("/audit/alerts/5b1e/closure?cursor=here", Map.of("decision", "misuse")))
        .isEqualTo("/audit/alerts?cursor=here&done=closed");
    assertThat(portal.send("/audit/alerts/5b1e/opening?cursor=here", Map.of()))
        .isEqualTo("/audit/alerts?cursor=here&done=approved");
    assertThat(
            portal.send(
                "/audit/investigations/7c02/closure?cursor=here", Map.of("decision", "justified")))
        .isEqualTo("/audit/investigations?cursor=here&done=closed");
  }

  @Test
  void longListsGoOnAndLeadBackToTheirBeginning() {
    portal.api().answering(Route.LIST_ALERTS, 200, "{\"items\":[],\"cursor\":\"a+b\"}");
    Document alerts = portal.get("/audit/alerts?status=closed&cursor=here");
    assertThat(alerts.select("main").text()).contains("Nothing more is in this list.");
    assertThat(alerts.select("a[rel=next]").attr("href"))
        .isEqualTo("/audit/alerts?status=closed&cursor=a%2Bb");
    assertThat(alerts.select("a[rel=prev]").attr("href")).isEqualTo("/audit/alerts?status=closed");
    portal.api().answering(Route.LIST_INVESTIGATIONS, 200, NOTHING);
    assertThat(portal.get("/audit/investigations?cursor=here").text())
        .contains("Nothing more is in this list.");
  }

  @Test
  void openingIsApprovedByTwo() {
    assertThat(portal.get("/audit/alerts/5b1e/opening").select("main p").text())
        .contains("when an auditor of the account’s council and a national auditor");
    assertThat(portal.send("/audit/alerts/5b1e/opening", Map.of()))
        .isEqualTo("/audit/alerts?done=approved");
    portal.api().answering(Route.APPROVE_OPENING, 200, "{\"alertId\":\"5b1e\",\"approvals\":2}");
    assertThat(portal.send("/audit/alerts/5b1e/opening", Map.of()))
        .isEqualTo("/audit/alerts?done=opened");
    portal.api().refusing(Route.APPROVE_OPENING, 409, "already-approved");
    assertThat(
            portal
                .send("/audit/alerts/5b1e/opening", Map.of(), 422)
                .select("#decision-error")
                .text())
        .contains("an auditor of the other kind approves it");
  }

  @Test
  void auditorSuspendsAnAccount() {
    assertThat(
            portal.send(
                "/audit/accounts/york.nurse/suspension", Map.of("decision", "suspected-misuse")))
        .isEqualTo("/audit/accounts/york.nurse?done=suspended");
    assertThat(
            portal.get("/audit/accounts/york.nurse?done=suspended").select("[role=alert]").text())
        .contains("The account is suspended.");
    portal.api().refusing(Route.SUSPEND_ACCOUNT, 404, "not-found");
    assertThat(
            portal
                .send(
                    "/audit/accounts/york.nurse/suspension",
                    Map.of("decision", "suspected-misuse"),
                    422)
                .select(".govuk-error-summary li")
                .text())
        .startsWith("There is no such account");
  }

  @Test
  void investigationsSayWhatWasStatedAndWhatIsLate() {
    Document page = portal.get("/audit/investigations");
    assertThat(page.select("tbody").text()).contains("A child was missing", "leeds.police", "Late");
    assertThat(page.select("tbody tr td:eq(2) a").attr("href"))
        .isEqualTo("/audit/investigations/7c02/closure");
    portal.api().answering(Route.LIST_INVESTIGATIONS, 200, NOTHING);
    assertThat(portal.get("/audit/investigations").text())
        .contains("No investigation waits for you.");
    assertThat(portal.get("/audit/investigations?status=closed").text())
        .contains("No investigation has been closed.");
  }

  @Test
  void investigationIsClosedWithAFinding() {
    assertThat(portal.get("/audit/investigations/7c02/closure").select("main dd").eachText())
        .contains("A child was missing", "leeds.police");
    assertThat(portal.send("/audit/investigations/7c02/closure", Map.of("decision", "justified")))
        .isEqualTo("/audit/investigations?done=closed");
    portal.api().refusing(Route.CLOSE_INVESTIGATION, 403, "same-person");
    assertThat(
            portal
                .send("/audit/investigations/7c02/closure", Map.of("decision", "justified"), 422)
                .select("#decision-error")
                .text())
        .contains("because you had a part in it");
  }

  @Test
  void wholeTrailIsAPictureAndASentence() {
    Document page = portal.get("/audit/verification");
    assertThat(page.select("h1").text()).isEqualTo("The trail is whole");
    assertThat(page.select(".cp-chain__link").eachText())
        .containsExactly(
            "Intact Last seal Where following begins",
            "Intact 1,042 entries Each fits the one before",
            "Intact Ends of all chains 9f86d081884c…");
    assertThat(page.select("main").text())
        .contains("1,042 entries of the whole trail since the last seal: every link holds.");
  }

  @Test
  void brokenTrailSaysWhereAndHow() {
    portal
        .api()
        .answering(
            Route.VERIFY_TRAIL,
            200,
            """
            {"intact":false,"entries":7,"head":"00","firstBroken":{"entryId":"01JC",
             "kind":"removed","writer":"search-<b>"}}
            """);
    Document page = portal.get("/audit/verification?writer=search");
    assertThat(page.select("h1").text()).isEqualTo("The trail is broken");
    assertThat(page.select(".cp-chain__link--broken").text())
        .isEqualTo("Broken Entry 01JC An entry is missing here");
    assertThat(page.select(".govuk-warning-text").text()).contains("Tell the operators now");
    assertThat(page.select("main b")).isEmpty();
    assertThat(portal.api().last(Route.VERIFY_TRAIL).call().path())
        .isEqualTo("/v1/audit/verification?writer=search");
  }

  @Test
  void writerThatNeverWasHasWords() {
    portal.api().refusing(Route.VERIFY_TRAIL, 404, "not-found");
    assertThat(portal.get("/audit/verification?writer=nobody", 422).select("h1").text())
        .isEqualTo("No such writer");
  }

  @Test
  void closedInvestigationsSayWhatWasFound() {
    portal
        .api()
        .answering(
            Route.LIST_INVESTIGATIONS,
            200,
            """
            {"items":[{"investigationId":"7c02","childId":"12345678906",
              "emergency":"serious-injury","status":"closed","openedAt":"2026-11-23T10:00:00Z",
              "due":"2026-11-24T10:00:00Z","accountId":null,"organisation":null,
              "finding":"not-justified","closedAt":"2026-11-23T11:00:00Z"}],"cursor":null}
            """);
    Document page = portal.get("/audit/investigations?status=closed");
    assertThat(page.select("tbody").text())
        .contains(
            "A child was seriously injured",
            "It was not right to open the record",
            "closed on 23 November 2026 at 11:00am");
    assertThat(page.select("tbody td a")).isEmpty();
    assertThat(portal.get("/audit/investigations?done=closed").select("[role=alert]").text())
        .contains("The investigation is closed.");
    assertThat(portal.get("/audit/investigations/7c02/closure").select("main dt").eachText())
        .doesNotContain("Account");
  }

  @Test
  void everyKindOfBreakHasWords() {
    for (String kind :
        new String[] {
          "changed",
          "removed",
          "inserted",
          "cut-tail",
          "vanished-writer",
          "broken-head",
          "missing-mention",
          "broken-criteria"
        }) {
      assertThat(new Verification.BrokenLink("e", kind, "w").words()).isNotEqualTo(kind);
    }
    assertThat(new Verification.BrokenLink("e", "something-new", "w").words())
        .isEqualTo("something-new");
  }

  @Test
  void whateverIsCountedSaysWhetherThereIsMore() {
    portal.api().answering(Route.LIST_ALERTS, 200, "{\"items\":[],\"cursor\":\"more\"}");
    assertThat(portal.get("/audit").select("main li").text()).contains("More than 0 alerts");
  }
}
