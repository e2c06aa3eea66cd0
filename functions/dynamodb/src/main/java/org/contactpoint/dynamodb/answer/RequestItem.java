package org.contactpoint.dynamodb.answer;

import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.primaryPartitionKey;

import java.util.Map;
import org.contactpoint.contract.table.Tables;
import org.contactpoint.dynamodb.table.AttributeNames;
import org.contactpoint.dynamodb.table.AttributeReader;
import org.contactpoint.dynamodb.table.DynamoTable;
import org.contactpoint.dynamodb.table.DynamoTables;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticImmutableTableSchema;

/**
 * A remembered answer.
 *
 * @param pk the keyed hash of caller, route and idempotency key
 * @param expires epoch second after which it no longer counts, and DynamoDB deletes the item
 */
public record RequestItem(
    String pk, int v, String digest, int status, Map<String, String> ids, long expires) {

  public RequestItem {
    ids = Map.copyOf(ids);
  }

  /** How it is stored. */
  public static final TableSchema<RequestItem> SCHEMA =
      StaticImmutableTableSchema.builder(RequestItem.class, AttributeReader.class)
          .newItemBuilder(AttributeReader::new, RequestItem::from)
          .addAttribute(
              String.class,
              AttributeReader.named(Tables.PARTITION, RequestItem::pk, primaryPartitionKey()))
          .addAttribute(Integer.class, AttributeReader.named(AttributeNames.SCHEMA, RequestItem::v))
          .addAttribute(
              String.class, AttributeReader.named(AttributeNames.DIGEST, RequestItem::digest))
          .addAttribute(
              Integer.class, AttributeReader.named(AttributeNames.STATUS, RequestItem::status))
          .addAttribute(
              EnhancedType.mapOf(String.class, String.class),
              AttributeReader.named(AttributeNames.IDS, RequestItem::ids))
          .addAttribute(Long.class, AttributeReader.named(Tables.EXPIRES, RequestItem::expires))
          .build();

  /** The table of these items. */
  public static DynamoTable<RequestItem> table(DynamoTables tables) {
    return tables.table(Tables.REQUESTS, SCHEMA);
  }

  @SuppressWarnings("unchecked")
  private static RequestItem from(AttributeReader attributes) {
    return new RequestItem(
        attributes.get(Tables.PARTITION, String.class),
        attributes.get(AttributeNames.SCHEMA, Integer.class),
        attributes.get(AttributeNames.DIGEST, String.class),
        attributes.get(AttributeNames.STATUS, Integer.class),
        (Map<String, String>) attributes.get(AttributeNames.IDS, Map.class),
        attributes.get(Tables.EXPIRES, Long.class));
  }
}
