package org.contactpoint.portal.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.contactpoint.http.token.IssuerKeys;
import org.contactpoint.portal.form.Form;
import org.contactpoint.testkit.ManualClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SignInTest {
  private static final RSAKey KEY = key();
  private static final String ISSUER = "https://issuer.example";
  private static final String CLIENT = "portal";

  private final ManualClock clock = new ManualClock();
  private HttpServer pool;
  private SignIn signIn;
  private Form asked = Form.empty();
  private int status = 200;
  private UnaryOperator<JWTClaimsSet.Builder> claims = UnaryOperator.identity();
  private String nonce = "";

  private static RSAKey key() {
    try {
      return new RSAKeyGenerator(2048).keyID("k").generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  @BeforeEach
  void start() throws IOException {
    pool = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    pool.createContext("/oauth2/token", this::token);
    pool.createContext("/oauth2/revoke", exchange -> answer(exchange, 400, "{}"));
    pool.start();
    String pages = "http://127.0.0.1:" + pool.getAddress().getPort();
    signIn =
        new SignIn(
            new SignInSettings(ISSUER, pages, CLIENT, "https://portal.example"),
            new IssuerKeys(new ImmutableJWKSet<>(new JWKSet(KEY.toPublicJWK()))),
            clock);
  }

  @AfterEach
  void stop() {
    pool.stop(0);
  }

  private void token(HttpExchange exchange) throws IOException {
    asked = Form.read(exchange.getRequestBody().readAllBytes()).orElseThrow();
    answer(
        exchange,
        status,
        status == 200
            ? "{\"access_token\":\"access\",\"refresh_token\":\"refresh\",\"token_type\":\"Bearer\",\"expires_in\":900,\"id_token\":\""
                + idToken()
                + "\"}"
            : "{\"error\":\"invalid_grant\"}");
  }

  private static void answer(HttpExchange exchange, int status, String json) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @SuppressWarnings("JavaUtilDate") // the library's own type
  private String idToken() {
    JWTClaimsSet.Builder good =
        new JWTClaimsSet.Builder()
            .issuer(ISSUER)
            .audience(CLIENT)
            .subject("ruth")
            .claim("token_use", "id")
            .claim("nonce", nonce)
            .issueTime(Date.from(clock.instant()))
            .expirationTime(Date.from(clock.instant().plusSeconds(900)));
    SignedJWT token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("k").build(),
            claims.apply(good).build());
    try {
      token.sign(new RSASSASigner(KEY));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
    return token.serialize();
  }

  private SignInAttempt begun() {
    SignInAttempt attempt = signIn.begin("/search", false).attempt();
    nonce = attempt.nonce();
    return attempt;
  }

  private Optional<Tokens> completed(SignInAttempt attempt) {
    return signIn.complete(
        attempt, Map.of("code", List.of("code"), "state", List.of(attempt.state())));
  }

  @Test
  void theCodeIsExchangedWithTheProofOfWhoAskedForIt() {
    SignInAttempt attempt = begun();
    assertThat(completed(attempt))
        .contains(new Tokens("access", "refresh", clock.instant().plusSeconds(900)));
    assertThat(asked.text("code_verifier")).isEqualTo(attempt.verifier());
    assertThat(asked.text("redirect_uri")).isEqualTo("https://portal.example/sign-in/callback");
  }

  @Test
  void everyAttemptHasSecretsOfItsOwn() {
    SignInAttempt one = begun();
    SignInAttempt other = begun();
    assertThat(one.state()).isNotEqualTo(other.state());
    assertThat(one.nonce()).isNotEqualTo(other.nonce());
    assertThat(one.verifier()).isNotEqualTo(other.verifier());
  }

  @Test
  void whoeverComesNextIsAskedWhoItIs() {
    assertThat(signIn.begin("/search", true).pages().getQuery())
        .contains("prompt=login", "max_age=0");
    assertThat(signIn.begin("/search", false).pages().getQuery())
        .contains("prompt=login")
        .doesNotContain("max_age");
  }

  @Test
  void anAnswerToAnotherAttemptIsNoSignIn() {
    SignInAttempt attempt = begun();
    assertThat(
            signIn.complete(
                attempt, Map.of("code", List.of("code"), "state", List.of(begun().state()))))
        .isEmpty();
    assertThat(signIn.complete(attempt, Map.of("code", List.of("code")))).isEmpty();
    assertThat(signIn.complete(attempt, Map.of("state", List.of(attempt.state())))).isEmpty();
    assertThat(
            signIn.complete(
                attempt, Map.of("code", List.of("a", "b"), "state", List.of(attempt.state()))))
        .isEmpty();
    assertThat(asked.text("grant_type")).isEmpty();
  }

  @Test
  void anAttemptEndsAfterTenMinutes() {
    SignInAttempt attempt = begun();
    clock.pass(Duration.ofMinutes(10));
    assertThat(completed(attempt)).isEmpty();
  }

  @Test
  void aTokenThatIsNotForThisSignInIsNone() {
    claims = good -> good.claim("nonce", "another");
    assertThat(completed(begun())).isEmpty();
    claims = good -> good.audience("another");
    assertThat(completed(begun())).isEmpty();
    claims = good -> good.issuer("https://evil.example");
    assertThat(completed(begun())).isEmpty();
    claims = good -> good.claim("token_use", "access");
    assertThat(completed(begun())).isEmpty();
  }

  @Test
  @SuppressWarnings("JavaUtilDate") // the library's own type
  void aTokenThatHasEndedIsNone() {
    claims = good -> good.expirationTime(Date.from(clock.instant().minusSeconds(60)));
    assertThat(completed(begun())).isEmpty();
  }

  @Test
  void aCodeThatIsNotTakenIsNoSignIn() {
    status = 400;
    assertThat(completed(begun())).isEmpty();
  }

  @Test
  void tokensAreRenewedForTheSameSignIn() {
    Tokens tokens = completed(begun()).orElseThrow();
    clock.pass(Duration.ofMinutes(14));
    assertThat(signIn.renew(tokens).orElseThrow().until())
        .isEqualTo(clock.instant().plusSeconds(900));
    assertThat(asked.text("refresh_token")).isEqualTo("refresh");
    status = 400;
    assertThat(signIn.renew(tokens)).isEmpty();
  }

  @Test
  void anIssuerThatAnswersWithAFaultIsNoRefusal() {
    Tokens tokens = completed(begun()).orElseThrow();
    status = 500;
    assertThatThrownBy(() -> signIn.renew(tokens)).isInstanceOf(SignInUnreachable.class);
    status = 429;
    assertThatThrownBy(() -> signIn.renew(tokens)).isInstanceOf(SignInUnreachable.class);
  }

  @Test
  void anIssuerThatDoesNotAnswerIsNoRefusal() {
    Tokens tokens = completed(begun()).orElseThrow();
    pool.stop(0);
    assertThatThrownBy(() -> signIn.renew(tokens)).isInstanceOf(SignInUnreachable.class);
    signIn.revoke(tokens);
  }
}
