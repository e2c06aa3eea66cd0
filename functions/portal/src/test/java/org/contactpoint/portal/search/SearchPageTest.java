package org.contactpoint.portal.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.contactpoint.contract.route.Route;
import org.contactpoint.portal.world.TestPortal;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchPageTest {
  private static final Map<String, String> LEAH =
      Map.of(
          "purpose", "direct-support",
          "givenName", "Leah",
          "familyName", "Ward",
          "dateOfBirth-day", "9",
          "dateOfBirth-month", "March",
          "dateOfBirth-year", "2012");

  private final TestPortal portal = TestPortal.signedInAs("practitioner");

  @AfterEach
  void close() {
    portal.close();
  }

  private String searched() {
    return portal.send("/search", LEAH);
  }

  private String searchedFor(String familyName) {
    Map<String, String> entries = new HashMap<>(LEAH);
    entries.put("familyName", familyName);
    return portal.send("/search", entries);
  }

  @Test
  void whatWasEnteredIsNeverPartOfAnAddress() {
    assertThat(searched()).matches("/search/results/[0-9a-f]{32}");
  }

  @Test
  void theResultsSayWhatTheApiFound() {
    String address = searched();
    Document results = portal.get(address);
    assertThat(results.select("h1").text()).isEqualTo("1 child found");
    assertThat(results.select(".cp-result__name a").attr("href"))
        .isEqualTo(
            "/children/12345678906?purpose=direct-support&from="
                + address.substring("/search/results/".length()));
    assertThat(results.title()).doesNotContain("Leah");
    assertThat(portal.api().last(Route.SEARCH_CHILDREN).body().get("dateOfBirth").asText())
        .isEqualTo("2012-03-09");
  }

  @Test
  void twoWindowsHaveTwoSearches() {
    String one = searchedFor("Ward");
    String other = searchedFor("Obi");
    portal.get(one);
    assertThat(familyName()).isEqualTo("Ward");
    portal.get(other);
    assertThat(familyName()).isEqualTo("Obi");
    String change = portal.get(one).select("main a:containsOwn(Change the search)").attr("href");
    assertThat(portal.get(change).select("#familyName").attr("value")).isEqualTo("Ward");
  }

  private String familyName() {
    return portal.api().last(Route.SEARCH_CHILDREN).body().get("familyName").asText();
  }

  @Test
  void theRecordLeadsBackToItsSearchWhateverIsDoneThere() {
    String results = searched();
    Document record = portal.get(portal.get(results).select(".cp-result__name a").attr("href"));
    assertThat(record.select(".govuk-back-link").attr("href")).isEqualTo(results);
    String join = record.select("a:containsOwn(Add yourself)").attr("href");
    String joined =
        portal.send(
            portal.get(join).select("main form").attr("action"),
            Map.of(
                "serviceType", "social-care",
                "start-day", "9",
                "start-month", "3",
                "start-year", "2026"));
    assertThat(portal.get(joined).select(".govuk-back-link").attr("href")).isEqualTo(results);
  }

  @Test
  void aSearchThatIsNoLongerKeptLeadsToAnother() {
    String first = searched();
    for (int i = 0; i < 5; i++) {
      searched();
    }
    Document gone = portal.get(first, 404);
    assertThat(gone.select("h1").text()).isEqualTo("This search is no longer kept");
    assertThat(gone.select("main a").attr("href")).isEqualTo("/search");
    assertThat(portal.api().sent()).isEmpty();
    String id = first.substring("/search/results/".length());
    assertThat(portal.get("/search?again=" + id).select("#familyName").attr("value")).isEmpty();
  }

  @Test
  void whatAnAddressClaimsOfASearchIsNotRepeated() {
    Document record = portal.get("/children/12345678906?purpose=direct-support&from=../../evil");
    assertThat(record.select(".govuk-back-link").attr("href")).isEqualTo("/home");
    assertThat(record.select("a[href*=evil]")).isEmpty();
  }

  @Test
  void whoeverGivesNoPurposeIsAskedForOne() {
    Document again = portal.send("/search", Map.of("familyName", "Ward"), 422);
    assertThat(again.select(".govuk-error-summary a").attr("href")).isEqualTo("#purpose");
    assertThat(again.title()).startsWith("Error: ");
  }

  @Test
  void whatIsTooLittleToGoOnSaysWhatToAdd() {
    portal
        .api()
        .refusing(Route.SEARCH_CHILDREN, 422, "search-too-broad", "dateOfBirth", "postcode");
    Document again = portal.get(searched(), 422);
    assertThat(again.select(".govuk-error-summary li").eachText())
        .containsExactly("Enter a date of birth, or the year alone", "Enter a postcode");
  }

  /** What the API says of a field leads to a field that is there, whichever it is. */
  @ParameterizedTest
  @ValueSource(strings = {"search-too-broad", "invalid-request"})
  void everyComplaintLeadsToAFieldOfTheForm(String slug) {
    portal
        .api()
        .refusing(
            Route.SEARCH_CHILDREN,
            422,
            slug,
            "familyName",
            "givenName",
            "dateOfBirth",
            "birthYear",
            "postcode",
            "gender",
            "identifier",
            "identifier.type",
            "identifier.value",
            "purpose");
    Document again = portal.get(searched(), 422);
    assertThat(again.select(".govuk-error-summary a").eachAttr("href"))
        .hasSizeGreaterThanOrEqualTo(7)
        .allSatisfy(link -> assertThat(again.select(link)).as(link).hasSize(1));
  }

  @Test
  void searchThatIsTooLongIsSaidToBeSo() {
    Map<String, String> entries = new HashMap<>(LEAH);
    entries.put("givenName", "\u0416".repeat(400));
    assertThat(portal.send("/search", entries, 422).select("#familyName-error").text())
        .contains("Shorten what you entered");
  }

  @Test
  void refusalThatNamesNoFieldIsStillSaid() {
    portal.api().refusing(Route.SEARCH_CHILDREN, 422, "invalid-request");
    assertThat(portal.get(searched(), 422).select("#familyName-error").text())
        .contains("Something that you entered can’t be taken");
  }

  @Test
  void refusalThatIsAboutNoFieldIsAPageOfItsOwn() {
    portal.api().refusing(Route.SEARCH_CHILDREN, 403, "access-refused");
    assertThat(portal.get(searched(), 403).select("h1").text())
        .isEqualTo("You are not allowed to do this");
  }

  @Test
  void whereTooManyMayBeTheOneEveryAdviceIsInWords() {
    portal
        .api()
        .answering(
            Route.SEARCH_CHILDREN,
            200,
            "{\"searchId\":\"s\",\"outcome\":\"too-many\",\"results\":[],\"advice\":[\"add-family-name\",\"add-given-name\",\"add-date-of-birth\",\"add-birth-year\",\"add-postcode\",\"add-gender\",\"add-identifier\",\"add-letters\"]}");
    Document page = portal.get(searched());
    assertThat(page.select("h1").text()).isEqualTo("More than 10 children may be the one");
    assertThat(page.select("main li").eachText())
        .hasSize(8)
        .allMatch(advice -> !advice.startsWith("add-"));
  }

  @Test
  void whereNobodyIsFoundATeamMayRegisterTheChild() {
    String none = "{\"searchId\":\"s\",\"outcome\":\"none\",\"results\":[],\"advice\":[]}";
    portal.api().answering(Route.SEARCH_CHILDREN, 200, none);
    assertThat(portal.get(searched()).select("a[href=/children/new]")).isEmpty();
    try (TestPortal team = TestPortal.signedInAs("management-team")) {
      team.api().answering(Route.SEARCH_CHILDREN, 200, none);
      assertThat(team.get(team.send("/search", LEAH)).select("a[href=/children/new]")).hasSize(1);
    }
  }

  @Test
  void resultsShowWhatFewPeopleAreCalled() {
    portal
        .api()
        .answering(
            Route.SEARCH_CHILDREN,
            200,
            "{\"searchId\":\"s\",\"outcome\":\"found\",\"advice\":[],\"results\":[{\"childId\":\"12345678906\",\"givenName\":\"Leah\",\"familyName\":\"Ward\",\"gender\":\"female\",\"shielded\":true,\"score\":0.9,\"matchedOn\":[\"identifier\"],\"possibleDuplicate\":true}]}");
    Document page = portal.get(searched());
    assertThat(page.select(".govuk-tag").eachText())
        .containsExactly("Shielded", "May be recorded twice");
    assertThat(page.select(".cp-facts dt").eachText()).doesNotContain("Council");
    assertThat(page.select(".cp-facts dd").eachText()).contains("Not held", "Number");
    assertThat(page.select(".govuk-inset-text").text()).contains("Open both");
  }

  @Test
  void numberNeedsItsKindAndAYearItsDigits() {
    Document again =
        portal.send(
            "/search",
            Map.of(
                "purpose", "direct-support",
                "dateOfBirth-year", "12",
                "identifier", "9000000009"),
            422);
    assertThat(again.select(".govuk-error-summary a").eachAttr("href"))
        .containsExactly("#dateOfBirth-year", "#identifierType");
    assertThat(again.select("details[open]")).hasSize(1);
    assertThat(
            portal
                .send("/search", Map.of("purpose", "direct-support", "dateOfBirth-day", "9"), 422)
                .select(".govuk-error-summary a")
                .eachAttr("href"))
        .containsExactly("#dateOfBirth-day");
  }

  @Test
  void whatIsKnownIsSentAndNothingElse() {
    portal.get(
        portal.send(
            "/search",
            Map.of(
                "purpose", "safeguarding",
                "familyName", " Ward ",
                "dateOfBirth-year", "2012",
                "gender", "female",
                "identifierType", "nhs-number",
                "identifier", "9000000009",
                "anything", "else")));
    assertThat(portal.api().last(Route.SEARCH_CHILDREN).body().toString())
        .isEqualTo(
            "{\"birthYear\":2012,\"familyName\":\"Ward\",\"gender\":\"female\",\"identifier\":{\"type\":\"nhs-number\",\"value\":\"9000000009\"},\"purpose\":\"safeguarding\"}");
  }
}
