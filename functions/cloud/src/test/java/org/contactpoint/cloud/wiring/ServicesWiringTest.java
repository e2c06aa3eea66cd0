package org.contactpoint.cloud.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.contactpoint.cloud.aws.AwsServices;
import org.contactpoint.cloud.key.Secrets;
import org.contactpoint.dynamodb.wiring.CallTimeouts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Where a function finds the services of AWS, and how long it waits for its secrets. */
@Isolated("region and credentials are the whole process's")
class ServicesWiringTest {
  private static final String REGION = "aws.region";

  @BeforeEach
  void set() {
    System.setProperty(REGION, "eu-west-2");
    System.setProperty("aws.accessKeyId", "nobody");
    System.setProperty("aws.secretAccessKey", "none");
  }

  @AfterEach
  void clear() {
    System.clearProperty(REGION);
    System.clearProperty("aws.accessKeyId");
    System.clearProperty("aws.secretAccessKey");
  }

  private static ApplicationContext function(Map<String, Object> settings, Object... beans) {
    Map<String, Object> all = new HashMap<>(settings);
    all.put("contactpoint.keys.prefix", "stage/keys");
    return ApplicationContext.builder("function")
        .properties(all)
        .singletons(beans)
        .banner(false)
        .start();
  }

  @Test
  void servicesAreThoseOfTheRegion() {
    try (ApplicationContext context = function(Map.of())) {
      AwsServices services = context.getBean(AwsServices.class);
      assertThat(services.secretsManager().endpoint())
          .hasToString("https://secretsmanager.eu-west-2.amazonaws.com");
      assertThat(services.lambda().endpoint())
          .hasToString("https://lambda.eu-west-2.amazonaws.com");
      assertThat(context.findBean(Secrets.class)).isPresent();
    }
  }

  @Test
  void emulatorTakesTheirPlace() {
    try (ApplicationContext context =
        function(
            Map.of(
                "aws.endpoint.url", "http://127.0.0.1:4566",
                "aws.endpoint.url.secrets.manager", "http://127.0.0.1:1"))) {
      AwsServices services = context.getBean(AwsServices.class);
      assertThat(services.secretsManager().endpoint()).hasToString("http://127.0.0.1:1");
      assertThat(services.lambda().endpoint()).hasToString("http://127.0.0.1:4566");
    }
  }

  /** With the usual times, a second attempt would begin after the first has timed out. */
  @Test
  void secretsTakeNoLongerThanTheirFunctionMay() throws IOException {
    CallTimeouts hasty = new CallTimeouts(Duration.ofMillis(200), Duration.ofMillis(200));
    try (ServerSocket silent = new ServerSocket(0, 9, InetAddress.getLoopbackAddress());
        ApplicationContext context =
            function(
                Map.of("aws.endpoint.url", "http://127.0.0.1:" + silent.getLocalPort()), hasty)) {
      Secrets secrets = context.getBean(Secrets.class);

      assertThatThrownBy(() -> secrets.read("stage/keys/everyday"))
          .hasMessage("the secret stage/keys/everyday could not be read: SocketTimeoutException");
      silent.accept().close();
      silent.setSoTimeout(1);
      assertThatThrownBy(silent::accept).isInstanceOf(SocketTimeoutException.class);
    }
  }

  @Test
  void callTakesFiveSecondsAtMost() {
    assertThat(CallTimeouts.orUsual(null).call()).isEqualTo(Duration.ofSeconds(5));
  }
}
