package org.contactpoint.portal.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.contactpoint.contract.route.Route;
import org.contactpoint.portal.world.TestPortal;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AccountPagesTest {
  private static final String NOTHING = "{\"items\":[],\"cursor\":null}";
  private static final String LONG = "Ŵ".repeat(70);
  private static final String ACCOUNT =
      """
      {"accountId":"4f0e","name":"%s","email":"amina.rahman@leeds.example",
       "phone":"+441134960101","organisation":{"code":"990001","name":"%s"},
       "council":"E08000035","jobRole":"teacher","roles":["practitioner"],"status":"%s",
       "steps":[{"step":"sponsorship","date":"2026-11-20","reference":"paper-1",
         "by":"leeds.admin","at":"2026-11-23T10:00:00Z"}],
       "lapsesOn":null,"reInvitation":%s}
      """;
  private static final Map<String, String> AMINA =
      Map.of(
          "givenName", "Amina",
          "familyName", "Rahman",
          "email", "amina.rahman@leeds.example",
          "jobRole", "Speech  Therapist",
          "organisationName", "Moor Lane Academy",
          "organisationCode", "990001",
          "roles", "practitioner");
  private static final Map<String, String> STEP =
      Map.of(
          "date-day", "20",
          "date-month", "November",
          "date-year", "2026",
          "reference", "paper-1");

  private final TestPortal portal = TestPortal.signedInAs("user-administrator");

  @AfterEach
  void close() {
    portal.close();
  }

  private static String account(String status) {
    return ACCOUNT.formatted("Amina Rahman", "Moor Lane Academy", status, "null");
  }

  private static String training(String reference) {
    return """
    {"step":"training","date":"2025-11-20","reference":"%s","by":"leeds.admin","at":"2025-11-23T10:00:00Z"}\
    """
        .formatted(reference);
  }

  private void listing(String account) {
    portal
        .api()
        .answering(
            Route.LIST_ACCOUNTS, 200, "{\"items\":[%s],\"cursor\":\"later\"}".formatted(account));
  }

  @Test
  void accountsAreListedByState() {
    Document page = portal.get("/accounts?status=requested");
    assertThat(page.select("tbody th a").text()).isEqualTo("Amina Rahman");
    assertThat(page.select("tbody th a").attr("href")).isEqualTo("/accounts/4f0e?status=requested");
    assertThat(page.select("option[selected]").text()).isEqualTo("Requested");
    assertThat(page.select("caption").text()).isEqualTo("1 account");
    assertThat(page.title()).doesNotContain("Amina");
    assertThat(portal.api().last(Route.LIST_ACCOUNTS).call().path())
        .isEqualTo("/v1/accounts?status=requested");
  }

  @Test
  void longListGoesOnWhereItEnds() {
    listing(account("active"));
    Document page = portal.get("/accounts?status=active&cursor=here");
    assertThat(page.select("a[rel=next]").attr("href"))
        .isEqualTo("/accounts?status=active&cursor=later");
    assertThat(page.select("tbody th a").attr("href"))
        .isEqualTo("/accounts/4f0e?status=active&cursor=here");
  }

  @Test
  void emptyListSaysSo() {
    portal.api().answering(Route.LIST_ACCOUNTS, 200, NOTHING);
    assertThat(portal.get("/accounts").text())
        .contains("Your council has no account in this state.");
  }

  @Test
  void emptyPageOfALongListLeadsOn() {
    portal.api().answering(Route.LIST_ACCOUNTS, 200, "{\"items\":[],\"cursor\":\"later\"}");
    Document page = portal.get("/accounts");
    assertThat(page.text()).contains("There are no accounts on this page.");
    assertThat(page.select("a[rel=next]").attr("href")).isEqualTo("/accounts?cursor=later");
  }

  @Test
  void accountWithManyRenewalsIsShownAfterAChange() {
    portal.api().answering(Route.LIST_ACCOUNTS, 200, NOTHING);
    StringBuilder steps = new StringBuilder("\"steps\":[");
    for (int i = 0; i < 30; i++) {
      steps.append(training("paper-" + i)).append(',');
    }
    String renewed = account("suspended").replace("\"steps\":[", steps.toString());
    portal.api().answering(Route.SUSPEND_ACCOUNT, 200, renewed);
    String next = portal.send("/accounts/4f0e/suspension", Map.of("decision", "long-absence"));
    Document page = portal.get(next);
    assertThat(page.select(".govuk-task-list").text()).contains("reference paper-29");
  }

  @Test
  void accountIsAskedForWithTheCouncilOfWhoeverAsks() {
    assertThat(portal.send("/accounts/new", AMINA))
        .isEqualTo("/accounts/4f0e?status=requested&done=requested");
    JsonNode body = portal.api().last(Route.REQUEST_ACCOUNT).body();
    assertThat(body.get("council").asText()).isEqualTo("E08000035");
    assertThat(body.get("jobRole").asText()).isEqualTo("speech-therapist");
    assertThat(body.has("phone")).isFalse();
  }

  @Test
  void everythingThatIsMissingIsSaidAtOnce() {
    Document again = portal.send("/accounts/new", Map.of("givenName", "Amina"), 422);
    assertThat(again.select(".govuk-error-summary a").eachAttr("href"))
        .containsExactly(
            "#familyName",
            "#email",
            "#jobRole",
            "#organisationName",
            "#organisationCode",
            "#roles");
    assertThat(again.select("#givenName").attr("value")).isEqualTo("Amina");
    assertThat(portal.api().sent()).isEmpty();
  }

  @Test
  void whatTheApiRefusesIsSaidAtItsField() {
    portal.api().refusing(Route.REQUEST_ACCOUNT, 422, "invalid-request", "organisation.code");
    Document again = portal.send("/accounts/new", AMINA, 422);
    assertThat(again.select("#organisationCode-error").text()).contains("Check the code");
    portal.api().refusing(Route.REQUEST_ACCOUNT, 409, "address-taken");
    assertThat(portal.send("/accounts/new", AMINA, 422).select("#email-error").text())
        .contains("with this e-mail address before");
  }

  @Test
  void rolesSayWhatTheyAllow() {
    Document page = portal.get("/accounts/new");
    assertThat(page.select("input[name=roles]")).hasSize(6);
    assertThat(page.select(".govuk-checkboxes__hint")).hasSize(6);
    assertThat(page.select("input[value=national-auditor]")).isEmpty();
  }

  @Test
  void pageOfAnAccountSaysWhatComesNext() {
    listing(account("sponsored"));
    Document page = portal.get("/accounts/4f0e?status=sponsored");
    assertThat(page.select(".govuk-task-list__status").eachText())
        .containsExactly(
            "Completed", "To do", "Cannot start yet", "Cannot start yet", "Cannot start yet");
    assertThat(page.select(".govuk-task-list a").eachAttr("href"))
        .containsExactly("/accounts/4f0e/steps/checks?status=sponsored");
    assertThat(page.select(".govuk-task-list__hint").eachText().getFirst())
        .isEqualTo(
            "Done on 20 November 2026, reference paper-1. Entered by leeds.admin on"
                + " 23 November 2026 at 10:00am.");
    assertThat(page.select("main ul.govuk-list a").eachText())
        .containsExactly("Close this account");
    assertThat(page.title()).doesNotContain("Amina");
  }

  @Test
  void closedAccountLeadsNowhere() {
    listing(account("closed"));
    Document page = portal.get("/accounts/4f0e?status=closed");
    assertThat(page.select(".govuk-task-list a, main ul.govuk-list a")).isEmpty();
    assertThat(page.select(".govuk-task-list__status").eachText())
        .containsExactly("Completed", "Not entered", "Not entered", "Not entered", "Completed");
  }

  @Test
  void activeAccountIsRenewedSuspendedClosedAndInvitedAnew() {
    listing(account("active"));
    Document page = portal.get("/accounts/4f0e");
    assertThat(page.select(".govuk-task-list a").eachText())
        .containsExactly("Identity and DBS checks", "Training", "Agreement");
    assertThat(page.select("main ul.govuk-list a").eachAttr("href"))
        .containsExactly(
            "/accounts/4f0e/suspension", "/accounts/4f0e/closure", "/accounts/4f0e/re-invitation");
  }

  @Test
  void hostileNamesAreText() {
    listing(
        ACCOUNT.formatted(
            "<script>alert(1)</script> \\\"' onclick=x \\u202e", LONG, "active", "null"));
    for (String path : new String[] {"/accounts", "/accounts/4f0e", "/accounts/4f0e/closure"}) {
      Document page = portal.get(path);
      assertThat(page.select("main script, main [onclick]")).isEmpty();
      assertThat(page.select("main").text()).contains("<script>alert(1)</script>", LONG);
      assertThat(page.title()).doesNotContain("alert");
    }
  }

  @Test
  void accountThatIsNowhereHasNoPage() {
    portal.api().answering(Route.LIST_ACCOUNTS, 200, NOTHING);
    portal.get("/accounts/4f0e", 404);
    portal.get("/accounts/4f0e/promotion", 404);
    portal.get("/accounts/4f0e/steps/coffee", 404);
  }

  @Test
  void changedAccountIsShownThoughItsPlaceInTheListIsFar() {
    portal.api().answering(Route.LIST_ACCOUNTS, 200, NOTHING);
    portal.api().answering(Route.ACTIVATE_ACCOUNT, 200, account("active"));
    String next = portal.send("/accounts/4f0e/activation?status=agreed", Map.of());
    assertThat(next).isEqualTo("/accounts/4f0e?status=active&done=activation");
    Document page = portal.get(next);
    assertThat(page.select("h1").text()).isEqualTo("Amina Rahman");
    assertThat(page.select("[role=alert]").text()).contains("The person has been let in");
  }

  @Test
  void stepIsEnteredWithDayAndReference() {
    portal.send("/accounts/4f0e/steps/sponsorship?status=requested", STEP);
    JsonNode body = portal.api().last(Route.TAKE_ACCOUNT_STEP).body();
    assertThat(body).hasSize(3);
    assertThat(body.get("step").asText()).isEqualTo("sponsorship");
    assertThat(body.get("date").asText()).isEqualTo("2026-11-20");
    assertThat(body.get("reference").asText()).isEqualTo("paper-1");
  }

  @Test
  void postcodeIsAskedForWithTheChecksAlone() {
    assertThat(portal.get("/accounts/4f0e/steps/checks").select("#homePostcode")).hasSize(1);
    assertThat(portal.get("/accounts/4f0e/steps/training").select("#homePostcode")).isEmpty();
    portal.api().refusing(Route.TAKE_ACCOUNT_STEP, 422, "invalid-request", "homePostcode", "date");
    Document again = portal.send("/accounts/4f0e/steps/checks", STEP, 422);
    assertThat(again.select(".govuk-error-summary a").eachAttr("href"))
        .containsExactly("#homePostcode", "#date-day");
    assertThat(again.select("#reference").attr("value")).isEqualTo("paper-1");
  }

  @Test
  void stepThatIsRefusedHasWords() {
    portal.api().refusing(Route.TAKE_ACCOUNT_STEP, 409, "paper-taken");
    assertThat(
            portal.send("/accounts/4f0e/steps/checks", STEP, 422).select("#reference-error").text())
        .contains("belongs to somebody else’s checks");
    Document again = portal.send("/accounts/4f0e/steps/checks", Map.of(), 422);
    assertThat(again.select(".govuk-error-summary a").eachAttr("href"))
        .containsExactly("#date-day", "#reference");
  }

  @Test
  void whoeverEnteredTheStepsIsToldThatSomebodyElseLetsIn() {
    listing(account("agreed"));
    portal.api().refusing(Route.ACTIVATE_ACCOUNT, 403, "same-person");
    Document again = portal.send("/accounts/4f0e/activation", Map.of(), 422);
    assertThat(again.select(".govuk-error-summary a").text())
        .startsWith("Somebody else has to let this person in");
  }

  @Test
  void eachMoveSendsItsCode() {
    listing(account("active"));
    portal.send("/accounts/4f0e/suspension", Map.of("decision", "long-absence"));
    assertThat(portal.api().last(Route.SUSPEND_ACCOUNT).body().get("reason").asText())
        .isEqualTo("long-absence");
    portal.send("/accounts/4f0e/reinstatement", Map.of("decision", "returned"));
    portal.send("/accounts/4f0e/closure", Map.of("decision", "left-job"));
    portal.send("/accounts/4f0e/re-invitation", Map.of("decision", "password-forgotten"));
    portal.send("/accounts/4f0e/re-invitation-approval", Map.of("decision", "in-person"));
    assertThat(portal.api().last(Route.APPROVE_RE_INVITATION).body().get("confirmedBy").asText())
        .isEqualTo("in-person");
  }

  @Test
  void reasonIsAskedForBeforeAnythingIsDone() {
    Document again = portal.send("/accounts/4f0e/closure", Map.of("decision", "boredom"), 422);
    assertThat(again.select(".govuk-error-summary li").text())
        .isEqualTo("Select why the account is closed");
    assertThat(portal.api().sent())
        .extracting(sent -> sent.route())
        .containsExactly(Route.LIST_ACCOUNTS);
  }

  @Test
  void newInvitationThatWaitsIsShown() {
    listing(
        ACCOUNT.formatted(
            "Amina Rahman",
            "Moor Lane Academy",
            "active",
            "{\"reason\":\"authenticator-lost\",\"requestedAt\":\"2026-11-29T10:00:00Z\",\"expires\":\"2026-12-02T10:00:00Z\"}"));
    Document page = portal.get("/accounts/4f0e");
    assertThat(page.select(".govuk-inset-text").text()).contains("until 2 December 2026");
    assertThat(page.select("main ul.govuk-list a").eachText())
        .contains("Approve a new invitation")
        .doesNotContain("Ask for a new invitation");
  }
}
