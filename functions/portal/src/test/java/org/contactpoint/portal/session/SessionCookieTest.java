package org.contactpoint.portal.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.contactpoint.http.message.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionCookieTest {
  private static final String GOOD = "A".repeat(64);

  private static Headers sent(String... lines) {
    return Headers.of(Map.of("Cookie", List.of(lines)));
  }

  @Test
  void noOtherSiteAndNoScriptSeesIt() {
    String header = SessionCookie.of(sent("__Host-contactpoint=" + GOOD)).orElseThrow().header();
    assertThat(header)
        .startsWith("__Host-contactpoint=" + GOOD)
        .contains("; Path=/", "; Secure", "; HttpOnly", "; SameSite=Lax")
        .doesNotContain("Domain");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "short",
        "****************************************************************",
        "AAAA=AAAA"
      })
  void whatIsNoCookieOfOursIsNone(String value) {
    assertThat(SessionCookie.of(sent("__Host-contactpoint=" + value))).isEmpty();
  }

  @Test
  void oneThatWasPlantedBesideTheOwnMakesNeitherCount() {
    assertThat(
            SessionCookie.of(
                sent("__Host-contactpoint=" + GOOD + "; __Host-contactpoint=" + "B".repeat(64))))
        .isEmpty();
  }

  @Test
  void aCookieOfAnotherNameIsPassedOver() {
    assertThat(SessionCookie.of(sent("contactpoint=" + GOOD, "a=b"))).isEmpty();
  }
}
