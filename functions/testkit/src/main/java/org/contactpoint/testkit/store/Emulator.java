package org.contactpoint.testkit.store;

import java.net.URI;
import java.util.Optional;
import org.contactpoint.contract.table.TableNames;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * An emulator of the cloud on this machine, with the dev stage's templates deployed: the same tests
 * run against it as against the store in memory.
 *
 * @param endpoint where it answers
 */
public record Emulator(URI endpoint) {
  /** The property that names it. */
  public static final String PROPERTY = "contactpoint.emulator";

  /** What the stage's tables are called there. */
  public static final TableNames STAGE = new TableNames("contactpoint-dev");

  /** The region of every stage. */
  public static final Region REGION = Region.EU_WEST_2;

  /** The emulator in this run's settings. */
  public static Optional<Emulator> named() {
    return Optional.ofNullable(System.getProperty(PROPERTY))
        .filter(endpoint -> !endpoint.isBlank())
        .map(endpoint -> new Emulator(URI.create(endpoint)));
  }

  /** Credentials that are nobody's. */
  public AwsCredentialsProvider credentials() {
    return StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test"));
  }

  DynamoDbClient tables() {
    return DynamoDbClient.builder()
        .endpointOverride(endpoint)
        .region(REGION)
        .credentialsProvider(credentials())
        .httpClientBuilder(UrlConnectionHttpClient.builder())
        .build();
  }
}
