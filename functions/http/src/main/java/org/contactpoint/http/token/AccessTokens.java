package org.contactpoint.http.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import jakarta.inject.Singleton;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import org.contactpoint.domain.access.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * Verifies access tokens (RFC 7519, RFC 8725): an RS256 signature by a key of the issuer, exact
 * issuer, known client, {@code token_use} access, not expired.
 *
 * <p>A person's account is the claim {@code account_id}, which the pool itself puts there; a
 * machine signs in by client credentials, and its account is its client id.
 */
@Singleton
public final class AccessTokens {
  private static final int LONGEST = 8_192;

  /** When the person signed in, in epoch seconds (OpenID Connect Core 1.0, ID Token). */
  private static final String AUTH_TIME = "auth_time";

  /** The first second of the year 10000: no time of a sign-in, and still an instant. */
  private static final long LATEST = 253_402_300_800L;

  private final DefaultJWTProcessor<SecurityContext> processor;

  AccessTokens(IssuerKeys keys, TokenSettings settings, Clock clock) {
    this.processor = new DefaultJWTProcessor<>();
    processor.setJWSKeySelector(
        new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, keys.source()));
    processor.setJWTClaimsSetVerifier(new AccessClaims(settings, clock));
  }

  /** Verifies a token as it came, without the word {@code Bearer}. */
  public TokenCheck verify(String token) {
    if (token.length() > LONGEST) {
      return new TokenCheck.Rejected("too-long");
    }
    try {
      return account(processor.process(SignedJWT.parse(token), null));
    } catch (ParseException e) {
      return new TokenCheck.Rejected("no-signed-token");
    } catch (BadJOSEException e) {
      return new TokenCheck.Rejected("not-verified");
    } catch (KeySourceException e) {
      return new TokenCheck.Unavailable();
    } catch (JOSEException e) {
      return new TokenCheck.Rejected("not-verified");
    }
  }

  private static TokenCheck account(JWTClaimsSet claims) {
    boolean isMachine = claims.getClaim("account_id") == null;
    String account = isMachine ? machine(claims) : person(claims);
    return account == null || account.isBlank() || account.length() > 128
        ? new TokenCheck.Rejected("no-account")
        : new TokenCheck.Verified(
            new AccountId(account), claims.getSubject(), isMachine, signedIn(claims));
  }

  /** Never the time of issue: tokens are renewed for hours after one sign-in. */
  private static @Nullable Instant signedIn(JWTClaimsSet claims) {
    return claims.getClaim(AUTH_TIME) instanceof Long seconds && seconds > 0 && seconds < LATEST
        ? Instant.ofEpochSecond(seconds)
        : null;
  }

  private static @Nullable String machine(JWTClaimsSet claims) {
    boolean machine =
        claims.getClaim("client_id") instanceof String client
            && client.equals(claims.getSubject())
            && claims.getClaim("username") == null;
    return machine ? claims.getSubject() : null;
  }

  private static @Nullable String person(JWTClaimsSet claims) {
    return claims.getClaim("account_id") instanceof String account ? account : null;
  }
}
