package org.contactpoint.http.token;

import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import java.time.Clock;
import java.util.Date;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The claims that make a token of the issuer an access token for this API. */
final class AccessClaims extends DefaultJWTClaimsVerifier<SecurityContext> {
  private static final int SKEW_SECONDS = 30;

  private final Set<String> clients;
  private final Clock clock;

  AccessClaims(TokenSettings settings, Clock clock) {
    super(
        new JWTClaimsSet.Builder().issuer(settings.issuer()).claim("token_use", "access").build(),
        Set.of("exp", "sub", "client_id"));
    this.clients = settings.clients();
    this.clock = clock;
    setMaxClockSkew(SKEW_SECONDS);
  }

  @Override
  public void verify(JWTClaimsSet claims, @Nullable SecurityContext context)
      throws BadJWTException {
    super.verify(claims, context);
    if (!(claims.getClaim("client_id") instanceof String client) || !isKnown(client, claims)) {
      throw new BadJWTException("another client");
    }
  }

  /** A machine is its client, and its account says whether it is known. */
  private boolean isKnown(String client, JWTClaimsSet claims) {
    return clients.contains(client) || client.equals(claims.getSubject());
  }

  @Override
  @SuppressWarnings("JavaUtilDate") // the library's own type
  protected Date currentTime() {
    return Date.from(clock.instant());
  }
}
