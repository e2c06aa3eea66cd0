package org.contactpoint.portal.registration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import org.contactpoint.contract.route.Route;
import org.contactpoint.portal.world.TestPortal;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CorrectPageTest {
  private static final String PAGE = "/children/12345678906/correct";
  private static final String HELD =
      """
      {"childId":"12345678906","status":"active","shielded":false,"names":[
      {"type":"former","givenName":"Leah","familyName":"Okafor"},
      {"type":"current","givenName":"\\"><script>","familyName":"Ward"}],
      "otherSpellings":[],"dateOfBirth":"2012-03-09","dateOfBirthEstimated":true,"gender":"female","council":"E08000035",
      "address":{"status":"current","uprn":"100","lines":["1 Ash Terrace"],"town":"Leeds","postcode":"LS6 2AB","asOf":"2026-05-01"},
      "carers":[{"name":"Ann","parentalResponsibility":true},{"name":"B","parentalResponsibility":false},
      {"name":"C","parentalResponsibility":false},{"name":"D","parentalResponsibility":false},
      {"name":"E","relationship":"guardian","parentalResponsibility":false,"phone":"+441632960100"}],
      "involvements":[],"sensitiveServiceExists":false}\
      """;

  private final TestPortal portal = TestPortal.signedInAs("management-team");

  @AfterEach
  void close() {
    portal.close();
  }

  /** What a browser sends of the form as it was shown. */
  private static Map<String, String> entries(Document page) {
    Map<String, String> entries = new HashMap<>();
    page.select("main input, main select")
        .forEach(
            field -> {
              boolean isChoice = field.attr("type").matches("radio|checkbox");
              if (!isChoice || field.hasAttr("checked")) {
                entries.put(
                    field.attr("name"),
                    field.tagName().equals("select")
                        ? field.select("option[selected]").attr("value")
                        : field.attr("value"));
              }
            });
    entries.remove("token");
    entries.remove("key");
    return entries;
  }

  private JsonNode sent() {
    return portal.api().last(Route.CORRECT_CHILD).body();
  }

  @Test
  void theFormIsTheRecordAsItStands() {
    portal.api().answering(Route.VIEW_CHILD, 200, HELD);
    Document page = portal.get(PAGE);
    assertThat(page.select("#name-0-family").attr("value")).isEqualTo("Ward");
    assertThat(page.select("#name-0-given").attr("value")).isEqualTo("\"><script>");
    assertThat(page.select("#name-1-family").attr("value")).isEqualTo("Okafor");
    assertThat(page.select("#dateOfBirth-month").attr("value")).isEqualTo("3");
    assertThat(page.select("#carer-4-name").attr("value")).isEqualTo("E");
    assertThat(page.select("script")).hasSize(1);
  }

  @Test
  void whatIsLeftAsItIsIsSentAsItIs() {
    portal.api().answering(Route.VIEW_CHILD, 200, HELD);
    Map<String, String> entries = entries(portal.get(PAGE));
    entries.put("etag", "\"1\"");
    assertThat(portal.send(PAGE, entries))
        .isEqualTo("/children/12345678906?purpose=record-maintenance&done=corrected");
    assertThat(portal.api().last(Route.CORRECT_CHILD).call().headers())
        .containsEntry("If-Match", "\"1\"");
    assertThat(sent().get("names")).hasSize(2);
    assertThat(sent().get("dateOfBirth").asText()).isEqualTo("2012-03-09");
    assertThat(sent().get("dateOfBirthEstimated").asBoolean()).isTrue();
    assertThat(sent().get("carers")).hasSize(5);
    JsonNode carer = sent().get("carers").get(4);
    assertThat(carer.get("name").asText()).isEqualTo("E");
    assertThat(carer.get("relationship").asText()).isEqualTo("guardian");
    assertThat(carer.get("parentalResponsibility").asBoolean()).isFalse();
    assertThat(carer.get("phone").asText()).isEqualTo("+441632960100");
    assertThat(sent().get("address").get("uprn").asText()).isEqualTo("100");
  }

  @Test
  void whatIsEmptiedIsTakenAway() {
    Map<String, String> entries = entries(portal.get(PAGE));
    entries.keySet().removeIf(name -> name.matches("dateOfBirth.*|carer-.*|line.|town"));
    entries.put("addressStatus", "no-known");
    portal.send(PAGE, entries);
    assertThat(sent().get("dateOfBirth").isNull()).isTrue();
    assertThat(sent().get("carers").isNull()).isTrue();
    assertThat(sent().get("address").get("lines").isNull()).isTrue();
  }

  @Test
  void whatSomebodyElseChangedMeanwhileIsShownFirst() {
    Map<String, String> entries = entries(portal.get(PAGE));
    entries.put("name-0-given", "Lia");
    portal.api().refusing(Route.CORRECT_CHILD, 412, "stale-match");
    Document again = portal.send(PAGE, entries, 422);
    assertThat(again.select(".govuk-error-summary").text())
        .contains("Somebody changed this record meanwhile");
    assertThat(again.select("#name-0-given").attr("value")).isEqualTo("Leah");
    assertThat(again.select(".govuk-inset-text").text()).contains("Lia Ward");
    assertThat(again.select("input[name=etag]").attr("value")).isEqualTo("\"1\"");
  }

  @Test
  void aTagThatIsNoneIsNeverSent() {
    Map<String, String> entries = entries(portal.get(PAGE));
    entries.put("etag", "x\r\nInjected: yes");
    assertThat(portal.send(PAGE, entries, 422).select(".govuk-error-summary").text())
        .contains("Somebody changed this record meanwhile");
    assertThat(portal.api().sent()).noneMatch(sent -> sent.route() == Route.CORRECT_CHILD);
  }

  @Test
  void whatIsWrongIsSaidAndKept() {
    Map<String, String> entries = entries(portal.get(PAGE));
    entries.remove("name-0-given");
    entries.put("name-0-family", " ");
    Document again = portal.send(PAGE, entries, 422);
    assertThat(again.select(".govuk-error-summary a").attr("href")).isEqualTo("#name-0-given");
    assertThat(again.select("input[name=etag]").attr("value")).isEqualTo("\"1\"");
    portal.api().refusing(Route.CORRECT_CHILD, 422, "invalid-request", "dateOfBirth");
    entries.put("name-0-family", "Ward");
    assertThat(portal.send(PAGE, entries, 422).select(".govuk-error-summary a").attr("href"))
        .isEqualTo("#dateOfBirth-day");
  }

  @Test
  void aRecordOfAnotherCouncilIsRefusedInWords() {
    portal.api().refusing(Route.CORRECT_CHILD, 403, "access-refused");
    assertThat(portal.send(PAGE, entries(portal.get(PAGE)), 403).select("h1").text())
        .isEqualTo("You are not allowed to do this");
  }
}
