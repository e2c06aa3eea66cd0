package org.contactpoint.local.web.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.contactpoint.local.web.signin.PortalClient.CHALLENGE;
import static org.contactpoint.local.web.signin.PortalClient.LEFT_OUT;
import static org.contactpoint.local.web.signin.PortalClient.VERIFIER;
import static org.contactpoint.local.web.signin.PortalClient.answerOf;
import static org.contactpoint.local.web.signin.PortalClient.json;
import static org.contactpoint.local.web.signin.PortalClient.member;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.contactpoint.local.LocalProcess;
import org.contactpoint.local.issuer.LocalIssuer;
import org.contactpoint.local.setting.LocalSettings;
import org.contactpoint.testkit.ManualClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Signing in on this machine, over HTTP as a browser and the pages' own function would. */
@Timeout(120)
class LocalSignInTest {
  private static final String RUTH = "leeds.socialworker";
  private static final String HOSTILE = "\"><script>alert('1')</script>&amp; \\%s{x}";

  private static final ManualClock CLOCK = new ManualClock();
  private static LocalProcess process;
  private static PortalClient client;

  @BeforeAll
  static void start(@TempDir Path folder) {
    process = LocalProcess.start(new LocalSettings(0, folder, false), CLOCK, line -> {});
    client = new PortalClient(process.api());
  }

  @AfterAll
  static void stop() {
    client.close();
    process.close();
  }

  private static String header(HttpResponse<String> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }

  private static HttpResponse<String> signedIn(String username) {
    HttpResponse<String> tokens = client.redeem(client.code(username), Map.of());
    assertThat(tokens.statusCode()).as(tokens.body()).isEqualTo(200);
    return tokens;
  }

  private static JWTClaimsSet claims(String token) throws ParseException, JOSEException {
    SignedJWT signed = SignedJWT.parse(token);
    var key = client.keys().getKeyByKeyId(signed.getHeader().getKeyID()).toRSAKey();
    assertThat(key.isPrivate()).isFalse();
    assertThat(signed.verify(new RSASSAVerifier(key))).isTrue();
    return signed.getJWTClaimsSet();
  }

  private static void refusesGrant(HttpResponse<String> response) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
    assertThat(json(response)).containsExactly(Map.entry("error", "invalid_grant"));
  }

  @Test
  void pageShowsTheActivePeopleOfEachCouncilAndNoMachine() {
    HttpResponse<String> page = client.authorize(Map.of());

    assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
    assertThat(header(page, "Content-Type")).isEqualTo("text/html;charset=utf-8");
    assertThat(header(page, "Cache-Control")).isEqualTo("no-store");
    assertThat(page.body())
        .containsSubsequence(
            "lang=\"en-GB\"",
            "<h1>Choose an account</h1>",
            ">Leeds</h2>",
            "Halina Novak",
            "Ruth Okafor",
            "Practitioner",
            "Leeds children&#39;s social care",
            RUTH,
            ">York</h2>",
            "Niamh Gallagher",
            ">England</h2>",
            "Grace Boateng",
            "National auditor")
        .doesNotContain("leeds.feed", "leeds.casesystem", "<script", "style=");
  }

  @Test
  void browserRunsNothingAndSendsTheFormNowhereElse() {
    HttpResponse<String> page = client.authorize(Map.of());

    assertThat(header(page, "Content-Security-Policy"))
        .isEqualTo(
            "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none';"
                + " form-action 'self' "
                + process.api());
    assertThat(header(page, "X-Content-Type-Options")).isEqualTo("nosniff");
    HttpResponse<String> styles = client.get("/local/sign-in/sign-in.css");
    assertThat(styles.statusCode()).isEqualTo(200);
    assertThat(header(styles, "Content-Type")).isEqualTo("text/css;charset=utf-8");
    assertThat(styles.body()).contains(":focus-visible").doesNotContain("url(", "@import");
  }

  @Test
  void browserThatAcceptsPagesAloneGetsOne() {
    String address = PortalClient.written(client.request(Map.of()));
    HttpResponse<String> page =
        client.send(
            client
                .form("/local/sign-in/oauth2/authorize?" + address, "")
                .GET()
                .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8"));
    assertThat(page.statusCode()).isEqualTo(200);
  }

  @Test
  void whatTheClientSentIsEscapedOnThePageAndInTheAddress() {
    HttpResponse<String> page = client.authorize(Map.of("state", HOSTILE, "nonce", HOSTILE));
    assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
    assertThat(page.body())
        .contains("&quot;&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;amp; \\%s{x}")
        .doesNotContain("<script");

    HttpResponse<String> chosen = client.choose(RUTH, Map.of("state", HOSTILE));
    assertThat(header(chosen, "Location"))
        .startsWith(client.callback() + "?code=")
        .doesNotContain("<", "\"", "'", " ");
    assertThat(answerOf(chosen)).containsEntry("state", HOSTILE).containsOnlyKeys("code", "state");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\r\nSet-Cookie: a=b", "a\nb", "é", "a\u0000b"})
  void stateThatCantBeRepeatedIsNot(String state) {
    HttpResponse<String> refused = client.authorize(Map.of("state", state));

    assertThat(refused.statusCode()).isEqualTo(303);
    assertThat(answerOf(refused))
        .containsEntry("error", "invalid_request")
        .doesNotContainKey("state");
    assertThat(refused.headers().map()).doesNotContainKey("set-cookie");
  }

  @ParameterizedTest
  @ValueSource(strings = {"nobody", "leeds.feed", "<b>nobody</b>", " ", "leeds.socialworker "})
  void nobodyButAnActivePersonCanBeChosen(String username) {
    HttpResponse<String> again = client.choose(username, Map.of());

    assertThat(again.statusCode()).isEqualTo(400);
    assertThat(again.body())
        .contains("The account that you chose can’t be used", "<title>Error: ", RUTH)
        .doesNotContain("nobody");
  }

  @ParameterizedTest
  @CsvSource({
    "client_id, another",
    "client_id, ''",
    "redirect_uri, https://evil.example/sign-in/callback",
    "redirect_uri, http://127.0.0.1/sign-in/callback",
    "redirect_uri, ''",
  })
  void whoeverIsNotTrustedGetsAPageAndNoRedirect(String name, String value) {
    for (HttpResponse<String> refused :
        List.of(client.authorize(Map.of(name, value)), client.choose(RUTH, Map.of(name, value)))) {
      assertThat(refused.statusCode()).isEqualTo(400);
      assertThat(refused.headers().map()).doesNotContainKey("location");
      assertThat(header(refused, "Content-Security-Policy")).endsWith("form-action 'none'");
      assertThat(refused.body()).contains("You can’t sign in from here").doesNotContain("evil");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "?a=b", "#", "/../x", "%2e", "@evil.example"})
  void redirectUriHasToBeExact(String more) {
    String other = client.callback() + more;
    assertThat(client.authorize(Map.of("redirect_uri", other)).statusCode()).isEqualTo(400);
    assertThat(client.choose(RUTH, Map.of("redirect_uri", other)).statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource({
    "state, '', invalid_request",
    "nonce, '', invalid_request",
    "response_type, '', invalid_request",
    "response_type, token, unsupported_response_type",
    "response_type, code id_token, unsupported_response_type",
    "response_mode, fragment, invalid_request",
    "scope, '', invalid_scope",
    "scope, profile, invalid_scope",
    "code_challenge, '', invalid_request",
    "code_challenge, short, invalid_request",
    "code_challenge_method, '', invalid_request",
    "code_challenge_method, plain, invalid_request",
    "max_age, -1, invalid_request",
    "prompt, none, login_required",
    "prompt, none login, invalid_request",
    "prompt, whatever, invalid_request",
    "request, e30, request_not_supported",
    "request_uri, https://evil.example, request_uri_not_supported",
    "registration, {}, registration_not_supported",
  })
  void clientIsToldWhatIsWrong(String name, String value, String error) {
    for (HttpResponse<String> refused :
        List.of(client.authorize(Map.of(name, value)), client.choose(RUTH, Map.of(name, value)))) {
      assertThat(refused.statusCode()).isEqualTo(303);
      assertThat(header(refused, "Location")).startsWith(client.callback() + "?error=");
      assertThat(answerOf(refused)).containsEntry("error", error).doesNotContainKey("code");
      assertThat(answerOf(refused).get("state")).isEqualTo(name.equals("state") ? null : "a state");
    }
  }

  @ParameterizedTest
  @CsvSource({"prompt, login", "max_age, 0", "scope, profile openid", "response_mode, query"})
  void whatAClientMayAskForIsTaken(String name, String value) {
    assertThat(client.authorize(Map.of(name, value)).body())
        .contains("name=\"%s\" value=\"%s\"".formatted(name, value));
    assertThat(answerOf(client.choose(RUTH, Map.of(name, value)))).containsKey("code");
  }

  @Test
  void parameterThatIsSentTwiceIsRefused() {
    String address = PortalClient.written(client.request(Map.of()));
    String path = "/local/sign-in/oauth2/authorize?" + address;

    assertThat(answerOf(client.get(path + "&nonce=another")))
        .containsEntry("error", "invalid_request")
        .containsEntry("state", "a state");
    assertThat(client.get(path + "&redirect_uri=https://evil.example").statusCode()).isEqualTo(400);
    assertThat(
            client
                .post(
                    "/local/sign-in/oauth2/token",
                    "grant_type=refresh_token&grant_type=refresh_token&client_id="
                        + LocalIssuer.CLIENT)
                .body())
        .contains("invalid_request");
  }

  @Test
  void codeGivesTokensOfWhoeverWasChosen() throws ParseException, JOSEException {
    Instant at = CLOCK.instant();
    HttpResponse<String> tokens = signedIn(RUTH);

    assertThat(header(tokens, "Content-Type")).isEqualTo("application/json");
    assertThat(header(tokens, "Cache-Control")).isEqualTo("no-store");
    assertThat(json(tokens))
        .containsOnlyKeys(
            "access_token", "id_token", "refresh_token", "token_type", "expires_in", "scope")
        .containsEntry("token_type", "Bearer")
        .containsEntry("expires_in", 900L)
        .containsEntry("scope", "openid");
    String access = member(tokens, "access_token");
    assertThat(client.me(access).body()).contains("Ruth Okafor");
    assertThat(claims(access).getLongClaim("auth_time")).isEqualTo(at.getEpochSecond());

    String id = member(tokens, "id_token");
    JWTClaimsSet claims = claims(id);
    assertThat(claims.getIssuer()).isEqualTo("http://127.0.0.1/local");
    assertThat(claims.getAudience()).containsExactly(LocalIssuer.CLIENT);
    assertThat(claims.getSubject()).isEqualTo(RUTH);
    assertThat(claims.getStringClaim("nonce")).isEqualTo("a nonce");
    assertThat(claims.getStringClaim("token_use")).isEqualTo("id");
    assertThat(claims.getLongClaim("auth_time")).isEqualTo(at.getEpochSecond());
    assertThat(claims.getExpirationTime()).isEqualTo(at.plusSeconds(900));
    assertThat(claims.toString()).doesNotContain("Ruth", "Okafor");
    assertThat(client.me(id).statusCode()).as("no ID token opens the API").isEqualTo(401);
  }

  @Test
  void codeThatIsBroughtTwiceEndsWhatItGave() {
    String code = client.code(RUTH);
    HttpResponse<String> tokens = client.redeem(code, Map.of());
    String refresh = member(tokens, "refresh_token");
    assertThat(client.refresh(refresh).statusCode()).isEqualTo(200);

    refusesGrant(client.redeem(code, Map.of()));
    refusesGrant(client.refresh(refresh));
  }

  @Test
  void codeIsGoodForWhoeverAskedForItAlone() {
    refusesGrant(client.redeem(client.code(RUTH), Map.of("code_verifier", "a".repeat(43))));
    refusesGrant(client.redeem(client.code(RUTH), Map.of("code_verifier", CHALLENGE)));
    refusesGrant(
        client.redeem(client.code(RUTH), Map.of("redirect_uri", "https://evil.example/callback")));
    refusesGrant(client.redeem("no-code", Map.of()));
  }

  @ParameterizedTest
  @CsvSource({
    "code_verifier, '', 400, invalid_request",
    "redirect_uri, '', 400, invalid_request",
    "code, '', 400, invalid_request",
    "grant_type, '', 400, invalid_request",
    "grant_type, password, 400, unsupported_grant_type",
    "grant_type, client_credentials, 400, unsupported_grant_type",
    "client_id, '', 401, invalid_client",
    "client_id, leeds.feed, 401, invalid_client",
    "client_secret, secret, 401, invalid_client",
  })
  void requestForTokensThatIsWrongIsRefused(String name, String value, int status, String error) {
    HttpResponse<String> refused = client.redeem(client.code(RUTH), Map.of(name, value));

    assertThat(refused.statusCode()).isEqualTo(status);
    assertThat(member(refused, "error")).isEqualTo(error);
    assertThat(refused.headers().firstValue("WWW-Authenticate").isPresent())
        .isEqualTo(status == 401);
  }

  @Test
  void clientThatBringsASecretIsRefused() {
    String form =
        "grant_type=authorization_code&code=a&redirect_uri=b&code_verifier=%s&client_id=%s"
            .formatted(VERIFIER, LocalIssuer.CLIENT);
    HttpResponse<String> refused =
        client.send(
            client
                .form("/local/sign-in/oauth2/token", form)
                .header("Authorization", "Basic Y2xpZW50OnNlY3JldA=="));
    assertThat(refused.statusCode()).isEqualTo(401);
  }

  @Test
  void formThatIsNoneIsTheCallersFault() {
    assertThat(client.post("/local/sign-in/oauth2/token", "%zz=%").statusCode()).isEqualTo(400);
    assertThat(client.post("/local/sign-in/login", "%").statusCode()).isEqualTo(400);
    assertThat(client.post("/local/sign-in/login", "").statusCode()).isEqualTo(400);
    assertThat(client.get("/local/sign-in/oauth2/authorize").statusCode()).isEqualTo(400);
    assertThat(client.get("/local/sign-in/oauth2/token").statusCode()).isEqualTo(405);
  }

  @Test
  void codeThatIsAMinuteOldIsGoodForNothing() {
    String code = client.code(RUTH);
    CLOCK.pass(Duration.ofSeconds(60));
    refusesGrant(client.redeem(code, Map.of()));
  }

  @Test
  void refreshedTokensKeepTheTimeOfTheSignIn() throws ParseException, JOSEException {
    long at = CLOCK.instant().getEpochSecond();
    String refresh = member(signedIn(RUTH), "refresh_token");
    CLOCK.pass(Duration.ofMinutes(20));

    for (int time = 0; time < 2; time++) {
      HttpResponse<String> tokens = client.refresh(refresh);
      assertThat(tokens.statusCode()).as(tokens.body()).isEqualTo(200);
      assertThat(json(tokens)).doesNotContainKey("refresh_token");
      JWTClaimsSet access = claims(member(tokens, "access_token"));
      assertThat(access.getLongClaim("auth_time")).isEqualTo(at);
      assertThat(access.getIssueTime()).isEqualTo(CLOCK.instant());
      JWTClaimsSet id = claims(member(tokens, "id_token"));
      assertThat(id.getLongClaim("auth_time")).isEqualTo(at);
      assertThat(id.getClaim("nonce")).isNull();
      assertThat(client.me(member(tokens, "access_token")).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void refreshTokenEndsEightHoursAfterTheSignIn() {
    String refresh = member(signedIn(RUTH), "refresh_token");
    CLOCK.pass(Duration.ofHours(8).minusSeconds(1));
    assertThat(client.refresh(refresh).statusCode()).isEqualTo(200);
    CLOCK.pass(Duration.ofSeconds(1));
    refusesGrant(client.refresh(refresh));
  }

  @Test
  void refreshTokenThatWasRevokedIsGoodForNothing() {
    String refresh = member(signedIn(RUTH), "refresh_token");
    String another = member(signedIn(RUTH), "refresh_token");

    assertThat(client.revoke(refresh).statusCode()).isEqualTo(200);
    assertThat(client.revoke("unknown").statusCode()).isEqualTo(200);
    assertThat(client.revoke(LEFT_OUT).statusCode()).isEqualTo(400);
    assertThat(
            client
                .post("/local/sign-in/oauth2/revoke", "client_id=b&token=" + another)
                .statusCode())
        .isEqualTo(401);

    refusesGrant(client.refresh(refresh));
    assertThat(client.refresh(another).statusCode()).isEqualTo(200);
  }

  /** A suspension counts at once, on the page and for what was given before (rules §2). */
  @Test
  void suspendedAccountSignsInNoMore() {
    String police = "leeds.police";
    String code = client.code(police);
    String refresh = member(signedIn(police), "refresh_token");
    HttpResponse<String> suspended =
        client.administer("leeds.admin", police, "suspension", "{\"reason\":\"sign-in-changed\"}");
    assertThat(suspended.statusCode()).as(suspended.body()).isEqualTo(200);

    assertThat(client.authorize(Map.of()).body()).doesNotContain(police);
    assertThat(client.choose(police, Map.of()).statusCode()).isEqualTo(400);
    refusesGrant(client.redeem(code, Map.of()));
    refusesGrant(client.refresh(refresh));
  }

  @Test
  void whoeverWasInvitedAnewSignsInAgain() {
    String nurse = "leeds.approver";
    String refresh = member(signedIn(nurse), "refresh_token");
    client.administer("leeds.admin", nurse, "re-invitation", "{\"reason\":\"authenticator-lost\"}");
    HttpResponse<String> approved =
        client.administer(
            "leeds.deputy", nurse, "re-invitation/approval", "{\"confirmedBy\":\"telephone\"}");
    assertThat(approved.statusCode()).as(approved.body()).isEqualTo(200);

    refusesGrant(client.refresh(refresh));
    assertThat(client.me(member(signedIn(nurse), "access_token")).statusCode()).isEqualTo(200);
  }

  @Test
  void signingOutLeadsBackToThePagesAlone() {
    String path = "/local/sign-in/logout?client_id=" + LocalIssuer.CLIENT + "&logout_uri=";
    HttpResponse<String> out = client.get(path + client.signedOut());
    assertThat(out.statusCode()).isEqualTo(303);
    assertThat(header(out, "Location")).isEqualTo(client.signedOut());

    for (String refused :
        List.of(
            path + "https://evil.example/signed-out",
            path + client.signedOut() + "/",
            path + client.signedOut() + "&logout_uri=https://evil.example",
            path,
            "/local/sign-in/logout",
            "/local/sign-in/logout?client_id=other&logout_uri=" + client.signedOut())) {
      HttpResponse<String> page = client.get(refused);
      assertThat(page.statusCode()).as(refused).isEqualTo(400);
      assertThat(page.headers().map()).doesNotContainKey("location");
      assertThat(page.body()).doesNotContain("evil");
    }
  }

  @Test
  void providerSaysWhereItsEndpointsAre() {
    HttpResponse<String> configuration =
        client.get("/local/sign-in/.well-known/openid-configuration");

    assertThat(configuration.statusCode()).isEqualTo(200);
    assertThat(json(configuration))
        .containsEntry("issuer", "http://127.0.0.1/local")
        .containsEntry("token_endpoint", process.api() + "/local/sign-in/oauth2/token")
        .containsEntry("jwks_uri", process.api() + "/local/sign-in/jwks.json")
        .containsEntry("code_challenge_methods_supported", List.of("S256"));
  }
}
