package org.contactpoint.portal.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.contactpoint.portal.world.TestPool;
import org.contactpoint.testkit.ManualClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SignInTest {
  private final ManualClock clock = new ManualClock();
  private final TestPool pool = new TestPool(clock);
  private final SignIn signIn = new SignIn(pool.settings(), pool.keys(), clock);

  @AfterEach
  void stop() {
    pool.close();
  }

  private SignInAttempt begun() {
    SignInAttempt attempt = signIn.begin("/search", false).attempt();
    pool.expect(attempt.nonce());
    return attempt;
  }

  private Optional<Tokens> completed(SignInAttempt attempt) {
    return signIn.complete(
        attempt, Map.of("code", List.of("code"), "state", List.of(attempt.state())));
  }

  @Test
  void theCodeIsExchangedWithTheProofOfWhoAskedForIt() {
    SignInAttempt attempt = begun();
    assertThat(completed(attempt))
        .contains(new Tokens("access-1", "refresh-1", clock.instant().plusSeconds(900)));
    assertThat(pool.asked().text("code_verifier")).isEqualTo(attempt.verifier());
    assertThat(pool.asked().text("redirect_uri"))
        .isEqualTo("https://portal.example/sign-in/callback");
  }

  @Test
  void everyAttemptHasSecretsOfItsOwn() {
    SignInAttempt one = begun();
    SignInAttempt other = begun();
    assertThat(one.state()).isNotEqualTo(other.state());
    assertThat(one.nonce()).isNotEqualTo(other.nonce());
    assertThat(one.verifier()).isNotEqualTo(other.verifier());
  }

  @Test
  void whoeverComesNextIsAskedWhoItIs() {
    assertThat(signIn.begin("/search", true).pages().getQuery())
        .contains("prompt=login", "max_age=0");
    assertThat(signIn.begin("/search", false).pages().getQuery())
        .contains("prompt=login")
        .doesNotContain("max_age");
  }

  @Test
  void anAnswerToAnotherAttemptIsNoSignIn() {
    SignInAttempt attempt = begun();
    assertThat(
            signIn.complete(
                attempt, Map.of("code", List.of("code"), "state", List.of(begun().state()))))
        .isEmpty();
    assertThat(signIn.complete(attempt, Map.of("code", List.of("code")))).isEmpty();
    assertThat(signIn.complete(attempt, Map.of("state", List.of(attempt.state())))).isEmpty();
    assertThat(
            signIn.complete(
                attempt, Map.of("code", List.of("a", "b"), "state", List.of(attempt.state()))))
        .isEmpty();
    assertThat(pool.asked().text("grant_type")).isEmpty();
  }

  @Test
  void anAttemptEndsAfterTenMinutes() {
    SignInAttempt attempt = begun();
    clock.pass(Duration.ofMinutes(10));
    assertThat(completed(attempt)).isEmpty();
  }

  @Test
  void aTokenThatIsNotForThisSignInIsNone() {
    pool.claiming(good -> good.claim("nonce", "another"));
    assertThat(completed(begun())).isEmpty();
    pool.claiming(good -> good.audience("another"));
    assertThat(completed(begun())).isEmpty();
    pool.claiming(good -> good.issuer("https://evil.example"));
    assertThat(completed(begun())).isEmpty();
    pool.claiming(good -> good.claim("token_use", "access"));
    assertThat(completed(begun())).isEmpty();
  }

  @Test
  @SuppressWarnings("JavaUtilDate") // the library's own type
  void aTokenThatHasEndedIsNone() {
    pool.claiming(good -> good.expirationTime(Date.from(clock.instant().minusSeconds(60))));
    assertThat(completed(begun())).isEmpty();
  }

  @Test
  void aCodeThatIsNotTakenIsNoSignIn() {
    pool.answering(400);
    assertThat(completed(begun())).isEmpty();
  }

  @Test
  void tokensAreRenewedForTheSameSignIn() {
    Tokens tokens = completed(begun()).orElseThrow();
    clock.pass(Duration.ofMinutes(14));
    assertThat(signIn.renew(tokens).orElseThrow().until())
        .isEqualTo(clock.instant().plusSeconds(900));
    assertThat(pool.asked().text("refresh_token")).isEqualTo("refresh-1");
    pool.answering(400);
    assertThat(signIn.renew(tokens)).isEmpty();
  }

  @Test
  void anIssuerThatAnswersWithAFaultIsNoRefusal() {
    Tokens tokens = completed(begun()).orElseThrow();
    pool.answering(500);
    assertThatThrownBy(() -> signIn.renew(tokens)).isInstanceOf(SignInUnreachable.class);
    pool.answering(429);
    assertThatThrownBy(() -> signIn.renew(tokens)).isInstanceOf(SignInUnreachable.class);
  }

  @Test
  void anIssuerThatDoesNotAnswerIsNoRefusal() {
    Tokens tokens = completed(begun()).orElseThrow();
    pool.close();
    assertThatThrownBy(() -> signIn.renew(tokens)).isInstanceOf(SignInUnreachable.class);
    signIn.revoke(tokens);
  }
}
