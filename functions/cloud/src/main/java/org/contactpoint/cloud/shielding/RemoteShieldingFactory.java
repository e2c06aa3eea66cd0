package org.contactpoint.cloud.shielding;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;

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
  @Named(FUNCTION)
  AwsCredentialsProvider credentials() {
    return DefaultCredentialsProvider.builder().build();
  }

  @Singleton
  RemoteShielding remoteShielding(
      @Named(FUNCTION) SdkHttpClient http,
      @Named(FUNCTION) AwsCredentialsProvider credentials,
      @Value("${" + FUNCTION + "}") String function,
      @Nullable @Value("${aws.endpoint.url}") URI endpoint,
      Clock clock) {
    Region region = new DefaultAwsRegionProviderChain().getRegion();
    URI lambda =
        endpoint == null
            ? URI.create("https://lambda." + region.id() + ".amazonaws.com")
            : endpoint;
    return new RemoteShielding(
        new LambdaInvoker(
            http,
            credentials,
            new LambdaInvoker.Target(lambda, region.id(), function, QUICK),
            clock));
  }
}
