package org.contactpoint.portal.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.contactpoint.contract.route.Route;
import org.contactpoint.portal.world.TestPortal;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AddServicePageTest {
  private static final String PAGE = "/children/12345678906/add-service?purpose=transfer";

  private final TestPortal portal = TestPortal.signedInAs("management-team");

  @AfterEach
  void close() {
    portal.close();
  }

  private static Map<String, String> mentor() {
    return new HashMap<>(
        Map.of(
            "accountId", "leeds.mentor",
            "serviceType", "learning-mentoring",
            "start-day", "2",
            "start-month", "11",
            "start-year", "2026"));
  }

  @Test
  void thePractitionerIsNamedByTheirAccount() {
    assertThat(portal.get(PAGE).select("h1").text())
        .isEqualTo("Add a practitioner on their behalf");
    assertThat(portal.send(PAGE, mentor()))
        .isEqualTo("/children/12345678906?purpose=transfer&done=service-added");
    assertThat(portal.api().last(Route.ADD_INVOLVEMENT).body().get("practitioner").toString())
        .isEqualTo("{\"accountId\":\"leeds.mentor\"}");
  }

  @Test
  void aSensitiveServiceNeedsItsGround() {
    Map<String, String> form = mentor();
    form.put("serviceType", "mental-health");
    assertThat(portal.send(PAGE, form, 422).select(".govuk-error-summary a").eachAttr("href"))
        .containsExactly("#ground");
    form.put("ground", "harm");
    portal.send(PAGE, form);
    assertThat(portal.api().last(Route.ADD_INVOLVEMENT).body().get("harmGround").asText())
        .isEqualTo("significant-harm");
  }

  @Test
  void whatIsMissingIsAskedFor() {
    Document again = portal.send(PAGE, Map.of(), 422);
    assertThat(again.select(".govuk-error-summary a").eachAttr("href"))
        .containsExactly("#accountId", "#serviceType", "#start-day");
    assertThat(again.select("#serviceType-error").text()).contains("what is done for this child");
  }

  @Test
  void anAccountThatCannotBeActedForIsExplained() {
    portal.api().refusing(Route.ADD_INVOLVEMENT, 403, "access-refused");
    Document again = portal.send(PAGE, mentor(), 422);
    assertThat(again.select("#accountId-error").text()).contains("The API refused this.");
    assertThat(again.select("#accountId").attr("value")).isEqualTo("leeds.mentor");
  }

  @Test
  void aFullRecordIsExplained() {
    portal.api().refusing(Route.ADD_INVOLVEMENT, 422, "too-many-involvements");
    assertThat(portal.send(PAGE, mentor(), 422).select("#serviceType-error").text())
        .contains("100 services work with this child");
  }
}
