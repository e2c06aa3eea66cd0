package org.contactpoint.dynamodb.wiring;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import org.contactpoint.contract.table.TableNames;
import org.contactpoint.dynamodb.serving.ServingLock;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;

/**
 * Makes the client and the tables' names of a stage in the cloud, unless another bean defines them:
 * no call may hang, so each has its time and few attempts.
 */
@Factory
public final class CloudStoreFactory {
  private static final String PREFIX = "contactpoint.table.prefix";
  private static final Duration CONNECT = Duration.ofSeconds(1);

  /**
   * A bean of whoever works with tables that people are not served from, to hide children again. It
   * is no setting: nobody gets past the lock by a variable.
   */
  public static final class WithoutServingLock {}

  @Singleton
  @Bean(preDestroy = "close")
  @Requires(property = CloudStoreFactory.PREFIX, missingBeans = DynamoDbClient.class)
  DynamoDbClient client(
      TableNames names,
      Clock clock,
      @Nullable CallTimeouts timeouts,
      @Nullable CloudTransport transport,
      @Nullable WithoutServingLock unlocked) {
    ClientOverrideConfiguration patient = CallTimeouts.orUsual(timeouts).settings();
    if (unlocked != null) {
      return client(patient, transport);
    }
    ServingLock lock = new ServingLock(names, clock);
    DynamoDbClient client =
        client(patient.copy(settings -> settings.addExecutionInterceptor(lock)), transport);
    lock.askThrough(client);
    return client;
  }

  private static DynamoDbClient client(
      ClientOverrideConfiguration settings, @Nullable CloudTransport transport) {
    DynamoDbClientBuilder builder = DynamoDbClient.builder().overrideConfiguration(settings);
    return transport == null
        ? builder
            .httpClientBuilder(UrlConnectionHttpClient.builder().connectionTimeout(CONNECT))
            .build()
        : builder.httpClient(transport.http()).build();
  }

  @Singleton
  @Requires(missingBeans = TableNames.class)
  TableNames tableNames(@Value("${" + PREFIX + "}") String prefix) {
    return new TableNames(prefix);
  }
}
