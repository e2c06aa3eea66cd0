package org.contactpoint.cloud.priming;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.contactpoint.cloud.aws.AwsService;
import org.contactpoint.cloud.aws.SignedRequests;
import org.contactpoint.cloud.key.SecretsManagerSecrets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** The real clients find in it what they put there, and nothing is sent anywhere. */
class PrimingCloudTest {
  private static final String TABLE = "stage-directory";

  private final PrimingCloud cloud = new PrimingCloud("the ring");
  private final StaticCredentialsProvider credentials =
      StaticCredentialsProvider.create(AwsBasicCredentials.create("nobody", "none"));
  private final DynamoDbClient tables =
      DynamoDbClient.builder()
          .httpClient(cloud)
          .region(Region.EU_WEST_2)
          .credentialsProvider(credentials)
          .build();

  @AfterEach
  void close() {
    tables.close();
  }

  private static Map<String, AttributeValue> key(String partition, String sort) {
    return Map.of("pk", AttributeValue.fromS(partition), "sk", AttributeValue.fromS(sort));
  }

  private void put(String partition, String sort) {
    tables.putItem(put -> put.tableName(TABLE).item(key(partition, sort)));
  }

  private List<String> sorts(boolean forward, int limit) {
    return tables
        .query(
            query ->
                query
                    .tableName(TABLE)
                    .keyConditionExpression("pk = :pk")
                    .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS("one")))
                    .scanIndexForward(forward)
                    .limit(limit))
        .items()
        .stream()
        .map(item -> Objects.requireNonNull(item.get("sk")).s())
        .toList();
  }

  @Test
  void itemIsFoundByItsKeys() {
    put("one", "a");

    assertThat(tables.getItem(get -> get.tableName(TABLE).key(key("one", "a"))).item())
        .isEqualTo(key("one", "a"));
    assertThat(tables.getItem(get -> get.tableName(TABLE).key(key("one", "b"))).hasItem())
        .isFalse();
    assertThat(tables.getItem(get -> get.tableName("stage-other").key(key("one", "a"))).hasItem())
        .isFalse();
  }

  @Test
  void itemsAreFoundTogether() {
    put("one", "a");

    assertThat(
            tables
                .batchGetItem(
                    get ->
                        get.requestItems(
                            Map.of(
                                TABLE,
                                KeysAndAttributes.builder()
                                    .keys(List.of(key("one", "a"), key("one", "b")))
                                    .build())))
                .responses())
        .isEqualTo(Map.of(TABLE, List.of(key("one", "a"))));
  }

  @Test
  void partitionIsReadInItsOrder() {
    put("one", "b");
    put("one", "a");
    put("two", "c");

    assertThat(sorts(true, 10)).containsExactly("a", "b");
    assertThat(sorts(false, 1)).containsExactly("b");
  }

  @Test
  void indexHoldsNothing() {
    put("one", "a");

    assertThat(
            tables
                .query(
                    query ->
                        query
                            .tableName(TABLE)
                            .indexName("worklist")
                            .keyConditionExpression("pk = :pk")
                            .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS("one"))))
                .items())
        .isEmpty();
  }

  @Test
  void whatATransactionPutsIsThere() {
    tables.transactWriteItems(
        write ->
            write.transactItems(
                TransactWriteItem.builder()
                    .put(Put.builder().tableName(TABLE).item(key("one", "a")).build())
                    .build(),
                TransactWriteItem.builder()
                    .conditionCheck(
                        ConditionCheck.builder()
                            .tableName(TABLE)
                            .key(key("two", "b"))
                            .conditionExpression("attribute_exists(pk)")
                            .build())
                    .build()));

    assertThat(sorts(true, 10)).containsExactly("a");
  }

  @Test
  void deletionIsAnsweredAndDoesNothing() {
    put("one", "a");

    tables.deleteItem(delete -> delete.tableName(TABLE).key(key("one", "a")));

    assertThat(sorts(true, 10)).containsExactly("a");
  }

  @Test
  void eachTableHasAnIdOfItsOwn() {
    assertThat(tables.describeTable(describe -> describe.tableName(TABLE)).table().tableId())
        .isNotEqualTo(
            tables.describeTable(describe -> describe.tableName("stage-x")).table().tableId());
  }

  @Test
  void everySecretIsTheRing() {
    SignedRequests requests =
        new SignedRequests(
            cloud,
            credentials,
            new AwsService("secretsmanager", URI.create("https://127.0.0.1"), "eu-west-2"));

    assertThat(new SecretsManagerSecrets(requests, Duration.ZERO).read("stage/keys/everyday"))
        .isEqualTo("the ring");
  }

  @Test
  void nothingIsLeftOfWhatWasThrownAway() {
    put("one", "a");

    cloud.close();

    assertThat(sorts(true, 10)).isEmpty();
  }
}
