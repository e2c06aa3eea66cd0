package org.contactpoint.portal.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.contactpoint.contract.route.Route;
import org.contactpoint.portal.world.TestPortal;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

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
}
