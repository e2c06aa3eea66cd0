package org.contactpoint.local.issuer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.Set;
import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.value.Ids;
import org.contactpoint.http.token.TokenSettings;
import org.contactpoint.local.setting.DataFolder;
import org.jspecify.annotations.Nullable;

/** Signs tokens of the form that the user pool gives, with a key of the data folder. */
public final class LocalIssuer {
  /** The client by which people sign in: a public one, which has no secret (RFC 6749, §2.1). */
  public static final String CLIENT = "contactpoint-local";

  /** For how long an access token and an ID token are good. */
  public static final Duration LIFE = Duration.ofMinutes(15);

  private static final String ISSUER = "http://127.0.0.1/local";
  private static final int RSA_BITS = 2048;

  private final RSAKey key;
  private final Clock clock;
  private final Ids ids;

  public LocalIssuer(DataFolder folder, Clock clock, Ids ids) {
    this.key = parsed(folder.secret("issuer.jwk", () -> fresh(ids.next())));
    this.clock = clock;
    this.ids = ids;
  }

  private static byte[] fresh(String id) {
    try {
      RSAKey key = new RSAKeyGenerator(RSA_BITS).keyID(id).generate();
      return key.toJSONString().getBytes(StandardCharsets.UTF_8);
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static RSAKey parsed(byte[] jwk) {
    try {
      return RSAKey.parse(new String(jwk, StandardCharsets.UTF_8));
    } catch (ParseException e) {
      throw new IllegalStateException("the issuer's key in the data folder is damaged", e);
    }
  }

  /** Where the edge finds the key that its tokens are verified with. */
  public JWKSource<SecurityContext> publicKeys() {
    return new ImmutableJWKSet<>(publicSet());
  }

  /** The same as a document for clients (RFC 7517, §5). */
  public String publicDocument() {
    return publicSet().toString();
  }

  private JWKSet publicSet() {
    return new JWKSet(key.toPublicJWK());
  }

  /** Which tokens count: those of this issuer, for people and for each feed. */
  public static TokenSettings settings() {
    Set<String> clients = new HashSet<>(Set.of(CLIENT));
    LocalAccounts.ALL.stream()
        .filter(Account::isMachine)
        .forEach(account -> clients.add(account.id().value()));
    return new TokenSettings(ISSUER, clients);
  }

  /** An access token for that account, whose person was never invited anew. */
  public String tokenFor(Account account) {
    return tokenFor(account, account.id().value());
  }

  /** An access token for that account under that subject, whose person signs in just now. */
  public String tokenFor(Account account, String subject) {
    return tokenFor(account, subject, clock.instant());
  }

  /**
   * An access token for that account under that subject, good for 15 minutes.
   *
   * @param signedIn when its person signed in, the same in every token that is had by refreshing
   */
  public String tokenFor(Account account, String subject, Instant signedIn) {
    JWTClaimsSet.Builder claims = claims("access", signedIn);
    String name = account.id().value();
    return signed(account.isMachine() ? machine(claims, name) : person(claims, name, subject));
  }

  /**
   * An ID token for the pages, which says who signed in by the subject alone (OpenID Connect Core
   * 1.0, ID Token).
   *
   * @param nonce of the request that it answers, null in a refreshed one
   */
  public String idToken(String subject, Instant signedIn, @Nullable String nonce) {
    return signed(
        claims("id", signedIn).subject(subject).audience(CLIENT).claim("nonce", nonce).build());
  }

  @SuppressWarnings("JavaUtilDate") // the library's own type
  private JWTClaimsSet.Builder claims(String use, Instant signedIn) {
    Instant now = clock.instant();
    return new JWTClaimsSet.Builder()
        .issuer(ISSUER)
        .claim("token_use", use)
        .claim("auth_time", signedIn.getEpochSecond())
        .issueTime(Date.from(now))
        .expirationTime(Date.from(now.plus(LIFE)))
        .jwtID(ids.next());
  }

  private String signed(JWTClaimsSet claims) {
    JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build();
    SignedJWT token = new SignedJWT(header, claims);
    try {
      token.sign(new RSASSASigner(key));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
    return token.serialize();
  }

  // Machines sign in by client credentials: the account is the client.
  private static JWTClaimsSet machine(JWTClaimsSet.Builder claims, String client) {
    return claims.subject(client).claim("client_id", client).build();
  }

  private static JWTClaimsSet person(JWTClaimsSet.Builder claims, String account, String subject) {
    return claims
        .subject(subject)
        .claim("client_id", CLIENT)
        .claim("username", account)
        .claim("account_id", account)
        .build();
  }
}
