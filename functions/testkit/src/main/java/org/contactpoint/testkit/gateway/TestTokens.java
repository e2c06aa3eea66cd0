package org.contactpoint.testkit.gateway;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.function.UnaryOperator;

/** An issuer of access tokens for tests, like the user pool's; its key lives as long as it does. */
public final class TestTokens {
  /** Its name. */
  public static final String ISSUER = "https://issuer.test/pool";

  /** The client that people sign in with. */
  public static final String CLIENT = "people";

  private static final Duration LIFE = Duration.ofMinutes(15);
  private static final RSAKey KEY = key("one");

  private final Clock clock;

  public TestTokens(Clock clock) {
    this.clock = clock;
  }

  /** Another key pair, which is not the issuer's. */
  public static RSAKey key(String id) {
    try {
      return new RSAKeyGenerator(2048).keyID(id).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The issuer's keys, as a bean for {@code AccessTokens}. */
  public static ImmutableJWKSet<SecurityContext> keys() {
    return new ImmutableJWKSet<>(new JWKSet(KEY.toPublicJWK()));
  }

  /** The issuer's own key. */
  public static RSAKey ownKey() {
    return KEY;
  }

  /** A good token of that account. */
  public String of(String accountId) {
    return of(accountId, claims -> claims);
  }

  /** A token of that account with some claims changed, signed by the issuer. */
  public String of(String accountId, UnaryOperator<JWTClaimsSet.Builder> change) {
    return signed(change.apply(person(accountId)).build());
  }

  /** A good token of a machine: its account is its client. */
  public String ofMachine(String client) {
    JWTClaimsSet claims =
        person(client)
            .claim("account_id", null)
            .claim("username", null)
            .claim("client_id", client)
            .build();
    return signed(claims);
  }

  /** The claims of a good token of that account. */
  public JWTClaimsSet.Builder person(String accountId) {
    Instant now = clock.instant();
    return new JWTClaimsSet.Builder()
        .issuer(ISSUER)
        .subject(accountId)
        .claim("username", accountId)
        .claim("account_id", accountId)
        .claim("client_id", CLIENT)
        .claim("token_use", "access")
        .claim("auth_time", now.getEpochSecond())
        .issueTime(date(now))
        .expirationTime(date(now.plus(LIFE)));
  }

  /** Those claims, signed by the issuer. */
  public static String signed(JWTClaimsSet claims) {
    try {
      return signed(claims, KEY, new RSASSASigner(KEY), JWSAlgorithm.RS256);
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Those claims, signed in that way under the name of that key. */
  public static String signed(
      JWTClaimsSet claims, RSAKey key, JWSSigner signer, JWSAlgorithm algorithm)
      throws JOSEException {
    SignedJWT token =
        new SignedJWT(new JWSHeader.Builder(algorithm).keyID(key.getKeyID()).build(), claims);
    token.sign(signer);
    return token.serialize();
  }

  /** That moment in the library's own type. */
  @SuppressWarnings("JavaUtilDate")
  public static Date date(Instant at) {
    return Date.from(at);
  }
}
