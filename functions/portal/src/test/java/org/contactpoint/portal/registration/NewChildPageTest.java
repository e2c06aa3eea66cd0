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

class NewChildPageTest {
  private static final String PAGE = "/children/new";
  private static final String ALIKE =
      """
      {"type":"https://contactpoint.example/problems/possible-duplicate","title":"Refused","status":409,
      "detail":"A child who looks alike is in the directory.","requestId":"r","duplicates":[
      {"childId":"23456789017","givenName":"<script>Lea</script>","familyName":"\\"Ward'","dateOfBirth":"2012-03-09",
      "gender":"female","council":"E08000035","shielded":false}]}\
      """;

  private final TestPortal portal = TestPortal.signedInAs("management-team");

  @AfterEach
  void close() {
    portal.close();
  }

  private static Map<String, String> leah() {
    Map<String, String> form = new HashMap<>();
    form.put("name-0-given", "Leah");
    form.put("name-0-family", "Ward");
    form.put("dateOfBirth-day", "9");
    form.put("dateOfBirth-month", "3");
    form.put("dateOfBirth-year", "2012");
    form.put("gender", "female");
    return form;
  }

  private static Map<String, String> leah(String... more) {
    Map<String, String> form = leah();
    for (int i = 0; i < more.length; i += 2) {
      form.put(more[i], more[i + 1]);
    }
    return form;
  }

  private JsonNode sent() {
    return portal.api().last(Route.REGISTER_CHILD).body();
  }

  @Test
  void everyFieldHasALabel() {
    Document page = portal.get(PAGE);
    page.select("main input[type=text], main input[type=tel], main select")
        .forEach(
            field ->
                assertThat(page.select("label[for=" + field.id() + "]")).as(field.id()).hasSize(1));
    assertThat(page.select("h1")).hasSize(1);
  }

  @Test
  void aChildIsRegisteredForRecordMaintenance() {
    assertThat(portal.send(PAGE, leah()))
        .isEqualTo("/children/12345678906?purpose=record-maintenance&done=registered");
    assertThat(portal.api().last(Route.REGISTER_CHILD).call().headers())
        .containsEntry("Access-Purpose", "record-maintenance");
    assertThat(sent().get("names").toString())
        .isEqualTo("[{\"familyName\":\"Ward\",\"givenName\":\"Leah\",\"type\":\"current\"}]");
    assertThat(sent().get("dateOfBirth").asText()).isEqualTo("2012-03-09");
    assertThat(sent().has("address")).isFalse();
  }

  @Test
  void everythingThatIsEnteredIsSent() {
    portal.send(
        PAGE,
        leah(
            "name-1-type", "former",
            "name-1-family", "Okafor",
            "estimated", "yes",
            "addressStatus", "current",
            "line1", "1 Ash Terrace",
            "town", "Leeds",
            "postcode", "LS6 2AB",
            "carer-1-name", "Ann Ward",
            "carer-1-relationship", "mother",
            "carer-1-responsible", "yes",
            "carer-1-phone", "01632 960100",
            "upn", "B801200005001"));
    assertThat(sent().get("names").get(1).toString())
        .isEqualTo("{\"familyName\":\"Okafor\",\"type\":\"former\"}");
    assertThat(sent().get("dateOfBirthEstimated").asBoolean()).isTrue();
    assertThat(sent().get("address").get("lines").get(0).asText()).isEqualTo("1 Ash Terrace");
    assertThat(sent().get("address").get("uprn").isNull()).isTrue();
    JsonNode carer = sent().get("carers").get(0);
    assertThat(carer.get("name").asText()).isEqualTo("Ann Ward");
    assertThat(carer.get("relationship").asText()).isEqualTo("mother");
    assertThat(carer.get("parentalResponsibility").asBoolean()).isTrue();
    assertThat(carer.get("phone").asText()).isEqualTo("01632 960100");
    assertThat(sent().get("identifiers").toString())
        .isEqualTo("[{\"type\":\"upn\",\"value\":\"B801200005001\"}]");
  }

  @Test
  void whatIsMissingIsSaidAtItsField() {
    Document again =
        portal.send(
            PAGE,
            Map.of(
                "name-1-given", "Lea",
                "dateOfBirth-day", "31",
                "dateOfBirth-month", "2",
                "dateOfBirth-year", "2012",
                "town", "Leeds",
                "carer-0-phone", "1"),
            422);
    assertThat(again.title()).startsWith("Error: ");
    assertThat(again.select(".govuk-error-summary a").eachAttr("href"))
        .containsExactly(
            "#name-0-given",
            "#name-1-type",
            "#dateOfBirth-day",
            "#gender",
            "#addressStatus",
            "#carer-0-name");
    again
        .select(".govuk-error-summary a")
        .eachAttr("href")
        .forEach(href -> assertThat(again.select(href)).as(href).hasSize(1));
    assertThat(again.select("#town").attr("value")).isEqualTo("Leeds");
  }

  @Test
  void whatTheApiFindsWrongIsSaidAtTheRowItIsAbout() {
    portal
        .api()
        .refusing(
            Route.REGISTER_CHILD,
            422,
            "invalid-request",
            "names[0].familyName",
            "carers[0].phone",
            "identifiers[0].value",
            "address.postcode");
    Document again =
        portal.send(
            PAGE, leah("carer-2-name", "Ann Ward", "carer-2-phone", "1", "nhsNumber", "1"), 422);
    assertThat(again.select(".govuk-error-summary a").eachAttr("href"))
        .containsExactly("#name-0-family", "#carer-2-phone", "#nhsNumber", "#postcode");
    assertThat(again.select("#carer-2-name").parents().select("details[open]")).isNotEmpty();
  }

  @Test
  void whoLooksAlikeIsShownFirst() {
    portal.api().answering(Route.REGISTER_CHILD, 409, ALIKE);
    Document alike = portal.send(PAGE, leah("town", "x"), 422);
    assertThat(alike.select("#addressStatus-error")).hasSize(1);
    alike = portal.send(PAGE, leah(), 200);
    assertThat(alike.select("h1").text()).isEqualTo("This child may be registered already");
    assertThat(alike.select(".cp-result a").attr("href")).isEqualTo("/children/23456789017");
    assertThat(alike.select(".cp-result__name").text()).isEqualTo("<script>Lea</script> \"Ward'");
    assertThat(alike.select("script")).hasSize(1);
    assertThat(alike.select("input[name=name-0-given]").attr("value")).isEqualTo("Leah");
    assertThat(alike.select("input[name=distinctFrom]").attr("value")).isEqualTo("23456789017");
  }

  @Test
  void ofWhoLooksAlikeNothingIsMadeUp() {
    portal
        .api()
        .answering(
            Route.REGISTER_CHILD,
            409,
            ALIKE
                .replace("\"dateOfBirth\":\"2012-03-09\",", "")
                .replace("\"council\":\"E08000035\",", "")
                .replace("\"familyName\":\"\\\"Ward'\",", "")
                .replace("\"shielded\":false", "\"shielded\":true"));
    Document alike = portal.send(PAGE, leah(), 200);
    assertThat(alike.select(".cp-result__name").text()).isEqualTo("<script>Lea</script>");
    assertThat(alike.select(".cp-result").text())
        .contains("Shielded", "Born Not held")
        .doesNotContain("Council");
  }

  @Test
  void whoeverRulesThemOutRegistersAnotherChild() {
    portal.send(PAGE, leah("answer", "register", "distinctFrom", "23456789017"));
    assertThat(sent().get("distinctFrom").toString()).isEqualTo("[\"23456789017\"]");
  }

  @Test
  void rowsAreAddedWithoutRegisteringAnybody() {
    Document form = portal.send(PAGE, leah("answer", "add-name", "name-1-given", "Lia"), 200);
    assertThat(form.select("#name-2-given").parents().select("details[open]")).isNotEmpty();
    assertThat(portal.api().sent()).isEmpty();
  }

  @Test
  void whoeverLooksAlikeIsNotToldOfLessThanWasEntered() {
    portal.api().answering(Route.REGISTER_CHILD, 409, ALIKE);
    Document alike =
        portal.send(
            PAGE, leah("carer-6-name", "Zoe", "name-4-given", "Lia", "name-4-type", "alias"), 200);
    assertThat(alike.select("input[name=carer-6-name]").attr("value")).isEqualTo("Zoe");
    assertThat(alike.select("input[name=name-4-given]").attr("value")).isEqualTo("Lia");
  }

  @Test
  void whatWasEnteredCanBeChanged() {
    Document form = portal.send(PAGE, leah("answer", "change"), 200);
    assertThat(form.select("#name-0-given").attr("value")).isEqualTo("Leah");
  }
}
