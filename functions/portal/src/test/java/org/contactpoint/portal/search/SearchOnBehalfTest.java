package org.contactpoint.portal.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.contactpoint.contract.route.Route;
import org.contactpoint.portal.world.TestPortal;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SearchOnBehalfTest {
  private static final Map<String, String> LEAH =
      Map.of(
          "purpose", "direct-support",
          "familyName", "Ward",
          "dateOfBirth-day", "9",
          "dateOfBirth-month", "3",
          "dateOfBirth-year", "2012",
          "onBehalfOf", "leeds.mentor");

  private final TestPortal portal = TestPortal.signedInAs("management-team");

  @AfterEach
  void close() {
    portal.close();
  }

  @Test
  void theTeamNamesWhomItSearchesFor() {
    assertThat(portal.get("/search").select("#onBehalfOf")).hasSize(1);
    portal.get(portal.send("/search", LEAH));
    assertThat(portal.api().last(Route.SEARCH_CHILDREN).body().get("onBehalfOf").asText())
        .isEqualTo("leeds.mentor");
  }

  @Test
  void anAccountThatCannotBeActedForIsExplained() {
    portal.api().refusing(Route.SEARCH_CHILDREN, 403, "access-refused");
    Document again = portal.get(portal.send("/search", LEAH), 422);
    assertThat(again.select("#onBehalfOf-error").text()).contains("The API refused this.");
    assertThat(again.select("#familyName").attr("value")).isEqualTo("Ward");
  }

  @Test
  void nobodyElseIsAskedForAnAccount() {
    try (TestPortal other = TestPortal.signedInAs("practitioner")) {
      assertThat(other.get("/search").select("#onBehalfOf")).isEmpty();
    }
  }
}
