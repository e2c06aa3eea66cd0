package org.contactpoint.smoke.person;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.contactpoint.smoke.api.Unexpected;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AdminInitiateAuthResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AdminRespondToAuthChallengeResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AssociateSoftwareTokenResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthFlowType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthenticationResultType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ChallengeNameType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.VerifySoftwareTokenResponseType;

/**
 * Sign-in to a user pool: password and second factor; the first time a password of one's own and
 * the setting up of the factor, as a person goes through it.
 */
public final class PoolSignIn {
  private static final int PASSWORD_BYTES = 16;

  private final CognitoIdentityProviderClient pool;
  private final String poolId;
  private final String client;
  private final People people;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  public PoolSignIn(
      CognitoIdentityProviderClient pool,
      String poolId,
      String client,
      People people,
      Clock clock) {
    this.pool = pool;
    this.poolId = poolId;
    this.client = client;
    this.people = people;
    this.clock = clock;
  }

  /** The tokens of a sign-in. */
  public record Tokens(String access, String id, String refresh) {
    @Override
    public String toString() {
      return "Tokens[redacted]";
    }
  }

  /** Signs somebody in. */
  public Tokens signIn(String who) {
    return people.find(who, "first-password").isPresent() ? first(who) : again(who);
  }

  /** New tokens for a refresh token, without signing in. */
  public Tokens refreshed(String refreshToken) {
    AuthenticationResultType result =
        pool.adminInitiateAuth(
                auth ->
                    auth.userPoolId(poolId)
                        .clientId(client)
                        .authFlow(AuthFlowType.REFRESH_TOKEN_AUTH)
                        .authParameters(Map.of("REFRESH_TOKEN", refreshToken)))
            .authenticationResult();
    return new Tokens(result.accessToken(), result.idToken(), refreshToken);
  }

  private Tokens first(String who) {
    String address = people.get(who, "address");
    AdminInitiateAuthResponse asked = begin(address, people.get(who, "first-password"));
    expect(ChallengeNameType.NEW_PASSWORD_REQUIRED, asked.challengeName());
    String password = password();
    AdminRespondToAuthChallengeResponse next =
        respond(
            ChallengeNameType.NEW_PASSWORD_REQUIRED,
            asked.session(),
            Map.of("USERNAME", address, "NEW_PASSWORD", password));
    expect(ChallengeNameType.MFA_SETUP, next.challengeName());
    AssociateSoftwareTokenResponse factor =
        pool.associateSoftwareToken(associate -> associate.session(next.session()));
    String secret = factor.secretCode();
    var verified =
        pool.verifySoftwareToken(
            verify ->
                verify.session(factor.session()).userCode(OneTimeCode.at(secret, clock.instant())));
    if (verified.status() != VerifySoftwareTokenResponseType.SUCCESS) {
      throw new Unexpected("the pool does not take the code of the second factor");
    }
    people.signsInWith(who, password, secret);
    return tokens(
        respond(ChallengeNameType.MFA_SETUP, verified.session(), Map.of("USERNAME", address))
            .authenticationResult());
  }

  private Tokens again(String who) {
    String address = people.get(who, "address");
    AdminInitiateAuthResponse asked = begin(address, people.get(who, "password"));
    expect(ChallengeNameType.SOFTWARE_TOKEN_MFA, asked.challengeName());
    String code = OneTimeCode.at(people.get(who, "second-factor"), clock.instant());
    return tokens(
        respond(
                ChallengeNameType.SOFTWARE_TOKEN_MFA,
                asked.session(),
                Map.of("USERNAME", address, "SOFTWARE_TOKEN_MFA_CODE", code))
            .authenticationResult());
  }

  private AdminInitiateAuthResponse begin(String address, String password) {
    return pool.adminInitiateAuth(
        auth ->
            auth.userPoolId(poolId)
                .clientId(client)
                .authFlow(AuthFlowType.ADMIN_USER_PASSWORD_AUTH)
                .authParameters(Map.of("USERNAME", address, "PASSWORD", password)));
  }

  private AdminRespondToAuthChallengeResponse respond(
      ChallengeNameType challenge, String session, Map<String, String> responses) {
    return pool.adminRespondToAuthChallenge(
        respond ->
            respond
                .userPoolId(poolId)
                .clientId(client)
                .challengeName(challenge)
                .session(session)
                .challengeResponses(new HashMap<>(responses)));
  }

  private static void expect(ChallengeNameType wanted, ChallengeNameType asked) {
    if (wanted != asked) {
      throw new Unexpected("the pool should have asked for " + wanted + " and asked for " + asked);
    }
  }

  private static Tokens tokens(AuthenticationResultType result) {
    return new Tokens(result.accessToken(), result.idToken(), result.refreshToken());
  }

  private String password() {
    byte[] bytes = new byte[PASSWORD_BYTES];
    random.nextBytes(bytes);
    return "Aa1!" + HexFormat.of().formatHex(bytes);
  }
}
