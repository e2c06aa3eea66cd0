package org.contactpoint.dynamodb.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.contactpoint.contract.table.Tables;
import org.contactpoint.testkit.store.LocalDynamoDb;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class ItemUpdatesTest {
  private static final SdkBytes READ = SdkBytes.fromUtf8String("as it was read");
  private static final Map<String, AttributeValue> KEY =
      Map.of("pk", AttributeValue.fromS("p"), "sk", AttributeValue.fromS("s"));

  @RegisterExtension private final LocalDynamoDb store = new LocalDynamoDb();

  private boolean set(WriteCondition condition) {
    return new DynamoTables(store.client(), store.names())
        .updates(Tables.SESSIONS)
        .set("p", "s", Map.of("seen", AttributeValue.fromN("2")), condition);
  }

  private Map<String, AttributeValue> item() {
    return store
        .client()
        .getItem(get -> get.tableName(store.names().of(Tables.SESSIONS)).key(KEY))
        .item();
  }

  private void put() {
    store
        .client()
        .putItem(
            put ->
                put.tableName(store.names().of(Tables.SESSIONS))
                    .item(
                        Map.of(
                            "pk", AttributeValue.fromS("p"),
                            "sk", AttributeValue.fromS("s"),
                            "seen", AttributeValue.fromN("1"),
                            "sealed", AttributeValue.fromB(READ))));
  }

  @Test
  void otherAttributesStayAsTheyAre() {
    put();
    assertThat(set(WriteCondition.bytesAre("sealed", READ))).isTrue();
    assertThat(item())
        .containsEntry("seen", AttributeValue.fromN("2"))
        .containsEntry("sealed", AttributeValue.fromB(READ));
  }

  @Test
  void nothingIsSetWhereSomebodyElseWasFaster() {
    put();
    assertThat(set(WriteCondition.bytesAre("sealed", SdkBytes.fromUtf8String("before")))).isFalse();
    assertThat(item()).containsEntry("seen", AttributeValue.fromN("1"));
  }

  @Test
  void nothingBecomesOfAnItemThatIsGone() {
    assertThat(set(WriteCondition.exists())).isFalse();
    assertThat(item()).isEmpty();
  }
}
