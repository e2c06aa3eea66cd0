package org.contactpoint.portal.world;

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
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.function.UnaryOperator;
import org.contactpoint.http.token.IssuerKeys;
import org.contactpoint.portal.form.Form;
import org.contactpoint.portal.signin.SignInSettings;

/**
 * A pool of accounts that gives tokens to whoever asks. A refresh token is good for one renewal:
 * the next one comes with what it is given for.
 */
public final class TestPool implements AutoCloseable {
  private static final String ISSUER = "https://issuer.example";
  private static final String CLIENT = "portal";
  private static final RSAKey KEY = key();

  private final HttpServer server;
  private final Clock clock;
  private Form asked = Form.empty();
  private int status = 200;
  private UnaryOperator<JWTClaimsSet.Builder> claims = UnaryOperator.identity();
  private String nonce = "";
  private int given;

  /** One that serves until it is closed. */
  public TestPool(Clock clock) {
    this.clock = clock;
    try {
      this.server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/oauth2/token", this::token);
    server.createContext("/oauth2/revoke", exchange -> answer(exchange, 400, "{}"));
    server.start();
  }

  private static RSAKey key() {
    try {
      return new RSAKeyGenerator(2048).keyID("k").generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /** How a portal signs people in here. */
  public SignInSettings settings() {
    return new SignInSettings(
        ISSUER,
        "http://127.0.0.1:" + server.getAddress().getPort(),
        CLIENT,
        "https://portal.example");
  }

  /** By which its tokens are checked. */
  public IssuerKeys keys() {
    return new IssuerKeys(new ImmutableJWKSet<>(new JWKSet(KEY.toPublicJWK())));
  }

  /** What it was asked for tokens with last. */
  public Form asked() {
    return asked;
  }

  /** The next tokens are for the sign-in with that nonce. */
  public void expect(String value) {
    nonce = value;
  }

  /** The nonce that the next tokens are for. */
  public String expected() {
    return nonce;
  }

  /** From now on it answers with that status. */
  public void answering(int other) {
    status = other;
  }

  /** From now on its ID tokens say something else. */
  public void claiming(UnaryOperator<JWTClaimsSet.Builder> other) {
    claims = other;
  }

  private void token(HttpExchange exchange) throws IOException {
    asked = Form.read(exchange.getRequestBody().readAllBytes()).orElseThrow();
    boolean isOld =
        asked.has("grant_type", "refresh_token") && !asked.has("refresh_token", "refresh-" + given);
    if (status == 200 && !isOld) {
      given++;
      answer(exchange, status, tokens());
    } else {
      answer(exchange, isOld ? 400 : status, "{\"error\":\"invalid_grant\"}");
    }
  }

  private String tokens() {
    return "{\"access_token\":\"access-%d\",\"refresh_token\":\"refresh-%d\",\"token_type\":\"Bearer\",\"expires_in\":900,\"id_token\":\"%s\"}"
        .formatted(given, given, idToken());
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

  /** It answers no more. */
  @Override
  public void close() {
    server.stop(0);
  }
}
