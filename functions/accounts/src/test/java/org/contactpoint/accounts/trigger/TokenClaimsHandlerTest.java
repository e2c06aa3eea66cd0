package org.contactpoint.accounts.trigger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.access.AccountStatus;
import org.contactpoint.domain.access.Role;
import org.contactpoint.domain.vetting.AccountFile;
import org.contactpoint.testkit.LogLines;
import org.contactpoint.testkit.builder.AFile;
import org.contactpoint.testkit.builder.AnAccount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tokens are given to active accounts alone, and say whose they are (rules §2). */
class TokenClaimsHandlerTest {
  private final Pool pool = new Pool();

  /** No error: a token that names nobody and has no scope, so that nobody is let in by it. */
  private void refused(Map<String, Object> event) {
    Map<?, ?> details =
        (Map<?, ?>)
            member(
                (Map<?, ?>) member(pool.beforeTokens(event), "response"),
                "claimsAndScopeOverrideDetails");
    assertThat(details.keySet()).hasToString("[accessTokenGeneration]");
    Map<?, ?> access = (Map<?, ?>) member(details, "accessTokenGeneration");
    assertThat(access.keySet()).hasToString("[scopesToSuppress]");
    assertThat((List<?>) access.get("scopesToSuppress"))
        .map(String::valueOf)
        .containsAll(new PoolEvent(event).scopes())
        .contains("contactpoint/directory", "aws.cognito.signin.user.admin");
  }

  private static Map<String, Object> signIn() {
    return PoolSample.TOKEN_GENERATION_AUTHENTICATION.event();
  }

  private static Map<String, Object> overriding(Map<String, Object> answer) {
    Map<?, ?> response = (Map<?, ?>) member(answer, "response");
    assertThat(response).hasSize(1);
    Map<?, ?> details = (Map<?, ?>) member(response, "claimsAndScopeOverrideDetails");
    assertThat(details).hasSize(1);
    Map<?, ?> access = (Map<?, ?>) member(details, "accessTokenGeneration");
    return new TreeMap<>(
        Map.of(
            "claims", member(access, "claimsToAddOrOverride"),
            "added", member(access, "scopesToAdd"),
            "taken", member(access, "scopesToSuppress")));
  }

  private static Object member(Map<?, ?> members, String name) {
    return Objects.requireNonNull(members.get(name), name);
  }

  @ParameterizedTest
  @EnumSource(
      value = PoolSample.class,
      names = {"TOKEN_GENERATION_AUTHENTICATION", "TOKEN_GENERATION_REFRESH"})
  void activeAccountGetsItsClaimsIntoTheAccessToken(PoolSample sample) {
    pool.given(Pool.active());
    Map<String, Object> tokens = overriding(pool.beforeTokens(sample.event()));

    assertThat(tokens)
        .containsEntry(
            "claims",
            Map.of("account_id", "ruth", "council", "E08000035", "roles", List.of("practitioner")))
        .containsEntry("added", List.of("contactpoint/directory"))
        .containsEntry("taken", List.of("aws.cognito.signin.user.admin"));
  }

  @Test
  void eventIsHandedBackAsItCameWithItsResponse() {
    pool.given(Pool.active());
    Map<String, Object> answer = pool.beforeTokens(signIn());

    assertThat(answer.keySet()).containsExactlyElementsOf(signIn().keySet());
    assertThat(answer).containsEntry("request", member(signIn(), "request"));
    assertThat(answer).containsEntry("version", "2");
  }

  @Test
  void nationalAuditorHasNoCouncil() {
    Account auditor =
        AnAccount.nationalAuditor("ruth").and(Role.COUNCIL_AUDITOR).build().reachedAt(address());
    pool.given(AccountFile.founding(auditor, PoolSample.SUBJECT));

    assertThat(overriding(pool.beforeTokens(signIn())))
        .containsEntry(
            "claims",
            Map.of("account_id", "ruth", "roles", List.of("council-auditor", "national-auditor")));
  }

  private static String address() {
    return PoolSample.ADDRESS;
  }

  @ParameterizedTest
  @EnumSource(
      value = AccountStatus.class,
      names = {"SUSPENDED", "CLOSED"})
  void accountThatIsKeptOutGetsNoTokens(AccountStatus status) {
    pool.given(Pool.active());
    pool.becomes(status);

    refused(signIn());
    refused(PoolSample.TOKEN_GENERATION_REFRESH.event());
  }

  @Test
  void accountThatIsNotLetInYetGetsNoTokens() {
    pool.given(
        AFile.of("ruth", Role.PRACTITIONER, Pool.LET_IN)
            .requested()
            .signingInAs(PoolSample.SUBJECT));

    refused(signIn());
  }

  @Test
  void accountThatNobodyKnowsGetsNoTokens() {
    refused(signIn());
  }

  @Test
  void anotherSubjectGetsNoTokens() {
    pool.given(Pool.active());

    refused(PoolSample.TOKEN_GENERATION_AUTHENTICATION.event(PoolSample.SUBJECT, "another"));
  }

  @Test
  void accountWithoutSignInGetsNoTokens() {
    pool.given(AFile.of("ruth", Role.PRACTITIONER, Pool.LET_IN).active());

    refused(signIn());
  }

  @Test
  void addressThatWasChangedInThePoolGetsNoTokens() {
    pool.given(Pool.active());

    refused(PoolSample.TOKEN_GENERATION_AUTHENTICATION.event(address(), "thief@leeds.example"));
  }

  @Test
  void addressIsTheSameInCapitals() {
    pool.given(Pool.active());

    assertThat(
            overriding(
                pool.beforeTokens(
                    PoolSample.TOKEN_GENERATION_AUTHENTICATION.event(
                        address(), "Ruth@Leeds.Example"))))
        .containsKey("claims");
  }

  @Test
  void signInWithoutAccountGetsNoTokens() {
    pool.given(Pool.active());

    for (String address : List.of("", "nobody", "x".repeat(300), "ann@leeds.example")) {
      refused(PoolSample.TOKEN_GENERATION_AUTHENTICATION.event(address(), address));
    }
  }

  /** The pool's clients read the address alone: whether our own attribute comes is not certain. */
  @ParameterizedTest
  @EnumSource(
      value = PoolSample.class,
      names = {"TOKEN_GENERATION_AUTHENTICATION", "TOKEN_GENERATION_REFRESH"})
  void attributeOfOurOwnIsNeitherNeededNorAsked(PoolSample sample) {
    pool.given(Pool.active());

    assertThat(overriding(pool.beforeTokens(sample.event("custom:account", "custom:absent"))))
        .isEqualTo(overriding(pool.beforeTokens(sample.event())));
    assertThat(overriding(pool.beforeTokens(sample.event("\"ruth\"", "\"ann\""))))
        .isEqualTo(overriding(pool.beforeTokens(sample.event())));
  }

  @Test
  void refusalIsCountedWithoutSayingWho() {
    pool.given(Pool.active());
    pool.becomes(AccountStatus.SUSPENDED);
    try (LogLines logged = LogLines.of(RefusedSignIns.class.getName())) {
      pool.beforeTokens(signIn());
      assertThat(logged.lines())
          .contains("INFO metric=TokensRefused reason=account-not-active")
          .noneMatch(line -> line.contains("ruth") || line.contains(PoolSample.SUBJECT));
    }
  }

  @Test
  void signInWithoutAddressGetsNoTokens() {
    pool.given(Pool.active());

    refused(PoolSample.TOKEN_GENERATION_AUTHENTICATION.event("\"email\"", "\"other\""));
  }

  @Test
  void eventThatSaysNothingGetsNoTokens() {
    refused(Map.of());
    refused(Map.of("triggerSource", "TokenGeneration_Authentication", "request", "nothing"));
  }

  @Test
  void machinesAreLeftAlone() {
    Map<String, Object> event = PoolSample.TOKEN_GENERATION_CLIENT_CREDENTIALS.event();

    assertThat(pool.beforeTokens(event)).isEqualTo(event);
  }

  @Test
  void nothingIsWrittenByIt() {
    pool.given(Pool.active());
    pool.beforeTokens(signIn());

    assertThat(pool.directory.commitsTried()).isZero();
    assertThat(pool.directory.entries()).isEmpty();
  }
}
