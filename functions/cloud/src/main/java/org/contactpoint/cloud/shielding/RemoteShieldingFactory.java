package org.contactpoint.cloud.shielding;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Duration;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.lambda.LambdaClient;

/** Reaches the shielding function, for functions whose settings name it. */
@Factory
@Requires(property = RemoteShieldingFactory.FUNCTION)
final class RemoteShieldingFactory {
  static final String FUNCTION = "contactpoint.shielding.function";

  // The gateway waits 29 seconds, so the shielding function has to have answered before.
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
  RemoteShielding remoteShielding(
      LambdaClient lambda, @Value("${" + FUNCTION + "}") String function) {
    return new RemoteShielding(new LambdaInvoker(lambda, function));
  }
}
