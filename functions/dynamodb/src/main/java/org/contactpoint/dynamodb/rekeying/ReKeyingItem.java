package org.contactpoint.dynamodb.rekeying;

import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.primaryPartitionKey;
import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.primarySortKey;

import org.contactpoint.contract.table.Tables;
import org.contactpoint.dynamodb.table.AttributeNames;
import org.contactpoint.dynamodb.table.AttributeReader;
import org.contactpoint.dynamodb.table.DynamoTable;
import org.contactpoint.dynamodb.table.DynamoTables;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticImmutableTableSchema;

/**
 * How far the re-keying is: the one item of {@code search-index} that is no entry.
 *
 * @param version counts how often it was saved
 */
record ReKeyingItem(String pk, String sk, long version, String doc) {
  /** No keyed hash is spelt like it. */
  private static final String NAME = "re-keying";

  static final Key KEY = DynamoTable.key(NAME, NAME);

  private static final TableSchema<ReKeyingItem> SCHEMA =
      StaticImmutableTableSchema.builder(ReKeyingItem.class, AttributeReader.class)
          .newItemBuilder(AttributeReader::new, ReKeyingItem::from)
          .addAttribute(
              String.class,
              AttributeReader.named(Tables.PARTITION, ReKeyingItem::pk, primaryPartitionKey()))
          .addAttribute(
              String.class, AttributeReader.named(Tables.SORT, ReKeyingItem::sk, primarySortKey()))
          .addAttribute(
              Long.class, AttributeReader.named(AttributeNames.VERSION, ReKeyingItem::version))
          .addAttribute(
              String.class, AttributeReader.named(AttributeNames.DOCUMENT, ReKeyingItem::doc))
          .build();

  static DynamoTable<ReKeyingItem> table(DynamoTables tables) {
    return tables.table(Tables.SEARCH_INDEX, SCHEMA);
  }

  static ReKeyingItem of(long version, String doc) {
    return new ReKeyingItem(NAME, NAME, version, doc);
  }

  private static ReKeyingItem from(AttributeReader attributes) {
    return new ReKeyingItem(
        attributes.get(Tables.PARTITION, String.class),
        attributes.get(Tables.SORT, String.class),
        attributes.get(AttributeNames.VERSION, Long.class),
        attributes.get(AttributeNames.DOCUMENT, String.class));
  }
}
