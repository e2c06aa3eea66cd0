package org.contactpoint.portal.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.contactpoint.contract.route.Route;
import org.contactpoint.portal.world.TestPortal;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ListPageTest {
  private final TestPortal portal = TestPortal.signedInAs("management-team");

  @AfterEach
  void close() {
    portal.close();
  }

  private void answering(String list) {
    portal.api().answering(Route.LIST_ACCESS_REQUESTS, 200, list);
  }

  @Test
  void openRequestsAreListedWithTheDaysOnWhichTheyAreDue() {
    Document page = portal.get("/access-requests");
    assertThat(page.select("tbody tr").eachText())
        .containsExactly(
            "Anne Ward, a parent 12345678906 20 November 2026 21 December 2026 Check who asks");
    assertThat(page.select("tbody a").attr("href")).isEqualTo("/access-requests/4c1f?status=open");
    assertThat(page.select("[aria-current=page]").eachText()).contains("All open");
    assertThat(portal.api().last(Route.LIST_ACCESS_REQUESTS).call().path())
        .isEqualTo("/v1/subject-access-requests?status=open&limit=50");
  }

  @Test
  void whatIsOverdueIsMarked() {
    answering(
        AccessWorld.listed(
            AccessWorld.request("received", "")
                .replace("\"overdue\": false", "\"overdue\": true")));
    assertThat(portal.get("/access-requests?status=overdue").select("td .govuk-tag").eachText())
        .contains("Overdue");
  }

  @Test
  void anEmptyListSaysWhatThatMeans() {
    answering(AccessWorld.listed());
    assertThat(portal.get("/access-requests?status=due-soon").select("main").text())
        .contains("No request is due within 7 days.");
  }

  @Test
  void aLongListGoesOnOnTheNextPage() {
    answering("{\"items\": [" + AccessWorld.request("received", "") + "], \"cursor\": \"a+b\"}");
    Document page = portal.get("/access-requests?status=received");
    assertThat(page.select("a[rel=next]").attr("href"))
        .isEqualTo("/access-requests?status=received&cursor=a%2Bb");
    assertThat(page.select("caption").text()).startsWith("1 request on this page");
  }

  @Test
  void theLastPageOfALongListCountsItself() {
    answering(
        AccessWorld.listed(
            AccessWorld.request("received", ""), AccessWorld.request("id-check", "")));
    assertThat(portal.get("/access-requests?cursor=abc").select("caption").text())
        .startsWith("2 requests on this page");
    answering(AccessWorld.listed());
    assertThat(portal.get("/access-requests?cursor=abc").select("main").text())
        .contains("There are no more on this page.");
  }

  @Test
  void aListThatThereIsNotShowsTheOpenOnes() {
    assertThat(portal.get("/access-requests?status=all").select("h2").eachText())
        .contains("All open");
  }

  @Test
  void aHostileNameIsShownAsItIs() {
    answering(AccessWorld.listed(AccessWorld.request(AccessWorld.HOSTILE, "received", "")));
    Document page = portal.get("/access-requests");
    assertThat(page.select("tbody a").text()).isEqualTo(AccessWorld.HOSTILE);
    assertThat(page.select("main script")).isEmpty();
  }

  @Test
  void anApproverEntersNoRequest() {
    try (TestPortal approver = TestPortal.signedInAs("shield-approver")) {
      assertThat(approver.get("/access-requests").select("main .govuk-button")).isEmpty();
    }
  }
}
