package org.contactpoint.portal.registration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.contactpoint.contract.route.Route;
import org.contactpoint.portal.world.TestPortal;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LifePageTest {
  private static final String PAGE = "/children/12345678906/life?purpose=safeguarding";
  private static final String NOTED = "/children/12345678906?purpose=safeguarding&done=life";

  private final TestPortal portal = TestPortal.signedInAs("management-team");

  @AfterEach
  void close() {
    portal.close();
  }

  private String body(Route route) {
    return portal.api().last(route).body().toString();
  }

  @Test
  void eachChoiceSaysWhatItMeans() {
    Document page = portal.get(PAGE);
    assertThat(page.select("h1").text()).isEqualTo("What happened?");
    assertThat(page.select("main").text())
        .contains("Each service that works with the child is told");
  }

  @Test
  void aDeathHasItsDay() {
    assertThat(
            portal.send(
                PAGE,
                Map.of(
                    "event", "death",
                    "death-day", "20",
                    "death-month", "November",
                    "death-year", "2026")))
        .isEqualTo(NOTED);
    assertThat(body(Route.RECORD_DEATH)).isEqualTo("{\"date\":\"2026-11-20\"}");
    assertThat(
            portal
                .send(PAGE, Map.of("event", "death"), 422)
                .select(".govuk-error-summary a")
                .attr("href"))
        .isEqualTo("#death-day");
  }

  @Test
  void aWrongDeathIsTakenBackWithTheReason() {
    portal.send(PAGE, Map.of("event", "death-correction", "correctionReason", "another-child"));
    assertThat(body(Route.CORRECT_DEATH)).isEqualTo("{\"reason\":\"another-child\"}");
    portal.api().refusing(Route.CORRECT_DEATH, 409, "not-dead");
    assertThat(
            portal
                .send(
                    PAGE,
                    Map.of("event", "death-correction", "correctionReason", "another-child"),
                    422)
                .select("#event-error")
                .text())
        .contains("The record does not say that the child has died");
  }

  @Test
  void whatAnArchivedRecordDoesNotTakeIsSaid() {
    portal.api().refusing(Route.RECORD_DEPARTURE, 404, "not-found");
    Document again = portal.send(PAGE, Map.of("event", "departure", "returnIntended", "yes"), 422);
    assertThat(again.select("#event-error").text()).contains("In an archived one you can say");
    assertThat(again.select("input[name=event][checked]").attr("value")).isEqualTo("departure");
  }

  @Test
  void aDepartureSaysWhetherTheChildComesBack() {
    portal.send(PAGE, Map.of("event", "departure", "returnIntended", "unknown"));
    assertThat(body(Route.RECORD_DEPARTURE)).isEqualTo("{\"returnIntended\":\"unknown\"}");
  }

  @Test
  void aYoungPersonStaysByTheirOwnConsent() {
    assertThat(
            portal.send(
                PAGE,
                Map.of(
                    "event", "participation",
                    "ground", "care-leaver",
                    "until-day", "6",
                    "until-month", "5",
                    "until-year", "2033",
                    "agreed-day", "2",
                    "agreed-month", "11",
                    "agreed-year", "2026")))
        .isEqualTo(NOTED);
    JsonNode sent = portal.api().last(Route.RECORD_PARTICIPATION).body();
    assertThat(sent.get("until").asText()).isEqualTo("2033-05-06");
    assertThat(sent.get("ground").asText()).isEqualTo("care-leaver");
    assertThat(sent.get("consent").toString())
        .isEqualTo(
            "{\"competence\":\"gillick-competent\",\"date\":\"2026-11-02\",\"givenBy\":\"child\"}");
  }

  @Test
  void aDayThatIsTooLateIsSaidAtItsField() {
    portal.api().refusing(Route.RECORD_PARTICIPATION, 422, "invalid-request", "until");
    assertThat(
            portal
                .send(
                    PAGE,
                    Map.of(
                        "event", "participation",
                        "ground", "care-leaver",
                        "until-day", "6",
                        "until-month", "5",
                        "until-year", "2099",
                        "agreed-day", "2",
                        "agreed-month", "11",
                        "agreed-year", "2026"),
                    422)
                .select(".govuk-error-summary a")
                .attr("href"))
        .isEqualTo("#until-day");
  }

  @Test
  void stayingOnIsTakenBack() {
    assertThat(portal.send(PAGE, Map.of("event", "participation-end"))).isEqualTo(NOTED);
    portal.api().last(Route.END_PARTICIPATION);
  }

  @Test
  void withoutAChoiceItIsAskedForOne() {
    assertThat(portal.send(PAGE, Map.of(), 422).select("#event-error").text())
        .contains("Select what happened");
  }
}
