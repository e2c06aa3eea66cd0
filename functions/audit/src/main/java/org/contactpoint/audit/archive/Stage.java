package org.contactpoint.audit.archive;

import java.time.Clock;
import java.time.Duration;
import org.contactpoint.contract.table.EnvironmentVariable;
import org.contactpoint.contract.table.TableNames;
import org.contactpoint.dynamodb.audit.DynamoDbChainHeads;
import org.contactpoint.dynamodb.wiring.CloudStoreFactory;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.s3.S3Client;

/** Puts the archive together from the environment of a function that needs nothing else. */
final class Stage {
  private static final ClientOverrideConfiguration PATIENCE =
      ClientOverrideConfiguration.builder()
          .apiCallAttemptTimeout(Duration.ofSeconds(10))
          .apiCallTimeout(Duration.ofSeconds(30))
          .build();

  private Stage() {}

  static Archive archive() {
    return archive(variable(EnvironmentVariable.ARCHIVE_BUCKET));
  }

  static Archive archive(String bucket) {
    return new S3Archive(
        S3Client.builder()
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .overrideConfiguration(PATIENCE)
            .build(),
        bucket);
  }

  static Signing signing(String key) {
    return new KmsSigning(
        KmsClient.builder()
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .overrideConfiguration(PATIENCE)
            .build(),
        key);
  }

  static SealHeads sealing() {
    DynamoDbClient tables =
        DynamoDbClient.builder()
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .overrideConfiguration(CloudStoreFactory.patience())
            .build();
    return new SealHeads(
        new DynamoDbChainHeads(tables, new TableNames(variable(EnvironmentVariable.TABLE_PREFIX))),
        signing(variable(EnvironmentVariable.ARCHIVE_KEY)),
        archive(),
        Clock.systemUTC());
  }

  private static String variable(String name) {
    String value = System.getenv(name);
    if (value == null) {
      throw new IllegalStateException("the stage does not set " + name);
    }
    return value;
  }
}
