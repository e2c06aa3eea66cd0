package org.contactpoint.testkit.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.contactpoint.contract.table.Tables;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.dynamodb.table.AttributeNames;
import org.contactpoint.testkit.builder.AChild;
import org.contactpoint.testkit.store.LocalDynamoDb;
import org.contactpoint.testkit.store.StoredDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An item that this version would misread is a fault, and says of nobody what is not so. */
class OtherVersionsItemsTest {
  private static final ChildRecord.Open LEAH = AChild.named("Leah", "Ward").build();

  @RegisterExtension private final LocalDynamoDb store = new LocalDynamoDb();

  private StoredDirectory directory = directory();

  private StoredDirectory directory() {
    return new StoredDirectory(store.client(), store.names(), Clock.systemUTC());
  }

  @BeforeEach
  void save() {
    directory = directory();
    assertThat(
            directory.commits().commit(List.of(new Change.RecordSaved(null, LEAH)), Entries.any()))
        .isInstanceOf(Commits.Committed.class);
  }

  private Map<String, AttributeValue> stored() {
    return new HashMap<>(store.client().scan(scan -> scan.tableName(table())).items().getFirst());
  }

  private String table() {
    return store.names().of(Tables.DIRECTORY);
  }

  private void put(Map<String, AttributeValue> item) {
    store.client().putItem(put -> put.tableName(table()).item(item));
  }

  /** A program that was rolled back meets what the newer one wrote. */
  @ParameterizedTest
  @ValueSource(ints = {0, 2})
  void itemOfAShapeThatIsNotKnownIsRefused(int shape) {
    Map<String, AttributeValue> item = stored();
    item.put(AttributeNames.SCHEMA, AttributeValue.fromN(Integer.toString(shape)));
    put(item);

    assertThatThrownBy(() -> directory.children().find(LEAH.id()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("shape " + shape);
  }

  @Test
  void itemThatLacksWhatEveryRecordHasNamesIt() {
    Map<String, AttributeValue> item = stored();
    item.remove(AttributeNames.EPOCH);
    put(item);
    assertThatThrownBy(() -> directory.children().find(LEAH.id()))
        .hasMessageContaining("lacks " + AttributeNames.EPOCH);

    item.put(AttributeNames.EPOCH, AttributeValue.fromNul(true));
    put(item);
    assertThatThrownBy(() -> directory.children().find(LEAH.id()))
        .hasMessageContaining("lacks " + AttributeNames.EPOCH);
  }

  /** Each state of a record has fields of its own: an open one is not read as a shielded one. */
  @Test
  void recordThatIsNotInTheStateThatItIsStoredUnderIsRefused() {
    Map<String, AttributeValue> item = stored();
    item.put(AttributeNames.STATE, AttributeValue.fromS("shielded"));
    put(item);

    assertThatThrownBy(() -> directory.children().find(LEAH.id()))
        .hasMessageContaining("lacks a field of its state");
  }
}
