package org.contactpoint.portal.upload;

import static org.assertj.core.api.Assertions.assertThat;

import org.contactpoint.contract.route.Route;
import org.contactpoint.portal.world.TestPortal;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UploadsPageTest {
  private final TestPortal portal = TestPortal.signedInAs("management-team");

  @AfterEach
  void close() {
    portal.close();
  }

  @Test
  void filesAreListedWithStatusAndCounts() {
    Document page = portal.get("/uploads");
    assertThat(page.select("tbody tr").eachText())
        .containsExactly(
            "children.csv Other local services 23 November 2026 at 10:00am Done 3 1 0");
    assertThat(page.select("tbody a").attr("href")).isEqualTo("/uploads/6c2d");
    assertThat(page.select("nav.govuk-pagination")).isEmpty();
  }

  @Test
  void emptyListSaysSo() {
    portal.api().answering(Route.LIST_UPLOADS, 200, "{\"items\":[],\"cursor\":null}");
    Document page = portal.get("/uploads");
    assertThat(page.select("main").text()).contains("No file has been sent yet.");
    assertThat(page.select("table")).isEmpty();
  }

  @Test
  void longListGoesOnByTheCursorOfTheApi() {
    portal
        .api()
        .answering(
            Route.LIST_UPLOADS,
            200,
            "{\"items\":[" + Answers.file("done", "") + "],\"cursor\":\"opaque-1.x_y~\"}");
    assertThat(portal.get("/uploads").select("a[rel=next]").attr("href"))
        .isEqualTo("/uploads?cursor=opaque-1.x_y%7E");
    portal.get("/uploads?cursor=opaque-1.x_y~");
    assertThat(portal.api().last(Route.LIST_UPLOADS).call().path())
        .isEqualTo("/v1/uploads?limit=25&cursor=opaque-1.x_y%7E");
  }

  @Test
  void madeUpCursorAddsNoParameter() {
    portal.get("/uploads?cursor=a;limit");
    assertThat(portal.api().last(Route.LIST_UPLOADS).call().path())
        .isEqualTo("/v1/uploads?limit=25&cursor=a%3Blimit");
  }

  @Test
  void laterPartThatIsEmptyLeadsBackToTheFirst() {
    portal.api().answering(Route.LIST_UPLOADS, 200, "{\"items\":[],\"cursor\":null}");
    Document page = portal.get("/uploads?cursor=here");
    assertThat(page.select("main").text()).contains("Nothing more is in this list.");
    assertThat(page.select("a[rel=prev]").attr("href")).isEqualTo("/uploads");
  }

  @Test
  void nameThatIsMarkupIsShownAsText() {
    portal
        .api()
        .answering(
            Route.LIST_UPLOADS,
            200,
            "{\"items\":["
                + Answers.named("<script>alert(1)</script>\\\"\u202e.csv", "done", "")
                + "],\"cursor\":null}");
    Document page = portal.get("/uploads");
    assertThat(page.select("main script")).isEmpty();
    assertThat(page.select("tbody th").text()).contains("<script>alert(1)</script>\"");
  }

  @Test
  void whoeverMayNotSeeFilesIsToldSo() {
    portal.api().refusing(Route.LIST_UPLOADS, 403, "access-refused");
    assertThat(portal.get("/uploads", 403).select("h1").text())
        .isEqualTo("You are not allowed to do this");
  }
}
