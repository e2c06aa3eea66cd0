package org.contactpoint.benchmark.coldstart.plain;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.net.MalformedURLException;
import java.net.URI;
import java.text.ParseException;
import java.util.Set;

/** Verifies a token as the edge does, with the same library. */
final class Tokens {
  private static final String BEARER = "Bearer ";

  private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();

  Tokens(String issuer, String keys) {
    try {
      processor.setJWSKeySelector(
          new JWSVerificationKeySelector<>(
              JWSAlgorithm.RS256,
              JWKSourceBuilder.<SecurityContext>create(URI.create(keys).toURL()).build()));
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(e);
    }
    processor.setJWTClaimsSetVerifier(
        new DefaultJWTClaimsVerifier<>(
            new JWTClaimsSet.Builder().issuer(issuer).claim("token_use", "access").build(),
            Set.of("exp", "sub", "client_id")));
  }

  /** The account that the token names. */
  String account(String header) {
    try {
      String token = header.substring(BEARER.length());
      return processor.process(SignedJWT.parse(token), null).getStringClaim("account_id");
    } catch (ParseException | BadJOSEException | JOSEException e) {
      throw new IllegalStateException("no good token", e);
    }
  }
}
