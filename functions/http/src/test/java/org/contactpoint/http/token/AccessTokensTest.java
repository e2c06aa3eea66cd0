package org.contactpoint.http.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.testkit.ManualClock;
import org.contactpoint.testkit.gateway.TestTokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which tokens are access tokens for this API, and whose they are (RFC 7519, RFC 8725). */
class AccessTokensTest {
  private static final TokenSettings SETTINGS =
      new TokenSettings(TestTokens.ISSUER, Set.of(TestTokens.CLIENT));

  private final ManualClock clock = new ManualClock();
  private final TestTokens issuer = new TestTokens(clock);
  private final AccessTokens tokens =
      new AccessTokens(new IssuerKeys(TestTokens.keys()), SETTINGS, clock);

  private TokenCheck changed(UnaryOperator<JWTClaimsSet.Builder> change) {
    return tokens.verify(issuer.of("leeds.team", change));
  }

  @Test
  void personsTokenNamesTheirAccountAndHowThePoolKnowsThem() {
    assertThat(changed(claims -> claims.subject("sub-1")))
        .isEqualTo(
            new TokenCheck.Verified(new AccountId("leeds.team"), "sub-1", false, clock.instant()));
  }

  @Test
  void machinesAccountIsItsClient() {
    assertThat(tokens.verify(issuer.ofMachine("leeds.feed")))
        .isEqualTo(
            new TokenCheck.Verified(
                new AccountId("leeds.feed"), "leeds.feed", true, clock.instant()));
  }

  /** A token that is renewed has another time of issue, and the time of the same sign-in. */
  @Test
  void personSignedInWhenTheTokenSaysAndNotWhenItWasIssued() {
    Instant signedIn = Instant.parse("2026-04-30T08:15:30Z");
    assertThat(signedIn(signedIn.getEpochSecond())).isEqualTo(signedIn);
  }

  @ParameterizedTest
  @MethodSource("noTimes")
  void whatIsNoTimeOfASignInIsNone(@Nullable Object claimed) {
    assertThat(signedIn(claimed)).isNull();
  }

  static Stream<Arguments> noTimes() {
    return Stream.of(
        Arguments.of((Object) null),
        Arguments.of("1777536930"),
        Arguments.of(1777536930.5),
        Arguments.of(true),
        Arguments.of(0),
        Arguments.of(-1),
        Arguments.of(253_402_300_800L),
        Arguments.of(Long.MAX_VALUE));
  }

  private @Nullable Instant signedIn(@Nullable Object claimed) {
    TokenCheck check = changed(claims -> claims.claim("auth_time", claimed));
    return ((TokenCheck.Verified) check).signedIn();
  }

  static Stream<Arguments> otherClaims() {
    return Stream.of(
        claims("another issuer", claims -> claims.issuer("https://elsewhere.test")),
        claims("an identity token", claims -> claims.claim("token_use", "id")),
        claims("another client", claims -> claims.claim("client_id", "somebody")),
        claims("no client", claims -> claims.claim("client_id", null)),
        claims("a client that is no text", claims -> claims.claim("client_id", 7)),
        claims("no subject", claims -> claims.subject(null)),
        claims("no expiry", claims -> claims.expirationTime(null)));
  }

  static Stream<Arguments> otherAccounts() {
    return Stream.of(
        claims("an account that is no text", claims -> claims.claim("account_id", 7)),
        claims("a blank account", claims -> claims.claim("account_id", " ")),
        claims("a long account", claims -> claims.claim("account_id", "a".repeat(129))),
        claims("nobody's account", claims -> claims.claim("account_id", null)),
        claims(
            "a person without an account, whose name is a client's",
            claims -> claims.claim("account_id", null).subject(TestTokens.CLIENT)));
  }

  private static Arguments claims(String name, UnaryOperator<JWTClaimsSet.Builder> change) {
    return Arguments.of(name, change);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("otherClaims")
  void tokenWithOtherClaimsIsNone(String name, UnaryOperator<JWTClaimsSet.Builder> change) {
    assertThat(changed(change)).as(name).isEqualTo(new TokenCheck.Rejected("not-verified"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("otherAccounts")
  void tokenOfNoAccountIsNone(String name, UnaryOperator<JWTClaimsSet.Builder> change) {
    assertThat(changed(change)).as(name).isEqualTo(new TokenCheck.Rejected("no-account"));
  }

  @Test
  void tokenLastsAsLongAsItSaysAndHalfAMinuteForClocksThatDiffer() {
    String token = issuer.of("leeds.team");
    clock.pass(Duration.ofMinutes(15).plusSeconds(29));
    assertThat(tokens.verify(token)).isInstanceOf(TokenCheck.Verified.class);

    clock.pass(Duration.ofSeconds(2));
    assertThat(tokens.verify(token)).isEqualTo(new TokenCheck.Rejected("not-verified"));
  }

  @Test
  void tokenOfAnotherKeyIsNone() throws JOSEException {
    RSAKey forgers = TestTokens.key("one");
    JWTClaimsSet claims = issuer.person("leeds.team").build();
    String forged =
        TestTokens.signed(claims, forgers, new RSASSASigner(forgers), JWSAlgorithm.RS256);

    assertThat(tokens.verify(forged)).isEqualTo(new TokenCheck.Rejected("not-verified"));
  }

  @Test
  void tokenOfAnotherAlgorithmIsNone() throws JOSEException {
    RSAKey own = TestTokens.ownKey();
    String other =
        TestTokens.signed(
            issuer.person("leeds.team").build(), own, new RSASSASigner(own), JWSAlgorithm.PS256);

    assertThat(tokens.verify(other)).isEqualTo(new TokenCheck.Rejected("not-verified"));
  }

  @Test
  void whatIsNotSignedIsNoToken() {
    String plain = new PlainJWT(issuer.person("leeds.team").build()).serialize();

    assertThat(tokens.verify(plain)).isEqualTo(new TokenCheck.Rejected("no-signed-token"));
    assertThat(tokens.verify("no.token.at-all"))
        .isEqualTo(new TokenCheck.Rejected("no-signed-token"));
    assertThat(tokens.verify("a".repeat(8_193))).isEqualTo(new TokenCheck.Rejected("too-long"));
  }

  @Test
  void tokenCanNotBeJudgedWithoutTheIssuersKeys() {
    IssuerKeys none =
        new IssuerKeys(
            (selector, context) -> {
              throw new KeySourceException("the pool does not answer");
            });

    assertThat(new AccessTokens(none, SETTINGS, clock).verify(issuer.of("leeds.team")))
        .isEqualTo(new TokenCheck.Unavailable());
  }

  @Test
  void settingsNameAnIssuerAndAClient() {
    assertThatThrownBy(() -> new TokenSettings(" ", Set.of("people")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new TokenSettings(TestTokens.ISSUER, Set.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
