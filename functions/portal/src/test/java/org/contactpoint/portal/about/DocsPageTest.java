package org.contactpoint.portal.about;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.contactpoint.contract.route.Route;
import org.contactpoint.portal.world.TestPortal;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DocsPageTest {
  private final TestPortal portal = TestPortal.signedOut();

  @AfterEach
  void close() {
    portal.close();
  }

  @Test
  void everyRouteIsDescribedInTheFrameOfThePortal() {
    Document page = portal.get("/docs");
    assertThat(page.select("#reference h3 + p > code").eachText())
        .containsExactlyInAnyOrder(
            Stream.of(Route.values())
                .map(route -> route.method() + " " + route.path())
                .toArray(String[]::new));
    assertThat(page.select(".cp-header__name").text()).isEqualTo("ContactPoint");
    assertThat(page.select("h1")).hasSize(1);
    assertThat(page.select("main")).hasSize(1);
  }

  @Test
  void anApiElsewhereIsTriedOutThere() {
    Document page = portal.get("/docs");
    assertThat(page.select("main script")).isEmpty();
    assertThat(page.select("main a[href=https://api.example/docs]")).hasSize(1);
  }
}
