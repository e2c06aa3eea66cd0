package org.contactpoint.cloud.aws;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;

/** Where the credentials of signed requests come from. */
@Factory
final class AwsFactory {

  @Singleton
  @Bean(preDestroy = "close")
  DefaultCredentialsProvider credentials() {
    return DefaultCredentialsProvider.builder().build();
  }
}
