package org.contactpoint.dynamodb.child;

import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.primaryPartitionKey;
import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.primarySortKey;

import org.contactpoint.contract.table.Tables;
import org.contactpoint.dynamodb.table.AttributeNames;
import org.contactpoint.dynamodb.table.AttributeReader;
import org.contactpoint.dynamodb.table.DynamoTable;
import org.contactpoint.dynamodb.table.DynamoTables;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticImmutableTableSchema;

/**
 * A record or a merge.
 *
 * @param pk the ContactPoint number, or {@code merge#} and its id
 * @param epoch of the record's shields, 0 for a merge
 * @param payload all that is said, encrypted
 */
public record DirectoryItem(
    String pk, String sk, int v, String state, long version, long epoch, SdkBytes payload) {

  /** The sort key of a record. */
  public static final String RECORD = "record";

  /** The sort key of a merge. */
  public static final String MERGE = "merge";

  /** How it is stored. */
  public static final TableSchema<DirectoryItem> SCHEMA =
      StaticImmutableTableSchema.builder(DirectoryItem.class, AttributeReader.class)
          .newItemBuilder(AttributeReader::new, DirectoryItem::from)
          .addAttribute(
              String.class,
              AttributeReader.named(Tables.PARTITION, DirectoryItem::pk, primaryPartitionKey()))
          .addAttribute(
              String.class, AttributeReader.named(Tables.SORT, DirectoryItem::sk, primarySortKey()))
          .addAttribute(
              Integer.class, AttributeReader.named(AttributeNames.SCHEMA, DirectoryItem::v))
          .addAttribute(
              String.class, AttributeReader.named(AttributeNames.STATE, DirectoryItem::state))
          .addAttribute(
              Long.class, AttributeReader.named(AttributeNames.VERSION, DirectoryItem::version))
          .addAttribute(
              Long.class, AttributeReader.named(AttributeNames.EPOCH, DirectoryItem::epoch))
          .addAttribute(
              SdkBytes.class, AttributeReader.named(AttributeNames.PAYLOAD, DirectoryItem::payload))
          .build();

  /** The table of these items. */
  public static DynamoTable<DirectoryItem> table(DynamoTables tables) {
    return tables.table(Tables.DIRECTORY, SCHEMA);
  }

  private static DirectoryItem from(AttributeReader attributes) {
    return new DirectoryItem(
        attributes.get(Tables.PARTITION, String.class),
        attributes.get(Tables.SORT, String.class),
        attributes.get(AttributeNames.SCHEMA, Integer.class),
        attributes.get(AttributeNames.STATE, String.class),
        attributes.get(AttributeNames.VERSION, Long.class),
        attributes.get(AttributeNames.EPOCH, Long.class),
        attributes.get(AttributeNames.PAYLOAD, SdkBytes.class));
  }

  @Override
  public String toString() {
    return "DirectoryItem[" + pk + "]";
  }
}
