package org.contactpoint.portal.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.contactpoint.contract.route.Route;
import org.contactpoint.http.message.Response;
import org.contactpoint.portal.world.TestPortal;
import org.contactpoint.testkit.LogLines;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PortalEdgeTest {
  private static final Map<String, String> LEAH =
      Map.of("purpose", "direct-support", "familyName", "Ward", "dateOfBirth-year", "2012");

  private static final String JOIN = "/children/12345678906/join?purpose=direct-support";
  private static final Map<String, String> SERVICE =
      Map.of(
          "serviceType", "social-care",
          "start-day", "9",
          "start-month", "3",
          "start-year", "2026",
          "key", "the-key-of-the-form");

  private final TestPortal portal = TestPortal.signedInAs("practitioner");

  @AfterEach
  void close() {
    portal.close();
  }

  @Test
  void whoeverIsNotSignedInIsLedThereAndBack() {
    try (TestPortal nobody = TestPortal.signedOut()) {
      assertThat(nobody.leadsTo("/children/12345678906"))
          .isEqualTo("/sign-in?to=/children/12345678906");
      assertThat(nobody.get("/").select("h1").text()).isEqualTo("Who is working with this child?");
    }
  }

  @Test
  void aFormOfSomebodyWhoIsSignedOutIsNotUsed() {
    try (TestPortal nobody = TestPortal.signedOut()) {
      Document page =
          nobody.page(nobody.form("/search").with("token", "any").with(LEAH).sent(), 401);
      assertThat(page.select("h1").text()).isEqualTo("You have been signed out");
    }
  }

  @Test
  void signingInLeadsToThePagesOfThePoolWithAProofOfPossession() {
    try (TestPortal nobody = TestPortal.signedOut()) {
      Response response = nobody.form("/sign-in").got();
      assertThat(response.headers().get("Location"))
          .startsWith("https://sign-in.example/oauth2/authorize?")
          .contains("code_challenge_method=S256", "response_type=code", "state=", "nonce=")
          .contains("redirect_uri=https%3A%2F%2Fportal.example%2Fsign-in%2Fcallback");
      assertThat(response.cookies())
          .singleElement()
          .asString()
          .startsWith("__Host-contactpoint-sign-in-")
          .contains("; Secure", "; HttpOnly", "; SameSite=Lax", "; Max-Age=600");
    }
  }

  @Test
  void comingBackWithoutHavingLeftIsNoSignIn() {
    try (TestPortal nobody = TestPortal.signedOut()) {
      Document page = nobody.get("/sign-in/callback?code=stolen&state=guessed", 400);
      assertThat(page.select("h1").text()).isEqualTo("You are not signed in");
    }
  }

  @Test
  void aFormThatCameFromNoPageOfThisSessionChangesNothing() {
    portal.page(portal.form("/search").with(LEAH).with("token", "").sent(), 403);
    portal.page(portal.form("/search").with(LEAH).with("token", "x".repeat(64)).sent(), 403);
    try (TestPortal other = TestPortal.signedInAs("practitioner")) {
      portal.page(portal.form("/search").with(LEAH).with("token", other.proof()).sent(), 403);
    }
    assertThat(portal.api().sent()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example",
        "null",
        "http://portal.example",
        "https://portal.example.evil.example"
      })
  void aFormOfAnotherSiteChangesNothing(String origin) {
    portal.page(portal.form("/search").with(LEAH).header("Origin", origin).sent(), 403);
  }

  @Test
  void aFormThatTheBrowserSaysIsAnothersChangesNothing() {
    portal.page(
        portal.form("/search").with(LEAH).header("Sec-Fetch-Site", "cross-site").sent(), 403);
    portal.page(
        portal.form("/search").with(LEAH).header("Sec-Fetch-Site", "same-site").sent(), 403);
  }

  @Test
  void onlyFormsAreTakenAsForms() {
    portal.page(portal.form("/search").with(LEAH).header("Content-Type", "text/plain").sent(), 403);
  }

  @Test
  void aFormThatIsTooLargeSaysSo() {
    portal.page(portal.form("/search").with("familyName", "x".repeat(70_000)).sent(), 413);
  }

  @Test
  void browsersAreToldWhatToRefuse() {
    for (String path :
        new String[] {"/search", "/", "/nowhere", "/children/1?purpose=direct-support"}) {
      Map<String, String> headers = portal.form(path).got().headers();
      assertThat(headers.get("Content-Security-Policy"))
          .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'")
          .doesNotContain("unsafe");
      assertThat(headers)
          .containsEntry("Cache-Control", "no-store")
          .containsEntry("X-Frame-Options", "DENY")
          .containsEntry("X-Content-Type-Options", "nosniff")
          .containsEntry("Referrer-Policy", "same-origin")
          .containsKey("Strict-Transport-Security")
          .containsKey("X-Request-Id");
    }
  }

  @Test
  void noPageHoldsStylesOrScriptsThatThePolicyForbids() {
    Document page = portal.get("/search");
    assertThat(page.select("[style], style, [onclick], [onload], script:not([src])")).isEmpty();
    assertThat(page.select("script[src], link[href]").eachAttr("abs:src"))
        .allMatch(src -> src.isEmpty());
  }

  @Test
  void whatIsStyledIsKeptForEverUnderANameThatChangesWithIt() {
    Document page = portal.get("/search");
    String sheet = page.select("link[rel=stylesheet]").attr("href");
    Response packed = portal.form(sheet).header("Accept-Encoding", "gzip, br").got();
    assertThat(packed.headers())
        .containsEntry("Cache-Control", "public, max-age=31536000, immutable")
        .containsEntry("Content-Encoding", "gzip")
        .containsEntry("Vary", "Accept-Encoding");
    Response plain = portal.form(sheet).got();
    assertThat(new String(plain.body(), StandardCharsets.UTF_8))
        .contains(".govuk-button")
        .doesNotContain("GDS Transport", "@font-face", "url(/");
    assertThat(portal.form("/assets/../../secret").got().status()).isEqualTo(404);
    assertThat(portal.form("/assets/assets.properties").got().status()).isEqualTo(404);
  }

  @Test
  void aPageAndWhatItIsMadeWithIsSmall() {
    Response page = portal.form("/search").got();
    Document document = portal.get("/search");
    int first = page.body().length;
    for (String path : document.select("script[src]").eachAttr("src")) {
      first += portal.form(path).header("Accept-Encoding", "gzip").got().body().length;
    }
    for (String path : document.select("link[href]").eachAttr("href")) {
      first += portal.form(path).header("Accept-Encoding", "gzip").got().body().length;
    }
    assertThat(first).isLessThan(120 * 1_024);
    assertThat(page.body().length).isLessThan(20 * 1_024);
  }

  @Test
  void whoseTokenTheApiTakesNoMoreSignsInAgain() {
    String results = portal.send("/search", LEAH);
    portal.api().answering(Route.SEARCH_CHILDREN, 401, "{}");
    assertThat(portal.leadsTo(results)).isEqualTo("/sign-in?to=" + results);
    assertThat(portal.leadsTo("/search")).isEqualTo("/sign-in?to=/search");
  }

  @Test
  void whereTheApiDoesNotAnswerThePageSaysSo() {
    String results = portal.send("/search", LEAH);
    portal.api().answering(Route.SEARCH_CHILDREN, 503, "{}");
    assertThat(portal.get(results, 503).select("h1").text())
        .isEqualTo("ContactPoint does not answer at present");
  }

  @Test
  void aFaultSaysNothingOfItself() {
    String results = portal.send("/search", LEAH);
    portal.api().answering(Route.SEARCH_CHILDREN, 200, "no JSON of Leah Ward");
    try (LogLines log = LogLines.of("org.contactpoint.http")) {
      Document page = portal.get(results, 500);
      assertThat(page.text())
          .contains("Sorry, there is a problem")
          .doesNotContain("JSON", "Jackson");
      assertThat(String.join("\n", log.lines()))
          .contains("route=/search/results/{searchId}")
          .doesNotContain("Leah", "Ward");
    }
  }

  @Test
  void theLogNamesThePageAndNotTheChild() {
    try (LogLines log = LogLines.of("org.contactpoint.http")) {
      portal.get("/children/12345678906?purpose=direct-support");
      assertThat(String.join("\n", log.lines()))
          .contains("route=/children/{childId}")
          .doesNotContain("12345678906", "Leah");
    }
  }

  @Test
  void otherMethodsAreRefusedAndHeadHasNoBody() {
    assertThat(portal.response("PUT", "/search", Map.of()).status()).isEqualTo(405);
    assertThat(portal.response("HEAD", "/search", Map.of()).body()).isEmpty();
    portal.page(portal.form("/session").sent(), 405);
    portal.page(portal.form("/").sent(), 405);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/nowhere", "/children/<script>alert(1)</script>", "/search/", "//evil.example"})
  void whatIsNotThereIsNotFound(String path) {
    assertThat(portal.get(path, 404).select("main script")).isEmpty();
  }

  @Test
  void signingOutTakesTheCookieAwayAndLeadsToThePool() {
    Response response = portal.form("/sign-out").sent();
    assertThat(response.headers().get("Location"))
        .startsWith(
            "https://sign-in.example/logout?client_id=client&logout_uri=https%3A%2F%2Fportal.example%2Fsigned-out");
    assertThat(response.cookies()).singleElement().asString().contains("Max-Age=0");
    assertThat(portal.leadsTo("/search")).isEqualTo("/sign-in?to=/search");
  }

  @Test
  void aLinkOfAnotherSiteSignsNobodyOut() {
    assertThat(portal.leadsTo("/sign-out")).isEqualTo("/");
    assertThat(portal.get("/session").select("h1").text()).isEqualTo("You are signed in");
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 502, 503, 504})
  void whatMayHaveBeenDoneIsNotSaidToBeLost(int status) {
    portal.api().answering(Route.ADD_INVOLVEMENT, status, "{}");
    Document page = portal.send(JOIN, SERVICE, status >= 502 ? 503 : status);
    assertThat(page.select("h1").text()).isEqualTo("It may have been done");
    assertThat(page.select("main p a").eachAttr("href")).containsExactly(JOIN);
  }

  @Test
  void whatIsSentOnceMoreHasTheKeyThatItHad() {
    portal.api().answering(Route.ADD_INVOLVEMENT, 504, "{}");
    Element form = portal.send(JOIN, SERVICE, 503).expectFirst("main form");
    Map<String, String> entries =
        form.select("input").stream()
            .collect(Collectors.toMap(input -> input.attr("name"), input -> input.attr("value")));
    assertThat(form.attr("action")).isEqualTo(JOIN);
    assertThat(entries).containsAllEntriesOf(SERVICE).containsKey("token");
    portal.api().answering(Route.ADD_INVOLVEMENT, 503, "{}");
    portal.send(form.attr("action"), entries, 503);
    assertThat(portal.api().sent())
        .extracting(sent -> sent.call().headers().get("Idempotency-Key"))
        .containsExactly("the-key-of-the-form", "the-key-of-the-form");
  }

  @Test
  void anAnswerThatNobodyCanReadMayHaveBeenDone() {
    portal.api().answering(Route.ADD_INVOLVEMENT, 201, "no JSON");
    try (LogLines log = LogLines.of("org.contactpoint.http")) {
      assertThat(portal.send(JOIN, SERVICE, 500).select("h1").text())
          .isEqualTo("It may have been done");
      assertThat(String.join("\n", log.lines())).contains("route=/children/{childId}/join");
    }
  }

  @Test
  void allCallsOfARequestEndBeforeTheGatewayEndsIt() {
    portal.send(JOIN, SERVICE);
    portal.get("/children/12345678906?purpose=direct-support");
    assertThat(portal.api().sent())
        .isNotEmpty()
        .allSatisfy(
            sent -> assertThat(sent.call().until()).isEqualTo(TestPortal.NOW.plusSeconds(25)));
  }

  @Test
  void whatAPageAsksForByItselfIsNoUse() {
    portal.form("/session").header("Contactpoint-Unattended", "yes").got();
    portal.get("/timed-out?unattended=yes");
    assertThat(portal.uses()).isZero();
    portal.get("/session");
    assertThat(portal.uses()).isEqualTo(1);
  }

  @Test
  void everyPageSaysWhenTheSessionEnds() {
    assertThat(portal.get("/search").select("#session-warning").attr("data-seconds"))
        .isEqualTo("1200");
  }

  @Test
  void recordGoesFromTheScreenWithoutScripts() {
    Document record =
        Jsoup.parse(
            portal
                .get("/children/12345678906?purpose=direct-support")
                .html()
                .replaceAll("</?noscript>", ""));
    assertThat(record.select("meta[http-equiv=refresh]").attr("content"))
        .isEqualTo("1201;url=/timed-out?unattended=yes");
    assertThat(record.select(".cp-time a").text()).isEqualTo("Show this page for longer");
  }

  @Test
  void formStaysOnTheScreenWithoutScripts() {
    String form = portal.get("/search").html();
    assertThat(form)
        .doesNotContain("http-equiv=\"refresh\"")
        .contains("Stay signed in (opens in new tab)");
  }

  @Test
  void whoeverComesBackTooLateIsToldWhetherTheyAreSignedIn() {
    assertThat(portal.get("/timed-out?unattended=yes").select("h1").text())
        .isEqualTo("This page has been closed");
    try (TestPortal nobody = TestPortal.signedOut()) {
      assertThat(nobody.get("/timed-out?unattended=yes").select("h1").text())
          .isEqualTo("You have been signed out");
    }
  }

  @Test
  void whatSaysTheSameToEverybodyComesPacked() throws IOException {
    Response packed = portal.form("/docs").header("Accept-Encoding", "gzip, br").got();
    assertThat(packed.headers())
        .containsEntry("Content-Encoding", "gzip")
        .containsEntry("Vary", "Accept-Encoding");
    assertThat(packed.body().length).isLessThan(60 * 1_024);
    Response plain = portal.form("/docs").got();
    assertThat(plain.headers())
        .doesNotContainKey("Content-Encoding")
        .containsEntry("Vary", "Accept-Encoding");
    try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
      assertThat(Jsoup.parse(new String(unpacked.readAllBytes(), StandardCharsets.UTF_8)).title())
          .isEqualTo(Jsoup.parse(new String(plain.body(), StandardCharsets.UTF_8)).title());
    }
  }

  @Test
  void whatRepeatsWhatWasSentIsNeverPacked() {
    assertThat(portal.form("/search").header("Accept-Encoding", "gzip").got().headers())
        .doesNotContainKeys("Content-Encoding", "Vary");
    assertThat(
            portal
                .form("/search")
                .header("Accept-Encoding", "gzip")
                .with("familyName", "Ward")
                .sent()
                .headers())
        .doesNotContainKeys("Content-Encoding", "Vary");
  }

  @Test
  void whoeverHasNoPartOfTheMenuIsToldThatTheyAreSignedIn() {
    try (TestPortal feed = TestPortal.signedInAs("feed")) {
      assertThat(feed.leadsTo("/home")).isEqualTo("/session");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "400, 400, This was not possible",
    "403, 403, You are not allowed to do this",
    "404, 404, Page not found",
    "409, 409, This was changed meanwhile",
    "412, 412, This was changed meanwhile",
    "422, 422, This was not possible",
    "429, 429, Too many requests",
    "500, 500, 'Sorry, there is a problem with ContactPoint'",
    "502, 503, ContactPoint does not answer at present",
    "504, 503, ContactPoint does not answer at present"
  })
  void everyRefusalHasAPage(int answered, int status, String heading) {
    portal.api().answering(Route.VIEW_CHILD, answered, "no JSON");
    assertThat(
            portal.get("/children/12345678906?purpose=direct-support", status).select("h1").text())
        .isEqualTo(heading);
  }

  @Test
  void aProofThatIsNoneIsRefused() {
    for (String token : new String[] {"*", "abcd", "A".repeat(63)}) {
      portal.page(portal.form("/search").with(LEAH).with("token", token).sent(), 403);
    }
    portal.page(portal.form("/search").with(LEAH).with("key", "no key!").sent(), 403);
  }

  @Test
  void aFormFromAnAddressThatWasTypedIsTaken() {
    Response response = portal.form("/search").with(LEAH).header("Sec-Fetch-Site", "none").sent();
    assertThat(response.status()).isEqualTo(303);
  }

  @Test
  void signingOutNeedsAFormOfThisSession() {
    portal.page(portal.form("/sign-out").with("token", "forged").sent(), 403);
    assertThat(portal.get("/session").select("h1").text()).isEqualTo("You are signed in");
    try (TestPortal nobody = TestPortal.signedOut()) {
      Response response = nobody.form("/sign-out").with("token", "any").sent();
      assertThat(response.headers()).containsEntry("Location", "/");
    }
  }

  @Test
  void signingOutEverywhereEndsEverySession() {
    assertThat(portal.send("/sign-out", Map.of("everywhere", "yes")))
        .startsWith("https://sign-in.example/logout");
    assertThat(portal.leadsTo("/session")).isEqualTo("/sign-in?to=/session");
  }
}
