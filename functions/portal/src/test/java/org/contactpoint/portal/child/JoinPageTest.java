package org.contactpoint.portal.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.contactpoint.portal.child.Records.CHILD;
import static org.contactpoint.portal.child.Records.FOR_SUPPORT;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.contactpoint.contract.route.Route;
import org.contactpoint.portal.world.TestPortal;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JoinPageTest {
  private static final String JOIN = CHILD + "/join" + FOR_SUPPORT;

  private final TestPortal portal = TestPortal.signedInAs("practitioner");

  @AfterEach
  void close() {
    portal.close();
  }

  private static Map<String, String> form(String service, String... more) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("serviceType", service);
    form.put("start-day", "2");
    form.put("start-month", "November");
    form.put("start-year", "2026");
    for (int i = 0; i < more.length; i += 2) {
      form.put(more[i], more[i + 1]);
    }
    return form;
  }

  @Test
  void theFormBeginsWithOnesUsualServiceAndToday() {
    Document page = portal.get(JOIN);
    assertThat(page.select("select[name=serviceType] option[selected]").attr("value"))
        .isEqualTo("social-care");
    assertThat(page.select("input[name=start-day]").attr("value")).isEqualTo("30");
  }

  @Test
  void whoJoinsIsLedBackToTheRecord() {
    assertThat(portal.send(JOIN, form("social-care", "more", "lead")))
        .isEqualTo(CHILD + "?purpose=direct-support&done=joined");
    JsonNode sent = portal.api().last(Route.ADD_INVOLVEMENT).body();
    assertThat(sent.get("start").asText()).isEqualTo("2026-11-02");
    assertThat(sent.get("leadPractitioner").asBoolean()).isTrue();
    assertThat(sent.has("consent")).isFalse();
  }

  @Test
  void aSensitiveServiceNeedsConsentOrAGround() {
    Document again = portal.send(JOIN, form("mental-health"), 422);
    assertThat(again.select(".govuk-error-summary a").attr("href")).isEqualTo("#ground");
    assertThat(again.select("details").hasAttr("open")).isTrue();
  }

  @Test
  void consentSaysWhoGaveItAndWhen() {
    Document again = portal.send(JOIN, form("mental-health", "ground", "consent"), 422);
    assertThat(again.select(".govuk-error-summary li")).hasSize(3);
    portal.send(
        JOIN,
        form(
            "mental-health",
            "ground",
            "consent",
            "givenBy",
            "child",
            "competence",
            "gillick-competent",
            "consentDate-day",
            "1",
            "consentDate-month",
            "11",
            "consentDate-year",
            "2026"));
    assertThat(portal.api().last(Route.ADD_INVOLVEMENT).body().at("/consent/date").asText())
        .isEqualTo("2026-11-01");
  }

  @Test
  void toPreventHarmNoConsentIsNeeded() {
    portal.send(JOIN, form("substance-abuse", "ground", "harm"));
    assertThat(portal.api().last(Route.ADD_INVOLVEMENT).body().get("harmGround").asText())
        .isEqualTo("significant-harm");
  }

  @Test
  void whatTheApiDoesNotTakeIsSaidAtItsField() {
    portal.api().refusing(Route.ADD_INVOLVEMENT, 422, "invalid-request", "start");
    Document again = portal.send(JOIN, form("school"), 422);
    assertThat(again.select(".govuk-error-summary li").text())
        .isEqualTo("The day on which you began must be at most a year ahead");
    assertThat(again.select("input[name=start-month]").attr("value")).isEqualTo("November");
  }

  @Test
  void aFullRecordSaysSo() {
    portal.api().refusing(Route.ADD_INVOLVEMENT, 422, "too-many-involvements");
    assertThat(portal.send(JOIN, form("school"), 422).select(".govuk-error-summary li").text())
        .startsWith("100 services work with this child");
  }
}
