package org.contactpoint.portal.about;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.contactpoint.portal.session.SessionCookie;
import org.contactpoint.portal.signin.AttemptCookies;
import org.contactpoint.portal.world.TestPortal;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextPagesTest {
  private final TestPortal portal = TestPortal.signedOut();

  @AfterEach
  void close() {
    portal.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/about", "/about/see-what-is-held", "/accessibility", "/cookies", "/privacy"})
  void everybodyCanReadThePage(String path) {
    Document page = portal.get(path);
    assertThat(page.select("h1")).hasSize(1);
    assertThat(page.select("header form")).isEmpty();
    assertThat(levels(page)).allSatisfy(step -> assertThat(step).isLessThanOrEqualTo(1));
    for (String link : page.select("main a[href^=/]").eachAttr("href")) {
      portal.get(link);
    }
    for (String link : page.select("main a[href^=#]").eachAttr("href")) {
      assertThat(page.select(link)).hasSize(1);
    }
  }

  /** How much deeper each heading is than the one before. */
  private static List<Integer> levels(Document page) {
    List<Integer> all =
        page.select("main h1, main h2, main h3").stream()
            .map(Element::tagName)
            .map(name -> name.charAt(1) - '0')
            .toList();
    return Stream.iterate(1, i -> i < all.size(), i -> i + 1)
        .map(i -> all.get(i) - all.get(i - 1))
        .toList();
  }

  @Test
  void thePageAboutCookiesNamesTheOnesThatAreSet() {
    Set<String> named =
        portal.get("/cookies").select("tbody th").stream()
            .map(Element::text)
            .collect(Collectors.toSet());
    assertThat(named)
        .containsExactlyInAnyOrder(
            SessionCookie.gone().split("=", 2)[0], AttemptCookies.PREFIX + "…");
    assertThat(portal.response("GET", "/sign-in", Map.of()).cookies())
        .singleElement()
        .asString()
        .startsWith(AttemptCookies.PREFIX);
  }

  @Test
  void whoeverIsSignedInKeepsTheMenu() {
    try (TestPortal signedIn = TestPortal.signedInAs("practitioner")) {
      assertThat(signedIn.get("/privacy").select("nav[aria-label=Menu] a").eachText())
          .contains("Find a child");
    }
  }
}
