package org.contactpoint.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.almworks.sqlite4java.SQLiteConnection;
import com.almworks.sqlite4java.SQLiteException;
import com.almworks.sqlite4java.SQLiteJob;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.contactpoint.local.store.DiskWatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

class CommittedTablesTest {
  private static final String LEFT = "left";
  private static final String RIGHT = "right";
  private static final String FILLING = "x".repeat(20_000);

  @TempDir private Path folder;

  private Path file;
  private DiskWatch disk;
  private EmbeddedTables tables;
  private DynamoDbClient client;

  @BeforeEach
  void open() {
    file = folder.resolve("tables.db");
    disk = new DiskWatch(folder);
    tables = EmbeddedTables.in(file.toFile(), disk);
    client = tables.client();
    for (String table : Set.of(LEFT, RIGHT)) {
      create(table);
    }
  }

  @AfterEach
  void close() {
    disk.close();
    tables.close();
  }

  @Test
  void aTransactionWhoseCommitFailsIsNotAcknowledged() throws Exception {
    SQLiteConnection reader = new SQLiteConnection(file.toFile()).open(false);
    reader.exec("BEGIN");
    reader.prepare("SELECT count(*) FROM dm").step();

    assertThatThrownBy(() -> putBoth("kept-out")).isInstanceOf(SdkClientException.class);

    reader.dispose();
    putBoth("let-in");
    assertThat(keys(LEFT)).containsExactly("let-in");
    assertThat(keys(RIGHT)).containsExactly("let-in");
  }

  @Test
  void aTransactionThatIsRefusedSaysWhyAsItAlwaysDid() {
    putBoth("once");

    assertThatThrownBy(
            () ->
                client.transactWriteItems(
                    request ->
                        request.transactItems(
                            put(LEFT, "once", "attribute_not_exists(k)"), put(RIGHT, "new", null))))
        .isInstanceOfSatisfying(
            TransactionCanceledException.class,
            refused ->
                assertThat(refused.cancellationReasons())
                    .extracting(reason -> reason.code())
                    .containsExactly("ConditionalCheckFailed", "None"));
    assertThat(keys(RIGHT)).containsExactly("once");
  }

  @Test
  void onceTheDiskIsFullNothingIsWrittenUntilThereIsSpace() throws Exception {
    Set<String> acknowledged = new HashSet<>();
    mayGrowTo(Files.size(file) / 1_024 + 400);

    assertThatThrownBy(
            () -> {
              for (int i = 0; i < 100; i++) {
                putBoth("key-" + i);
                acknowledged.add("key-" + i);
              }
            })
        .isInstanceOf(SdkClientException.class);
    assertThat(disk.reason()).contains("the disk is full");
    assertThat(acknowledged).isNotEmpty();
    assertThatThrownBy(() -> client.deleteItem(delete -> delete.tableName(LEFT).key(key("key-0"))))
        .hasMessageContaining("the disk is full");
    assertThat(keys(LEFT)).isEqualTo(acknowledged);

    mayGrowTo(1_000_000);
    while (disk.reason().isPresent()) {
      Thread.sleep(20);
    }
    putBoth("later");
    acknowledged.add("later");
    assertThat(keys(LEFT)).isEqualTo(acknowledged);
    assertThat(keys(RIGHT)).isEqualTo(acknowledged);
  }

  @Test
  void whatWasAnsweredIsInTheFileThatAnotherProcessOpens() throws Exception {
    for (int i = 0; i < 20; i++) {
      putBoth("key-" + i);
      SQLiteConnection another = new SQLiteConnection(file.toFile()).openReadonly();
      try {
        var count = another.prepare("SELECT count(*) FROM \"" + RIGHT + "\"");
        count.step();
        assertThat(count.columnInt(0)).isEqualTo(i + 1);
      } finally {
        another.dispose();
      }
    }
  }

  private void mayGrowTo(long pages) throws Exception {
    tables
        .jobs()
        .execute(
            new SQLiteJob<Void>() {
              @Override
              protected Void job(SQLiteConnection connection) throws SQLiteException {
                connection.exec("PRAGMA max_page_count = " + pages);
                return null;
              }
            })
        .get();
  }

  private void create(String table) {
    client.createTable(
        request ->
            request
                .tableName(table)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(
                    AttributeDefinition.builder()
                        .attributeName("k")
                        .attributeType(ScalarAttributeType.S)
                        .build())
                .keySchema(
                    KeySchemaElement.builder().attributeName("k").keyType(KeyType.HASH).build()));
  }

  private void putBoth(String key) {
    client.transactWriteItems(
        request -> request.transactItems(put(LEFT, key, null), put(RIGHT, key, null)));
  }

  private static TransactWriteItem put(String table, String key, @Nullable String condition) {
    return TransactWriteItem.builder()
        .put(
            put ->
                put.tableName(table)
                    .conditionExpression(condition)
                    .item(
                        Map.of("k", AttributeValue.fromS(key), "v", AttributeValue.fromS(FILLING))))
        .build();
  }

  private static Map<String, AttributeValue> key(String key) {
    return Map.of("k", AttributeValue.fromS(key));
  }

  private Set<String> keys(String table) {
    Set<String> found = new HashSet<>();
    client.scanPaginator(scan -> scan.tableName(table)).items().stream()
        .map(item -> Objects.requireNonNull(item.get("k")).s())
        .forEach(found::add);
    return found;
  }
}
