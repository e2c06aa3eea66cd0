package org.contactpoint.cloud.shielding;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import org.contactpoint.cloud.aws.AwsServices;
import org.contactpoint.cloud.aws.SignedRequests;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/** Reaches the shielding function, for functions whose settings name it. */
@Factory
@Requires(property = RemoteShieldingFactory.FUNCTION)
final class RemoteShieldingFactory {
  static final String FUNCTION = "contactpoint.shielding.function";

  // The gateway waits 29 seconds, so the shielding function has to have answered before.
  private static final Duration CALL = Duration.ofSeconds(25);
  private static final Duration QUICK = Duration.ofSeconds(2);

  @Singleton
  @Named(FUNCTION)
  @Bean(preDestroy = "close")
  SdkHttpClient http() {
    return UrlConnectionHttpClient.builder().socketTimeout(CALL).build();
  }

  @Singleton
  RemoteShielding remoteShielding(
      @Named(FUNCTION) SdkHttpClient http,
      AwsCredentialsProvider credentials,
      @Value("${" + FUNCTION + "}") String function,
      AwsServices services,
      Clock clock) {
    SignedRequests lambda = new SignedRequests(http, credentials, services.lambda());
    return new RemoteShielding(new LambdaInvoker(lambda, function, QUICK, clock));
  }
}
