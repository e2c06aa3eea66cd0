package org.contactpoint.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

class EmbeddedTablesTest {
  private static final String TABLE = "table";

  private final EmbeddedTables tables = EmbeddedTables.inMemory();
  private final DynamoDbClient client = tables.client();

  @AfterEach
  void close() {
    tables.close();
  }

  @Test
  void aTableThatIsMadeAnewHasItsNewKey() {
    create("old");
    put("old", "a");
    client.deleteTable(request -> request.tableName(TABLE));
    assertThatThrownBy(() -> put("old", "a")).isInstanceOf(ResourceNotFoundException.class);

    create("new");

    put("new", "a");
    assertThatThrownBy(() -> put("old", "a")).isInstanceOf(DynamoDbException.class);
  }

  @Test
  void aTableIsAsItsLastUpdateMadeIt() {
    create("k");
    assertThat(isProtected()).isFalse();

    client.updateTable(request -> request.tableName(TABLE).deletionProtectionEnabled(true));
    assertThat(isProtected()).isTrue();

    client.updateTable(request -> request.tableName(TABLE).deletionProtectionEnabled(false));
    assertThat(isProtected()).isFalse();
  }

  @Test
  void theAttributeOfExpiryIsTheLastThatWasSet() {
    create("k");
    assertThat(expiry()).isNull();

    expire("until");

    assertThat(expiry()).isEqualTo("until");
  }

  @Test
  void aTableThatIsMadeAlikeElsewhereHasNothingOfItsUpdates() {
    try (EmbeddedTables others = EmbeddedTables.inMemory()) {
      create("k");
      expire("until");
      put("k", "a");

      create(others.client(), "k");

      assertThat(expiry(others.client())).isNull();
      assertThat(expiry()).isEqualTo("until");
    }
  }

  @Test
  void callersOnManyThreadsDoNotDisturbOneAnother() throws Exception {
    create("k");
    try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<? extends Future<?>> written =
          IntStream.range(0, 200)
              .mapToObj(i -> callers.submit(() -> writeAndRead("key-" + i)))
              .toList();
      for (Future<?> write : written) {
        write.get();
      }
    }

    assertThat(client.scan(request -> request.tableName(TABLE)).count()).isEqualTo(400);
  }

  private void writeAndRead(String key) {
    client.transactWriteItems(request -> request.transactItems(List.of(put(key), put(key + "-b"))));
    assertThat(client.getItem(get -> get.tableName(TABLE).key(item("k", key))).hasItem()).isTrue();
  }

  @Test
  void onceClosedNoTransactionIsAcknowledged() {
    create("k");
    tables.close();

    assertThatThrownBy(
            () -> client.transactWriteItems(request -> request.transactItems(put("a"), put("b"))))
        .isInstanceOf(SdkException.class);
  }

  private boolean isProtected() {
    return client
        .describeTable(request -> request.tableName(TABLE))
        .table()
        .deletionProtectionEnabled();
  }

  private void expire(String attribute) {
    client.updateTimeToLive(
        request ->
            request
                .tableName(TABLE)
                .timeToLiveSpecification(set -> set.attributeName(attribute).enabled(true)));
  }

  private String expiry() {
    return expiry(client);
  }

  private static String expiry(DynamoDbClient client) {
    return client
        .describeTimeToLive(request -> request.tableName(TABLE))
        .timeToLiveDescription()
        .attributeName();
  }

  private void create(String key) {
    create(client, key);
  }

  private static void create(DynamoDbClient client, String key) {
    client.createTable(
        request ->
            request
                .tableName(TABLE)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(
                    AttributeDefinition.builder()
                        .attributeName(key)
                        .attributeType(ScalarAttributeType.S)
                        .build())
                .keySchema(
                    KeySchemaElement.builder().attributeName(key).keyType(KeyType.HASH).build()));
  }

  private static TransactWriteItem put(String key) {
    return TransactWriteItem.builder()
        .put(put -> put.tableName(TABLE).item(item("k", key)))
        .build();
  }

  private void put(String attribute, String key) {
    client.putItem(request -> request.tableName(TABLE).item(item(attribute, key)));
  }

  private static Map<String, AttributeValue> item(String attribute, String key) {
    return Map.of(attribute, AttributeValue.fromS(key));
  }
}
