package org.contactpoint.accounts.setup;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import org.contactpoint.dynamodb.wiring.CallTimeouts;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/** The client by which the keys of a stage are written; to read them takes none. */
@Factory
@Requires(property = "contactpoint.keys.prefix")
final class SecretsManagerFactory {

  @Singleton
  @Bean(preDestroy = "close")
  SecretsManagerClient secretsManager() {
    return SecretsManagerClient.builder()
        .httpClientBuilder(UrlConnectionHttpClient.builder())
        .overrideConfiguration(CallTimeouts.usual().settings())
        .build();
  }
}
