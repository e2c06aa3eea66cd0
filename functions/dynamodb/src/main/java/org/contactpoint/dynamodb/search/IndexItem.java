package org.contactpoint.dynamodb.search;

import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.primaryPartitionKey;
import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.primarySortKey;

import org.contactpoint.contract.table.Tables;
import org.contactpoint.dynamodb.table.AttributeNames;
import org.contactpoint.dynamodb.table.AttributeReader;
import org.contactpoint.dynamodb.table.DynamoTable;
import org.contactpoint.dynamodb.table.DynamoTables;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticImmutableTableSchema;

/**
 * One child under one search key; or, sorted before all children, the number of children that were
 * created under the key, which lets the second of two simultaneous creations fail.
 *
 * @param pk the keyed hash of the search key
 * @param sk the ContactPoint number, or {@link #CREATION_COUNTER}
 * @param traits what the child may be recognised by, encrypted; null in the counter
 * @param creations how many children were created under the key; null in a child's item
 */
public record IndexItem(String pk, String sk, @Nullable SdkBytes traits, @Nullable Long creations) {
  /** Sorts before every number. */
  public static final String CREATION_COUNTER = "#";

  /** How it is stored. */
  public static final TableSchema<IndexItem> SCHEMA =
      StaticImmutableTableSchema.builder(IndexItem.class, AttributeReader.class)
          .newItemBuilder(AttributeReader::new, IndexItem::from)
          .addAttribute(
              String.class,
              AttributeReader.named(Tables.PARTITION, IndexItem::pk, primaryPartitionKey()))
          .addAttribute(
              String.class, AttributeReader.named(Tables.SORT, IndexItem::sk, primarySortKey()))
          .addAttribute(
              SdkBytes.class, AttributeReader.named(AttributeNames.TRAITS, IndexItem::traits))
          .addAttribute(
              Long.class, AttributeReader.named(AttributeNames.VERSION, IndexItem::creations))
          .build();

  /** The table of these items. */
  public static DynamoTable<IndexItem> table(DynamoTables tables) {
    return tables.table(Tables.SEARCH_INDEX, SCHEMA);
  }

  /** One child. */
  public static IndexItem child(String pk, String number, SdkBytes traits) {
    return new IndexItem(pk, number, traits, null);
  }

  private static IndexItem from(AttributeReader attributes) {
    return new IndexItem(
        attributes.get(Tables.PARTITION, String.class),
        attributes.get(Tables.SORT, String.class),
        attributes.find(AttributeNames.TRAITS, SdkBytes.class),
        attributes.find(AttributeNames.VERSION, Long.class));
  }

  @Override
  public String toString() {
    return "IndexItem[redacted]";
  }
}
