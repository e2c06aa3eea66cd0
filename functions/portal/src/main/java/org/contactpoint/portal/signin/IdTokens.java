package org.contactpoint.portal.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.time.Clock;
import java.util.Date;
import java.util.Set;
import org.contactpoint.http.token.IssuerKeys;

/** Checks the ID token of a sign-in (OpenID Connect Core 1.0, ID Token Validation). */
final class IdTokens {
  private static final int SKEW_SECONDS = 30;

  private final IssuerKeys keys;
  private final SignInSettings settings;
  private final Clock clock;

  IdTokens(IssuerKeys keys, SignInSettings settings, Clock clock) {
    this.keys = keys;
    this.settings = settings;
    this.clock = clock;
  }

  /** Whether the issuer gave it to us, for the sign-in with that nonce, and it is still good. */
  boolean isGood(JWT token, String nonce) {
    DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
    processor.setJWSKeySelector(
        new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, keys.source()));
    processor.setJWTClaimsSetVerifier(new Claims(nonce));
    try {
      return processor.process(token, null) != null;
    } catch (BadJOSEException | JOSEException e) {
      return false;
    }
  }

  private final class Claims extends DefaultJWTClaimsVerifier<SecurityContext> {
    Claims(String nonce) {
      super(
          settings.client(),
          new JWTClaimsSet.Builder()
              .issuer(settings.issuer())
              .claim("token_use", "id")
              .claim("nonce", nonce)
              .build(),
          Set.of("exp", "iat", "sub"));
      setMaxClockSkew(SKEW_SECONDS);
    }

    @Override
    @SuppressWarnings("JavaUtilDate") // the library's own type
    protected Date currentTime() {
      return Date.from(clock.instant());
    }
  }
}
