package org.contactpoint.accounts.setup;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import org.contactpoint.dynamodb.wiring.CallTimeouts;
import org.contactpoint.dynamodb.wiring.CloudTransport;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClientBuilder;

/** The client by which the keys of a stage are written; to read them takes none. */
@Factory
@Requires(property = "contactpoint.keys.prefix")
final class SecretsManagerFactory {

  @Singleton
  @Bean(preDestroy = "close")
  SecretsManagerClient secretsManager(
      @Nullable CallTimeouts timeouts, @Nullable CloudTransport transport) {
    SecretsManagerClientBuilder builder =
        SecretsManagerClient.builder()
            .overrideConfiguration(CallTimeouts.orUsual(timeouts).settings());
    return transport == null
        ? builder.httpClientBuilder(UrlConnectionHttpClient.builder()).build()
        : builder.httpClient(transport.http()).build();
  }
}
