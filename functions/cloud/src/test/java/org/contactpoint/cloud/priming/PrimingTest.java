package org.contactpoint.cloud.priming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.contactpoint.cloud.wiring.LazyContext;
import org.contactpoint.contract.route.Method;
import org.contactpoint.dynamodb.wiring.CloudTransport;
import org.crac.Core;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.slf4j.MDC;

/** A function primes itself, and is published whatever comes of it. */
@Isolated("settings are the whole process's")
class PrimingTest {
  private static final Map<String, String> SETTINGS =
      Map.of(
          "contactpoint.table.prefix", "stage",
          "contactpoint.keys.prefix", "stage/keys",
          "contactpoint.token.issuer", "https://issuer.test/pool",
          "contactpoint.token.keys", "http://127.0.0.1:1/jwks.json",
          "contactpoint.token.clients", "people",
          "contactpoint.shielding.function", "stage-shielded-records",
          "aws.region", "eu-west-2",
          "aws.accessKeyId", "nobody",
          "aws.secretAccessKey", "none");

  private final AtomicInteger primed = new AtomicInteger();
  private final AtomicInteger asked = new AtomicInteger();

  @BeforeEach
  void set() {
    SETTINGS.forEach(System::setProperty);
  }

  @AfterEach
  void clear() {
    SETTINGS.keySet().forEach(System::clearProperty);
  }

  private static List<TypicalRequest> get(String path) {
    return List.of(new TypicalRequest(Method.GET, path, Map.of("Accept", "*/*"), ""));
  }

  /** Primes a function whose own calls go nowhere either. */
  private void prime(Object... beans) throws Exception {
    try (ApplicationContext context =
        LazyContext.builder()
            .singletons(new CloudTransport(new PrimingCloud("{}")))
            .singletons(beans)
            .start()) {
      Priming priming = new Priming(context);
      priming.beforeCheckpoint(Core.getGlobalContext());
      priming.afterRestore(Core.getGlobalContext());
    }
  }

  @Test
  void typicalRequestsAreAnsweredInContextsOfTheirOwn() throws Exception {
    TypicalRequests requests =
        child -> {
          asked.incrementAndGet();
          assertThat(MDC.get("priming")).isEqualTo("true");
          assertThat(child).hasToString("PrimingChild[redacted]");
          return get("/health");
        };
    Primed bean = primed::incrementAndGet;

    prime(requests, bean);

    assertThat(primed).hasValue(1);
    assertThat(asked).hasValue(144);
    assertThat(MDC.get("priming")).isNull();
  }

  @Test
  void functionWithoutTypicalRequestsIsPrimedAsFarAsItGoes() throws Exception {
    Primed bean = primed::incrementAndGet;

    prime(bean);

    assertThat(primed).hasValue(1);
  }

  @Test
  void primingThatFailsKeepsNothingFromBeingPublished() throws Exception {
    TypicalRequests refused =
        child -> {
          asked.incrementAndGet();
          return get("/v1/none");
        };
    Primed broken =
        () -> {
          throw new IllegalStateException("not there");
        };

    prime(refused, broken);

    assertThat(asked).hasValue(1);
  }

  @Test
  void refusedRequestIsSaid() {
    PrimingKeys keys = new PrimingKeys(new SecureRandom());
    assertThat(keys).hasToString("PrimingKeys[redacted]");
    try (PrimingDirectory directory = PrimingDirectory.in(LazyContext.builder(), keys)) {
      assertThatThrownBy(() -> directory.answer(child -> get("/v1/none")))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("GET was answered with 404");
    }
  }
}
