package org.contactpoint.dynamodb.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.contactpoint.contract.table.TableNames;
import org.contactpoint.contract.table.Tables;
import org.contactpoint.dynamodb.crypto.KeyName;
import org.contactpoint.dynamodb.crypto.Keys;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * The tables of the trail, and the secret under which its links are hashed.
 *
 * @param client with timeouts of its own
 * @param auditTable the name of the table of entries in this stage
 * @param headsTable the name of the table of heads in this stage
 */
public record TrailStore(
    DynamoDbClient client, String auditTable, String headsTable, TrailKey key) {

  // A chain is proved under the key that it was begun with, so the trail's key is never changed.
  private static final int KEY_VERSION = 1;

  /** The trail of a stage. */
  public static TrailStore of(DynamoDbClient client, TableNames names, Keys keys) {
    return new TrailStore(
        client,
        names.of(Tables.AUDIT),
        names.of(Tables.AUDIT_HEADS),
        new TrailKey(keys.bytes(KeyName.TRAIL, KEY_VERSION)));
  }

  /** The hash of a link: over the hash before it and every attribute of the item but its hash. */
  public String hash(String previous, Map<String, AttributeValue> item) {
    Map<String, AttributeValue> fields = new HashMap<>(item);
    fields.remove(TrailAttributes.HASH);
    return key.digest("link", previous, CanonicalBytes.bytes(fields));
  }

  /** Hashes the item to the head before it, and gives the head after it. */
  public ChainEnd linked(
      ChainEnd head, Map<String, AttributeValue> item, List<TransactWriteItem> writes) {
    String hash = hash(head.hash(), item);
    item.put(TrailAttributes.HASH, TrailAttributes.text(hash));
    writes.add(put(item));
    return new ChainEnd(head.place().next(), hash);
  }

  /** Puts an item, on the condition that no item has its key. */
  public TransactWriteItem put(Map<String, AttributeValue> item) {
    Put put =
        Put.builder()
            .tableName(auditTable)
            .item(item)
            .conditionExpression("attribute_not_exists(#pk)")
            .expressionAttributeNames(Map.of("#pk", TrailAttributes.WRITER))
            .build();
    return TransactWriteItem.builder().put(put).build();
  }

  /** The head of a chain that holds nothing yet. */
  public ChainEnd beginning(String writer) {
    return ChainEnd.of(writer, 0, key.digest("beginning", writer, new byte[0]));
  }

  public EntryIds entryIds() {
    return new EntryIds(key);
  }
}
