package org.contactpoint.cloud.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.util.HashMap;
import java.util.Map;
import org.contactpoint.cloud.aws.AwsServices;
import org.contactpoint.cloud.key.Secrets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Where a function finds the services of AWS. */
@Isolated("the region is the whole process's")
class ServicesWiringTest {
  private static final String REGION = "aws.region";

  @BeforeEach
  void set() {
    System.setProperty(REGION, "eu-west-2");
  }

  @AfterEach
  void clear() {
    System.clearProperty(REGION);
  }

  private static ApplicationContext function(Map<String, Object> settings) {
    Map<String, Object> all = new HashMap<>(settings);
    all.put("contactpoint.keys.prefix", "stage/keys");
    return ApplicationContext.builder("function").properties(all).banner(false).start();
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
}
