package org.contactpoint.cloud.priming;

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
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.http.token.IssuerKeys;
import org.contactpoint.http.token.TokenSettings;

/** Signs tokens with a key that is generated for one priming, and trusted by its context alone. */
final class PrimingIssuer {
  private static final int RSA_BITS = 2048;
  private static final Duration LIFE = Duration.ofMinutes(15);

  private final RSAKey key;

  PrimingIssuer() {
    try {
      this.key = new RSAKeyGenerator(RSA_BITS).keyID("priming").generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The keys by which its tokens are verified. */
  IssuerKeys keys() {
    return new IssuerKeys(new ImmutableJWKSet<>(new JWKSet(key.toPublicJWK())));
  }

  /** An access token of that account, as the user pool would issue it now. */
  String token(AccountId account, TokenSettings settings, Instant now) {
    JWTClaimsSet claims =
        new JWTClaimsSet.Builder()
            .issuer(settings.issuer())
            .subject(account.value())
            .claim("username", account.value())
            .claim("account_id", account.value())
            .claim("client_id", settings.clients().iterator().next())
            .claim("token_use", "access")
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plus(LIFE)))
            .build();
    SignedJWT token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
    try {
      token.sign(new RSASSASigner(key));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
    return token.serialize();
  }
}
