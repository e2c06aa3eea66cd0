package org.contactpoint.http.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CookiesTest {
  private static Headers sent(String... lines) {
    return Headers.of(Map.of("cookie", List.of(lines)));
  }

  @Test
  void cookieIsFoundAmongOthers() {
    assertThat(Cookies.value(sent("a=1; mine=2", "b=3"), "mine")).contains("2");
  }

  @Test
  void cookieThatWasNotSentIsNone() {
    assertThat(Cookies.value(Headers.of(Map.of()), "mine")).isEmpty();
    assertThat(Cookies.value(sent("yours=2; min=3"), "mine")).isEmpty();
  }

  @Test
  void cookieThatWasSentTwiceIsNone() {
    assertThat(Cookies.value(sent("mine=1; mine=2"), "mine")).isEmpty();
  }

  @Test
  void namesComeInTheOrderInWhichTheyWereSent() {
    assertThat(Cookies.names(sent("b=1; a=2", "c; b=3"))).containsExactly("b", "a", "c");
    assertThat(Cookies.names(Headers.of(Map.of()))).isEmpty();
  }
}
