package org.contactpoint.cloud.desk;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Duration;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.lambda.LambdaClient;

/** The way to the desk, for functions that are told where it is. */
@Factory
@Requires(property = DeskBeans.FUNCTION)
final class DeskBeans {
  static final String FUNCTION = "contactpoint.desk.function";

  // The gateway waits 29 seconds, so the desk has to have answered before.
  private static final Duration CALL = Duration.ofSeconds(25);

  @Singleton
  @Bean(preDestroy = "close")
  LambdaClient lambda() {
    return LambdaClient.builder()
        .httpClientBuilder(UrlConnectionHttpClient.builder().socketTimeout(CALL))
        .overrideConfiguration(
            ClientOverrideConfiguration.builder()
                .apiCallTimeout(CALL)
                .retryStrategy(retry -> retry.maxAttempts(2))
                .build())
        .build();
  }

  @Singleton
  CalledDesk desk(LambdaClient lambda, @Value("${" + FUNCTION + "}") String function) {
    return new CalledDesk(new LambdaLine(lambda, function));
  }
}
