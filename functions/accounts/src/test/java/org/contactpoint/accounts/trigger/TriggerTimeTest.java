package org.contactpoint.accounts.trigger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Stream;
import org.contactpoint.cloud.priming.Primed;
import org.contactpoint.cloud.wiring.EventHandler;
import org.contactpoint.contract.table.TableNames;
import org.contactpoint.testkit.gateway.TestInvocation;
import org.contactpoint.testkit.memory.InMemoryDirectory;
import org.contactpoint.testkit.store.FixedKeys;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Amazon Cognito waits five seconds for a trigger: each ends its own waiting before that. */
class TriggerTimeTest {
  /** What is left of the five seconds is for a start from a snapshot. */
  private static final Duration ANSWERED = Duration.ofMillis(2_500);

  private static final StaticCredentialsProvider NOBODY =
      StaticCredentialsProvider.create(AwsBasicCredentials.create("none", "none"));

  static Stream<Arguments> triggers() {
    Function<ApplicationContext, EventHandler<Map<String, Object>, ?>> claims =
        TokenClaimsHandler::new;
    Function<ApplicationContext, EventHandler<Map<String, Object>, ?>> noted =
        SignInNotedHandler::new;
    return Stream.of(
        Arguments.of(claims, PoolSample.TOKEN_GENERATION_AUTHENTICATION),
        Arguments.of(claims, PoolSample.TOKEN_GENERATION_REFRESH),
        Arguments.of(noted, PoolSample.POST_AUTHENTICATION));
  }

  private static ApplicationContext over(DynamoDbClient client) {
    return ApplicationContext.builder("function")
        .singletons(
            client,
            new TableNames("silent-"),
            new FixedKeys(),
            Clock.systemUTC(),
            TriggerTime.USUAL)
        .banner(false)
        .start();
  }

  private static DynamoDbClient client(SilentStore store) {
    return DynamoDbClient.builder()
        .endpointOverride(store.address())
        .region(Region.EU_WEST_2)
        .credentialsProvider(NOBODY)
        .httpClientBuilder(UrlConnectionHttpClient.builder())
        .overrideConfiguration(TriggerTime.OF_EACH_CALL.settings())
        .build();
  }

  /** A deployed trigger is primed: what its first call loads is not a part of what is measured. */
  @BeforeAll
  static void classesAreLoaded() throws IOException {
    try (SilentStore store = new SilentStore();
        DynamoDbClient client = client(store);
        ApplicationContext context = over(client)) {
      EventHandler<Map<String, Object>, ?> handler = new SignInNotedHandler(context);
      Map<String, Object> event = PoolSample.POST_AUTHENTICATION.event();
      for (int n = 0; n < 2; n++) {
        assertThatThrownBy(() -> handler.handleRequest(event, new TestInvocation()))
            .isInstanceOf(SignInFault.class);
      }
    }
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("triggers")
  void triggerEndsWithItsFaultWhileTheTablesAreSilent(
      Function<ApplicationContext, EventHandler<Map<String, Object>, ?>> trigger, PoolSample sample)
      throws IOException {
    try (SilentStore store = new SilentStore();
        DynamoDbClient client = client(store);
        ApplicationContext context = over(client)) {
      EventHandler<Map<String, Object>, ?> handler = trigger.apply(context);
      context.getBean(NoteSignIn.class);
      Map<String, Object> event = sample.event();
      long from = System.nanoTime();

      assertThatThrownBy(() -> handler.handleRequest(event, new TestInvocation()))
          .isInstanceOf(SignInFault.class);

      assertThat(Duration.ofNanos(System.nanoTime() - from)).isLessThan(ANSWERED);
      assertThat(store.calls()).as("one silent connection is not the end").isGreaterThan(1);
    }
  }

  /** What is made before the snapshot need not be made by the first call after it. */
  @Test
  void firstCallIsPrimedWithoutAnyKey() {
    try (ApplicationContext context =
        ApplicationContext.builder("function")
            .singletons(new InMemoryDirectory(Clock.systemUTC()).accountFiles())
            .eagerInitSingletons(false)
            .banner(false)
            .start()) {
      assertThat(context.getBeansOfType(Primed.class)).hasExactlyElementsOfTypes(FindSignIn.class);
      context.getBeansOfType(Primed.class).forEach(Primed::prime);
    }
  }

  @Test
  void workThatTakesLongerIsInterruptedAndEndsTheSignIn() throws InterruptedException {
    CountDownLatch ended = new CountDownLatch(1);
    AtomicBoolean interrupted = new AtomicBoolean();
    TriggerTime time = new TriggerTime(Duration.ofMillis(50));

    assertThatThrownBy(
            () ->
                time.within(
                    () -> {
                      try {
                        Thread.sleep(Duration.ofMinutes(1));
                      } catch (InterruptedException expected) {
                        interrupted.set(true);
                      } finally {
                        ended.countDown();
                      }
                      return "late";
                    }))
        .isInstanceOf(SignInFault.class);
    assertThat(ended.await(5, TimeUnit.SECONDS)).isTrue();
    assertThat(interrupted).isTrue();
  }

  @Test
  void faultIsReportedToThePersonWithoutItsReason() {
    assertThatThrownBy(
            () ->
                TriggerTime.USUAL.within(
                    () -> {
                      throw new IllegalStateException("the table accounts");
                    }))
        .isInstanceOf(SignInFault.class)
        .hasMessage("You can't sign in at present. Please try again in a few minutes.")
        .hasRootCauseMessage("the table accounts");
  }

  @Test
  void whatIsDoneInTimeIsTheResult() {
    assertThat(TriggerTime.USUAL.within(() -> "done")).isEqualTo("done");
  }

  /** A start from a snapshot, which we can't influence, has the rest of Cognito's five seconds. */
  @Test
  void allWaitingIsLessThanHalfOfWhatThePoolWaits() {
    assertThat(TriggerTime.USUAL.most()).isLessThanOrEqualTo(Duration.ofSeconds(2));
    assertThat(TriggerTime.OF_EACH_CALL.call()).isLessThan(TriggerTime.USUAL.most());
    assertThat(TriggerTime.OF_EACH_CALL.attempt().multipliedBy(2))
        .isLessThan(TriggerTime.OF_EACH_CALL.call());
  }
}
