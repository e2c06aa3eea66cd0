package org.contactpoint.local.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.testkit.ManualClock;
import org.junit.jupiter.api.Test;

class GrantsTest {
  private static final String CALLBACK = "http://127.0.0.1:8080/sign-in/callback";

  // The example of RFC 7636, appendix B.
  private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
  private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

  private final ManualClock clock = new ManualClock();
  private final Grants grants = new Grants(new SecureRandom(), clock);

  private String code() {
    SignIn signIn = new SignIn(new AccountId("leeds.team"), "leeds.team", clock.instant());
    return grants.code(
        new Grant(new AuthorizationRequest(CALLBACK, "state", "nonce", CHALLENGE), signIn));
  }

  private Optional<String> refreshToken(String code) {
    return grants.redeem(code, CALLBACK, VERIFIER).map(Grants.Redeemed::refreshToken);
  }

  @Test
  void codesAndTokensAre256RandomBits() {
    String code = code();
    assertThat(List.of(code, refreshToken(code).orElseThrow()))
        .allSatisfy(secret -> assertThat(secret).matches("[A-Za-z0-9_-]{43}"))
        .doesNotHaveDuplicates();
  }

  @Test
  void codeIsGoodFor60Seconds() {
    String inTime = code();
    clock.pass(Duration.ofSeconds(59));
    assertThat(refreshToken(inTime)).isPresent();

    String tooLate = code();
    clock.pass(Duration.ofSeconds(60));
    assertThat(refreshToken(tooLate)).isEmpty();
  }

  @Test
  void codeThatWasTriedWithAnotherVerifierIsUsed() {
    String code = code();
    String other = VERIFIER.replace('d', 'e');

    assertThat(grants.redeem(code, CALLBACK, other)).isEmpty();
    assertThat(refreshToken(code)).isEmpty();
  }

  @Test
  void verifierIsReadAsItsStandardSays() {
    for (String verifier :
        List.of("", CHALLENGE, VERIFIER + "=", VERIFIER + "\n", "é".repeat(43))) {
      assertThat(grants.redeem(code(), CALLBACK, verifier)).as(verifier).isEmpty();
    }
  }

  @Test
  void oldestCodeGoesWhereAThousandAreKept() {
    List<String> codes = IntStream.rangeClosed(0, 1_000).mapToObj(i -> code()).toList();

    assertThat(refreshToken(codes.getFirst())).isEmpty();
    assertThat(refreshToken(codes.get(1))).isPresent();
    assertThat(refreshToken(codes.getLast())).isPresent();
  }

  @Test
  void oldestRefreshTokenGoesWhereTenThousandAreKept() {
    List<String> tokens =
        IntStream.rangeClosed(0, 10_000).mapToObj(i -> refreshToken(code()).orElseThrow()).toList();

    assertThat(grants.signInOf(tokens.getFirst())).isEmpty();
    assertThat(grants.signInOf(tokens.get(1))).isPresent();
  }

  @Test
  void codeThatManyBringAtOnceIsGoodForNone() throws InterruptedException {
    for (int time = 0; time < 50; time++) {
      String code = code();
      List<String> given = atOnce(code);
      assertThat(given).hasSize(1);
      assertThat(grants.signInOf(given.getFirst())).isEmpty();
    }
  }

  private List<String> atOnce(String code) throws InterruptedException {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      return threads.invokeAll(IntStream.range(0, 4).mapToObj(i -> task(code)).toList()).stream()
          .map(future -> future.resultNow())
          .flatMap(Optional::stream)
          .toList();
    }
  }

  private Callable<Optional<String>> task(String code) {
    return () -> refreshToken(code);
  }

  @Test
  void nothingThatIsPrintedShowsASecret() {
    String code = code();
    Grants.Redeemed redeemed = grants.redeem(code, CALLBACK, VERIFIER).orElseThrow();

    assertThat(redeemed.toString() + redeemed.grant())
        .doesNotContain(code, redeemed.refreshToken(), "nonce", CHALLENGE);
  }
}
