package org.contactpoint.cloud.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.time.Duration;
import java.util.Map;
import org.contactpoint.dynamodb.wiring.CallTimeouts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/** How long a function waits for its secrets. */
@Isolated("the region is the whole process's")
class SecretsClientTest {
  private static final String REGION = "aws.region";

  @BeforeEach
  void set() {
    System.setProperty(REGION, "eu-west-2");
  }

  @AfterEach
  void clear() {
    System.clearProperty(REGION);
  }

  private static Duration timeout(Object... beans) {
    try (ApplicationContext context =
        ApplicationContext.builder("function")
            .properties(Map.of("contactpoint.keys.prefix", "stage/keys"))
            .singletons(beans)
            .banner(false)
            .start()) {
      return context
          .getBean(SecretsManagerClient.class)
          .serviceClientConfiguration()
          .overrideConfiguration()
          .apiCallTimeout()
          .orElseThrow();
    }
  }

  @Test
  void callTakesFiveSecondsAtMost() {
    assertThat(timeout()).isEqualTo(Duration.ofSeconds(5));
  }

  @Test
  void callTakesNoLongerThanItsFunctionMay() {
    assertThat(timeout(new CallTimeouts(Duration.ofSeconds(2), Duration.ofSeconds(1))))
        .isEqualTo(Duration.ofSeconds(2));
  }
}
