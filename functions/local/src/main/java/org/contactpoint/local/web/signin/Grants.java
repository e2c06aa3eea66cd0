package org.contactpoint.local.web.signin;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * The codes and refresh tokens that were given, for as long as this process runs. A code is good
 * once, for 60 seconds; one that is brought twice was read by somebody else, so that its refresh
 * token ends (RFC 6749, §4.1.2). A refresh token is good for 8 hours from the sign-in.
 */
@Singleton
final class Grants {
  private static final Duration CODE = Duration.ofSeconds(60);
  private static final Duration LONGEST = Duration.ofHours(8);
  private static final int MOST_CODES = 1_000;
  private static final int MOST_TOKENS = 10_000;

  private final Map<String, Grant> codes = new Latest<>(MOST_CODES);
  private final Map<String, String> tokensOfUsedCodes = new Latest<>(MOST_CODES);
  private final Map<String, SignIn> tokens = new Latest<>(MOST_TOKENS);
  private final SecureRandom random;
  private final Clock clock;

  Grants(SecureRandom random, Clock clock) {
    this.random = random;
    this.clock = clock;
  }

  /** A code for that grant. */
  synchronized String code(Grant grant) {
    String code = Secrets.fresh(random);
    codes.put(Secrets.name(code), grant);
    return code;
  }

  /** What a code was given for, with a refresh token; a code that is tried is used. */
  synchronized Optional<Redeemed> redeem(String code, String redirectUri, String verifier) {
    String name = Secrets.name(code);
    String given = tokensOfUsedCodes.get(name);
    if (given != null) {
      tokens.remove(given);
    }
    return Optional.ofNullable(codes.remove(name))
        .filter(grant -> isWithin(CODE, grant.signIn()))
        .filter(grant -> grant.belongsTo(redirectUri, verifier))
        .map(grant -> redeemed(name, grant));
  }

  private Redeemed redeemed(String code, Grant grant) {
    String token = Secrets.fresh(random);
    tokens.put(Secrets.name(token), grant.signIn());
    tokensOfUsedCodes.put(code, Secrets.name(token));
    return new Redeemed(grant, token);
  }

  /** Whose refresh token it is, as long as it is good. */
  synchronized Optional<SignIn> signInOf(String token) {
    return Optional.ofNullable(tokens.get(Secrets.name(token)))
        .filter(signIn -> isWithin(LONGEST, signIn));
  }

  /** Ends a refresh token; one that is none is none afterwards. */
  synchronized void revoke(String token) {
    tokens.remove(Secrets.name(token));
  }

  private boolean isWithin(Duration life, SignIn signIn) {
    Instant end = signIn.at().plus(life);
    return clock.instant().isBefore(end);
  }

  /** A grant whose code was brought, with the refresh token for it. */
  record Redeemed(Grant grant, String refreshToken) {
    @Override
    public String toString() {
      return "Redeemed[redacted]";
    }
  }
}
