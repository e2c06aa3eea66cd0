package org.contactpoint.portal.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.contactpoint.contract.route.Route;
import org.contactpoint.portal.world.DocumentedApi.Sent;
import org.contactpoint.portal.world.TestPortal;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EnterPageTest {
  private static final String FORM = "/children/12345678906/access-request";
  private static final Map<String, String> MOTHER =
      Map.of(
          "kind", "parent",
          "name", "Anne Ward",
          "received-day", "20",
          "received-month", "11",
          "received-year", "2026");

  private final TestPortal portal = TestPortal.signedInAs("management-team");

  @AfterEach
  void close() {
    portal.close();
  }

  private static Map<String, String> with(String name, String value) {
    Map<String, String> all = new LinkedHashMap<>(MOTHER);
    all.put(name, value);
    return all;
  }

  @Test
  void theDayIsTodayUntilSomebodySaysOtherwise() {
    Document page = portal.get(FORM);
    assertThat(page.select("#received-day").val()).isEqualTo("30");
    assertThat(page.select("#childId")).isEmpty();
  }

  @Test
  void aRequestIsEnteredFromTheRecord() {
    assertThat(portal.send(FORM, MOTHER))
        .isEqualTo("/access-requests/4c1f?status=received&done=entered");
    Sent sent = portal.api().last(Route.RECEIVE_ACCESS_REQUEST);
    assertThat(sent.body().get("childId").asText()).isEqualTo("12345678906");
    assertThat(sent.body().at("/requester/kind").asText()).isEqualTo("parent");
    assertThat(sent.body().at("/requester/name").asText()).isEqualTo("Anne Ward");
    assertThat(sent.body().get("received").asText()).isEqualTo("2026-11-20");
    assertThat(
            portal.get("/access-requests/4c1f?status=received&done=entered").select("main").text())
        .contains("The request has been entered");
  }

  @Test
  void aRequestIsEnteredFromTheListWithTheNumberOfTheChild() {
    assertThat(portal.send("/access-requests/new", with("childId", "123 456 789 06")))
        .startsWith("/access-requests/4c1f");
    assertThat(portal.api().last(Route.RECEIVE_ACCESS_REQUEST).body().get("childId").asText())
        .isEqualTo("12345678906");
  }

  @Test
  void whatIsMissingIsAskedFor() {
    Document again = portal.send("/access-requests/new", Map.of("childId", "Leah"), 422);
    assertThat(again.select(".govuk-error-summary li").eachText())
        .containsExactly(
            "Enter the child’s ContactPoint number, which has 11 digits",
            "Select who asks",
            "Enter the name of the requester",
            "Enter the day on which they asked");
    assertThat(again.title()).startsWith("Error: ");
    assertThat(again.select("#childId").val()).isEqualTo("Leah");
  }

  @Test
  void nobodyAsksInTheFuture() {
    Document again = portal.send(FORM, with("received-year", "2027"), 422);
    assertThat(again.select(".govuk-error-summary li").eachText())
        .containsExactly("The day on which they asked must be in the past");
  }

  @Test
  void whatTheApiDoesNotTakeIsSaidInWords() {
    portal
        .api()
        .refusing(
            Route.RECEIVE_ACCESS_REQUEST, 422, "invalid-request", "requester.name", "received");
    Document again = portal.send(FORM, with("name", AccessWorld.HOSTILE), 422);
    assertThat(again.select(".govuk-error-summary li").eachText())
        .containsExactly(
            "Name must be up to 100 letters, spaces, hyphens and apostrophes",
            "The day on which they asked must be within the past year");
    assertThat(again.select("#name").val()).isEqualTo(AccessWorld.HOSTILE);
  }

  @Test
  void aChildThatIsNotThereIsSaidToBeNone() {
    portal.api().refusing(Route.RECEIVE_ACCESS_REQUEST, 404, "not-found");
    assertThat(
            portal
                .send("/access-requests/new", with("childId", "12345678906"), 422)
                .select("#childId-error")
                .text())
        .contains("There is no child of that number");
  }

  @Test
  void anEleventhRequestWaitsForTheOthers() {
    portal.api().refusing(Route.RECEIVE_ACCESS_REQUEST, 409, "too-many-requests-open");
    assertThat(portal.send(FORM, MOTHER, 422).select(".govuk-error-summary").text())
        .contains("10 open requests");
  }

  @Test
  void whoeverMayNotEnterItIsTold() {
    portal.api().refusing(Route.RECEIVE_ACCESS_REQUEST, 403, "access-refused");
    assertThat(portal.send(FORM, MOTHER, 403).select("h1").text())
        .isEqualTo("You are not allowed to do this");
  }
}
