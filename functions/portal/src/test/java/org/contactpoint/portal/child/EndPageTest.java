package org.contactpoint.portal.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.contactpoint.portal.child.Records.CHILD;
import static org.contactpoint.portal.child.Records.FOR_SUPPORT;

import java.util.Map;
import org.contactpoint.contract.route.Route;
import org.contactpoint.portal.world.TestPortal;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EndPageTest {
  private static final String END = CHILD + "/involvements/7d9c/end" + FOR_SUPPORT;
  private static final Map<String, String> FORM =
      Map.of(
          "tag", "\"1\"",
          "end-day", "20",
          "end-month", "11",
          "end-year", "2026");

  private final TestPortal portal = TestPortal.signedInAs("practitioner");

  @AfterEach
  void close() {
    portal.close();
  }

  @Test
  void theFormSaysWhichServiceItIs() {
    Document page = portal.get(END);
    assertThat(page.select("main").text())
        .contains("Speech therapy by Leeds Community Healthcare, since 1 September 2025");
    assertThat(page.select("input[name=tag]").attr("value")).isEqualTo("\"1\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"practitioner", "management-team"})
  void whoCanEndTheWorkIsSaidBeforeTheForm(String role) {
    try (TestPortal reader = TestPortal.signedInAs(role)) {
      assertThat(reader.get(END).select("main p").eachText())
          .contains(
              "Only whoever entered this work, or the management team of their council, can end it."
                  + " Work that came in a file ends by a later file.");
    }
  }

  @Test
  void withoutAPurposeItIsAskedFirst() {
    assertThat(portal.get(CHILD + "/involvements/7d9c/end").select("h1").text())
        .isEqualTo("Why are you opening this record?");
    assertThat(portal.api().sent()).isEmpty();
  }

  @Test
  void whatTheRecordDoesNotShowCanBeEndedToo() {
    portal.api().answering(Route.VIEW_CHILD, 200, Records.FACE);
    assertThat(portal.get(END).select("button").text()).contains("End the work");
  }

  @Test
  void theLastDayIsSentForTheRecordAsItWasShown() {
    assertThat(portal.send(END, FORM)).isEqualTo(CHILD + "?purpose=direct-support&done=ended");
    assertThat(portal.api().last(Route.END_INVOLVEMENT).body().get("end").asText())
        .isEqualTo("2026-11-20");
    assertThat(portal.api().last(Route.END_INVOLVEMENT).call().headers())
        .containsEntry("If-Match", "\"1\"");
  }

  @Test
  void noLastDayIsNoEnd() {
    Document again = portal.send(END, Map.of("tag", "\"1\"", "service", "School"), 422);
    assertThat(again.select(".govuk-error-summary a").attr("href")).isEqualTo("#end-day");
    assertThat(again.select("main").text()).contains("School");
  }

  @Test
  void aDayThatIsNotTakenSaysWhatItMayBe() {
    portal.api().refusing(Route.END_INVOLVEMENT, 422, "invalid-request", "end");
    assertThat(portal.send(END, FORM, 422).select(".govuk-error-summary li").text())
        .startsWith("The last day must be on or after the first day, and not in the future");
  }

  @Test
  void aRecordThatChangedMeanwhileIsShownAsItIsNow() {
    portal.api().refusing(Route.END_INVOLVEMENT, 412, "stale-match");
    Document again = portal.send(END, FORM, 422);
    assertThat(again.select(".govuk-error-summary li").text()).contains("changed meanwhile");
    assertThat(again.select("input[name=end-day]").attr("value")).isEqualTo("20");
    assertThat(portal.api().sent()).hasSize(2);
  }

  @Test
  void somebodyElsesServiceIsNotTheirsToEnd() {
    portal.api().refusing(Route.END_INVOLVEMENT, 404, "not-found");
    assertThat(portal.send(END, FORM, 422).select(".govuk-error-summary li").text())
        .startsWith("Only whoever entered this work, or the management team of their council,")
        .endsWith("ask them. If it came in a file, ask the service that sends the file");
  }

  @Test
  void aTagThatNobodyWasShownIsNoHeader() {
    portal.send(
        END,
        Map.of(
            "tag", "\"1\"\r\nX-Other: 1",
            "end-day", "20",
            "end-month", "11",
            "end-year", "2026"));
    assertThat(portal.api().last(Route.END_INVOLVEMENT).call().headers())
        .containsEntry("If-Match", "\"\"");
  }
}
