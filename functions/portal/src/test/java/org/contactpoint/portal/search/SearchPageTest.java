package org.contactpoint.portal.search;

import static org.assertj.core.api.Assertions.assertThat;

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

  @Test
  void whatWasEnteredIsNeverPartOfAnAddress() {
    assertThat(portal.send("/search", LEAH)).isEqualTo("/search/results");
  }

  @Test
  void theResultsSayWhatTheApiFound() {
    portal.send("/search", LEAH);
    Document results = portal.get("/search/results");
    assertThat(results.select("h1").text()).isEqualTo("1 child found");
    assertThat(results.select(".cp-result__name a").attr("href"))
        .isEqualTo("/children/12345678906?purpose=direct-support&from=results");
    assertThat(results.title()).doesNotContain("Leah");
    assertThat(portal.api().last(Route.SEARCH_CHILDREN).body().get("dateOfBirth").asText())
        .isEqualTo("2012-03-09");
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
    portal.send("/search", LEAH);
    Document again = portal.get("/search/results", 422);
    assertThat(again.select(".govuk-error-summary li").eachText())
        .containsExactly("Enter a date of birth, or the year alone", "Enter a postcode");
  }
}
