package org.contactpoint.accounts.signin;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Duration;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;

/** The Cognito pool of the stage, for functions whose environment names one. */
@Factory
@Requires(property = CognitoFactory.POOL)
final class CognitoFactory {
  static final String POOL = "contactpoint.pool.id";

  private static final ClientOverrideConfiguration TIMEOUTS =
      ClientOverrideConfiguration.builder()
          .apiCallAttemptTimeout(Duration.ofSeconds(5))
          .apiCallTimeout(Duration.ofSeconds(12))
          .retryStrategy(retry -> retry.maxAttempts(3))
          .build();

  @Singleton
  @Bean(preDestroy = "close")
  CognitoIdentityProviderClient cognito() {
    return CognitoIdentityProviderClient.builder()
        .httpClientBuilder(UrlConnectionHttpClient.builder())
        .overrideConfiguration(TIMEOUTS)
        .build();
  }

  @Singleton
  SignIns signIns(CognitoIdentityProviderClient cognito, @Value("${" + POOL + "}") String pool) {
    return new CognitoSignIns(cognito, pool);
  }
}
