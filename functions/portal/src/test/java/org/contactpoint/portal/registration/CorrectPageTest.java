package org.contactpoint.portal.registration;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.contactpoint.contract.route.Route;
import org.contactpoint.portal.api.ApiAnswer;
import org.contactpoint.portal.world.TestPortal;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CorrectPageTest {
  private static final String PAGE = "/children/12345678906/correct?purpose=transfer";
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

  private void holding(String record) {
    portal
        .api()
        .answering(
            Route.VIEW_CHILD,
            new ApiAnswer(200, Map.of("ETag", "\"1\""), record.getBytes(StandardCharsets.UTF_8)));
  }

  private JsonNode sent() {
    return portal.api().last(Route.CORRECT_CHILD).body();
  }

  @Test
  void theFormIsTheRecordAsItStands() {
    holding(HELD);
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
    holding(HELD);
    Map<String, String> entries = entries(portal.get(PAGE));
    assertThat(portal.send(PAGE, entries))
        .isEqualTo("/children/12345678906?purpose=transfer&done=corrected");
    assertThat(portal.api().last(Route.CORRECT_CHILD).call().headers())
        .containsEntry("If-Match", "\"1\"")
        .containsEntry("Access-Purpose", "transfer");
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

  @ParameterizedTest
  @CsvSource({"line1, 2 Oak Road", "postcode, LS7 1AA", "line1, ''"})
  void anotherHomeDoesNotKeepThePropertyNumber(String field, String value) {
    holding(HELD);
    Map<String, String> entries = entries(portal.get(PAGE));
    entries.put(field, value);
    entries.put("town", "York");
    Document again = portal.send(PAGE, entries, 422);
    assertThat(again.select(".govuk-error-summary a").attr("href")).isEqualTo("#uprn");
    assertThat(again.select("#uprn-error").text())
        .endsWith("Enter the UPRN of the new address, or leave it empty");
    assertThat(again.select("#" + field).attr("value")).isEqualTo(value);
    assertThat(again.select("#town").attr("value")).isEqualTo("York");
    assertThat(portal.api().sent()).noneMatch(sent -> sent.route() == Route.CORRECT_CHILD);
    portal.send(PAGE, entries(again), 422);
    entries = entries(again);
    entries.put("uprn", "");
    portal.send(PAGE, entries);
    assertThat(sent().get("address").get("uprn").isNull()).isTrue();
  }

  @Test
  void theSameHomeWrittenOtherwiseKeepsItsPropertyNumber() {
    holding(HELD);
    Document page = portal.get(PAGE);
    assertThat(page.select("input[name=sameHome]")).isEmpty();
    Map<String, String> entries = entries(page);
    entries.put("line1", "1  ASH terrace");
    entries.put("postcode", "ls62ab");
    portal.send(PAGE, entries);
    assertThat(sent().get("address").get("uprn").asText()).isEqualTo("100");
    entries.put("line1", "1 Ashe Terrace");
    Document again = portal.send(PAGE, entries, 422);
    assertThat(again.select("input[name=sameHome]")).hasSize(1);
    entries = entries(again);
    entries.put("sameHome", "yes");
    portal.send(PAGE, entries);
    assertThat(sent().get("address").get("lines").get(0).asText()).isEqualTo("1 Ashe Terrace");
    assertThat(sent().get("address").get("uprn").asText()).isEqualTo("100");
  }

  @Test
  void whoeverIsBackIsNotExpectedToReturn() {
    holding(
        HELD.replace(
            "\"status\":\"current\"", "\"status\":\"left-england\",\"returnIntended\":\"yes\""));
    Map<String, String> entries = entries(portal.get(PAGE));
    portal.send(PAGE, entries);
    assertThat(sent().get("address").get("returnIntended").asText()).isEqualTo("yes");
    entries.put("addressStatus", "current");
    portal.send(PAGE, entries);
    assertThat(sent().get("address").get("returnIntended").isNull()).isTrue();
  }

  @Test
  void anIntentionThatAFileSentBesideAHomeIsLeftAsItIs() {
    holding(HELD.replace("\"uprn\":\"100\"", "\"uprn\":\"100\",\"returnIntended\":\"no\""));
    portal.send(PAGE, entries(portal.get(PAGE)));
    assertThat(sent().get("address").get("returnIntended").asText()).isEqualTo("no");
  }

  private static String otherName(int number) {
    return ",{\"type\":\"alias\",\"givenName\":\"L%d\",\"familyName\":\"Ward\"}".formatted(number);
  }

  private static String held(int names, int carers) {
    String carer = "{\"name\":\"C%d\",\"parentalResponsibility\":false}";
    return """
    {"childId":"12345678906","status":"active","shielded":false,"names":[
    {"type":"current","givenName":"Leah","familyName":"Ward"}%s],"otherSpellings":[],"gender":"female",
    "council":"E08000035","carers":[%s],"involvements":[],"sensitiveServiceExists":false}\
    """
        .formatted(
            IntStream.range(1, names).mapToObj(CorrectPageTest::otherName).collect(joining()),
            IntStream.range(0, carers).mapToObj(carer::formatted).collect(joining(",")));
  }

  @ParameterizedTest
  @CsvSource({"1, 0", "1, 3", "2, 4", "5, 5", "21, 21", "99, 99"})
  void howeverManyStandThereAnotherCanBeAdded(int names, int carers) {
    holding(held(names, carers));
    Document page = portal.get(PAGE);
    Map<String, String> entries = entries(page);
    entries.put("name-" + names + "-given", "Lia");
    entries.put("name-" + names + "-type", "alias");
    entries.put("carer-" + carers + "-name", "Zoe");
    assertThat(page.select("#name-" + names + "-given")).hasSize(1);
    assertThat(page.select("#carer-" + carers + "-name")).hasSize(1);
    portal.send(PAGE, entries);
    assertThat(sent().get("names")).hasSize(names + 1);
    assertThat(sent().get("carers")).hasSize(carers + 1);
  }

  @Test
  void beyondWhatTheApiTakesThePageSaysSo() {
    holding(held(100, 100));
    Document page = portal.get(PAGE);
    assertThat(page.select("#name-100-given, #carer-100-name")).isEmpty();
    assertThat(page.select("main").text())
        .contains("at most 100 names", "at most 100 parents and carers");
    portal.send(PAGE, entries(page));
    assertThat(sent().get("carers")).hasSize(100);
  }

  @Test
  void moreThanTheApiTakesAreNotDroppedInSilence() {
    holding(held(101, 102));
    Document again = portal.send(PAGE, entries(portal.get(PAGE)), 422);
    assertThat(again.select(".govuk-error-summary a").eachAttr("href"))
        .containsExactly("#name-100-given", "#carer-100-name");
    assertThat(again.select("#carer-101-name").attr("value")).isEqualTo("C101");
    assertThat(portal.api().sent()).noneMatch(sent -> sent.route() == Route.CORRECT_CHILD);
  }

  @ParameterizedTest
  @CsvSource({"add-name, name-3-given", "add-carer, carer-5-name"})
  void aRowToAddAnotherIsOpenedAndNothingIsSaved(String answer, String field) {
    holding(HELD);
    Map<String, String> entries = entries(portal.get(PAGE));
    entries.put("name-2-given", "Lia");
    entries.put("answer", answer);
    Document again = portal.send(PAGE, entries, 200);
    assertThat(again.select("#" + field).parents().select("details[open]")).isNotEmpty();
    assertThat(again.select("a[href=#" + field + "]").text()).isEqualTo("Go to the empty fields");
    assertThat(again.select("#name-2-given").attr("value")).isEqualTo("Lia");
    assertThat(again.select("input[name=etag]").attr("value")).isEqualTo("\"1\"");
    assertThat(portal.api().sent()).noneMatch(sent -> sent.route() == Route.CORRECT_CHILD);
  }

  @ParameterizedTest
  @CsvSource({"add-name, name-5, -given", "add-carer, carer-5, -name"})
  void whereTheLastRowIsUsedTheEmptyOneIsOpened(String answer, String row, String part) {
    holding(held(100, 100));
    Map<String, String> entries = entries(portal.get(PAGE));
    entries.keySet().removeIf(name -> name.startsWith(row + "-"));
    entries.put("answer", answer);
    Document again = portal.send(PAGE, entries, 200);
    String field = "#" + row + part;
    assertThat(again.select(".govuk-inset-text a").attr("href")).isEqualTo(field);
    assertThat(again.select(field).parents().select("details[open]")).isNotEmpty();
  }

  @Test
  void enterSavesAndAddsNoRow() {
    assertThat(portal.get(PAGE).expectFirst("main form button").text())
        .isEqualTo("Save the correction");
  }

  @Test
  void noOtherNameBecomesTheCurrentOne() {
    holding(HELD.replace("\"current\"", "\"alias\""));
    Document page = portal.get(PAGE);
    assertThat(page.select("#name-0-given").attr("value")).isEmpty();
    assertThat(portal.send(PAGE, entries(page), 422).select(".govuk-error-summary a").attr("href"))
        .isEqualTo("#name-0-given");
  }

  @Test
  void withoutAPurposeNothingIsSaved() {
    Document question =
        portal.send("/children/12345678906/correct", entries(portal.get(PAGE)), 200);
    assertThat(question.select("h1").text()).isEqualTo("Why are you opening this record?");
    assertThat(portal.api().sent()).noneMatch(sent -> sent.route() == Route.CORRECT_CHILD);
  }

  @Test
  void whatIsEmptiedIsTakenAway() {
    Map<String, String> entries = entries(portal.get(PAGE));
    entries
        .keySet()
        .removeIf(name -> name.matches("dateOfBirth.*|carer-.*|line.|town|postcode|uprn"));
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
