package org.contactpoint.portal.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.contactpoint.contract.route.Route;
import org.contactpoint.http.message.Response;
import org.contactpoint.portal.session.SessionCookie;
import org.contactpoint.portal.signin.AttemptCookies;
import org.contactpoint.portal.world.TestPool;
import org.contactpoint.portal.world.TestPortal;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SignInPagesTest {
  private static final String SESSION = SessionCookie.gone().split("=", 2)[0];

  private final TestPool pool = new TestPool(Clock.fixed(TestPortal.NOW, ZoneOffset.UTC));
  private final TestPortal portal = TestPortal.signingInAt(pool);
  private final Browser browser = new Browser();

  @AfterEach
  void close() {
    portal.close();
    pool.close();
  }

  /** What a browser keeps, and sends along. */
  private final class Browser {
    private final Map<String, String> cookies = new LinkedHashMap<>();

    Response got(String path) {
      return kept(
          portal
              .form(path)
              .header(
                  "Cookie",
                  cookies.entrySet().stream()
                      .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                      .collect(Collectors.joining("; ")))
              .got());
    }

    private Response kept(Response response) {
      for (String cookie : response.cookies()) {
        String[] pair = cookie.split(";", 2)[0].split("=", 2);
        cookies.remove(pair[0]);
        if (!cookie.contains("Max-Age=0")) {
          cookies.put(pair[0], pair[1]);
        }
      }
      return response;
    }

    /** Opens the pages for signing in, and answers what the pool would lead back with. */
    String begun(String to) {
      URI pages = URI.create(got("/sign-in?to=" + to).headers().getOrDefault("Location", ""));
      Map<String, String> asked =
          Arrays.stream(pages.getQuery().split("&", -1))
              .map(pair -> pair.split("=", 2))
              .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
      pool.expect(asked.getOrDefault("nonce", ""));
      return "/sign-in/callback?code=code&state=" + asked.get("state");
    }

    List<String> attempts() {
      return cookies.keySet().stream()
          .filter(name -> name.startsWith(AttemptCookies.PREFIX))
          .toList();
    }
  }

  @Test
  void whoeverSignsInIsLedToThePageThatTheyAskedFor() {
    Response back = browser.got(browser.begun("/uploads/u-1/report.csv"));
    assertThat(back.headers()).containsEntry("Location", "/uploads/u-1/report.csv");
    assertThat(browser.cookies).containsOnlyKeys(SESSION);
    assertThat(portal.page(browser.got("/session"), 200).select("h1").text())
        .isEqualTo("You are signed in");
  }

  @Test
  void whoeverAsksForAnotherPlaceIsLedHome() {
    for (String to : List.of("//evil.example", "/\\evil.example", "/children/..", "/nowhere")) {
      assertThat(browser.got(browser.begun(to)).headers()).containsEntry("Location", "/home");
    }
  }

  @Test
  void twoWindowsCanSignInAtTheSameTime() {
    String one = browser.begun("/search");
    String nonce = pool.expected();
    String other = browser.begun("/notices");
    String otherNonce = pool.expected();
    pool.expect(nonce);
    assertThat(browser.got(one).headers()).containsEntry("Location", "/search");
    pool.expect(otherNonce);
    assertThat(browser.got(other).headers()).containsEntry("Location", "/notices");
    assertThat(browser.cookies).containsOnlyKeys(SESSION);
  }

  @Test
  void aBrowserKeepsTheFourLastAttempts() {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      browser.begun("/search");
      all.add(browser.attempts().getLast());
    }
    assertThat(browser.attempts()).isEqualTo(all.subList(2, 6));
  }

  @Test
  void nobodySignsInWithTheAnswerToAnotherBrowser() {
    String others = new Browser().begun("/search");
    assertThat(browser.got(others).status()).isEqualTo(400);
    browser.begun("/search");
    assertThat(browser.got(others).status()).isEqualTo(400);
    assertThat(browser.cookies).doesNotContainKey(SESSION);
  }

  @Test
  void anAttemptUnderTheNameOfAnotherIsNone() {
    String others = new Browser().begun("/search");
    browser.begun("/search");
    String own = String.valueOf(browser.cookies.get(browser.attempts().getFirst()));
    String state = others.substring(others.indexOf("state=") + 6);
    browser.cookies.put(AttemptCookies.PREFIX + state.substring(0, 8), own);
    assertThat(browser.got(others).status()).isEqualTo(400);
    assertThat(browser.got("/sign-in/callback?code=code&state=short").status()).isEqualTo(400);
  }

  @Test
  void whatNobodySealedIsNoAttempt() {
    String back = browser.begun("/search");
    browser.cookies.replaceAll((name, value) -> "A".repeat(value.length()));
    assertThat(browser.got(back).status()).isEqualTo(400);
    browser.cookies.replaceAll((name, value) -> "*");
    assertThat(browser.got(back).status()).isEqualTo(400);
  }

  @Test
  void whoeverHasNoActiveAccountIsToldSo() {
    for (int status : List.of(403, 401)) {
      portal.api().refusing(Route.READ_OWN_ACCOUNT, status, "access-refused");
      Document page = portal.page(browser.got(browser.begun("/search")), 403);
      assertThat(page.select("h1").text()).isEqualTo("You can’t use ContactPoint at present");
      assertThat(browser.cookies).doesNotContainKey(SESSION);
    }
  }

  @Test
  void aPoolThatDoesNotAnswerIsNoRefusal() {
    String back = browser.begun("/search");
    pool.answering(500);
    assertThat(portal.page(browser.got(back), 503).select("h1").text())
        .isEqualTo("ContactPoint does not answer at present");
  }

  @Test
  void whoeverSignsInAnewHasAnotherCookieAndOneSession() {
    browser.got(browser.begun("/search"));
    String first = browser.cookies.get(SESSION);
    browser.got(browser.begun("/search"));
    assertThat(browser.cookies.get(SESSION)).isNotEqualTo(first);
    browser.cookies.put(SESSION, String.valueOf(first));
    assertThat(browser.got("/session").headers()).containsEntry("Location", "/sign-in?to=/session");
  }
}
