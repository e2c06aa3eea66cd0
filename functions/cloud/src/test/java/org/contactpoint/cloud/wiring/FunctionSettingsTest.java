package org.contactpoint.cloud.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.contactpoint.dynamodb.crypto.Keys;
import org.contactpoint.http.secret.ApiSecret;
import org.contactpoint.http.shielding.QuarantinedReviews;
import org.contactpoint.http.shielding.ShieldedRecords;
import org.contactpoint.http.token.IssuerKeys;
import org.contactpoint.http.token.TokenSettings;
import org.junit.jupiter.api.Test;

/** A function finds around it what its stage tells it of, and nothing else. */
class FunctionSettingsTest {
  private static ApplicationContext with(Map<String, Object> settings) {
    return ApplicationContext.builder("function").properties(settings).banner(false).start();
  }

  @Test
  void functionWithoutSettingsFindsNothing() {
    try (ApplicationContext context = with(Map.of())) {
      assertThat(context.containsBean(Keys.class)).isFalse();
      assertThat(context.containsBean(Clock.class)).isFalse();
      assertThat(context.containsBean(ShieldedRecords.class)).isFalse();
    }
  }

  @Test
  void issuerAndClientsAreThoseOfTheStage() {
    Map<String, Object> settings =
        Map.of(
            "contactpoint.keys.prefix", "stage/keys",
            "contactpoint.token.issuer", "https://issuer.test/pool",
            "contactpoint.token.clients", "people, feed-1,feed-2 ",
            "contactpoint.token.keys", "https://issuer.test/pool/keys.json");
    try (ApplicationContext context = with(settings)) {
      assertThat(context.getBean(TokenSettings.class))
          .isEqualTo(
              new TokenSettings("https://issuer.test/pool", Set.of("people", "feed-1", "feed-2")));
      assertThat(context.getBean(IssuerKeys.class).source()).isNotNull();
      assertThat(context.containsBean(ApiSecret.class)).isTrue();
    }
  }

  @Test
  void functionWithTablesHasAClock() {
    try (ApplicationContext context = with(Map.of("contactpoint.table.prefix", "stage"))) {
      assertThat(context.containsBean(Clock.class)).isTrue();
      assertThat(context.containsBean(Keys.class)).isFalse();
    }
  }

  @Test
  void functionWithoutIssuerJudgesNoTokens() {
    try (ApplicationContext context = with(Map.of("contactpoint.keys.prefix", "stage/keys"))) {
      assertThat(context.containsBean(Keys.class)).isTrue();
      assertThat(context.containsBean(TokenSettings.class)).isFalse();
    }
  }

  @Test
  void shieldingIsReachedByFunctionsWhoseSettingsNameIt() {
    try (ApplicationContext context =
        with(Map.of("contactpoint.shielding.function", "contactpoint-test-shielded-records"))) {
      assertThat(context.containsBean(ShieldedRecords.class)).isTrue();
      assertThat(context.containsBean(QuarantinedReviews.class)).isTrue();
      assertThat(context.containsBean(Keys.class)).isFalse();
    }
  }
}
