package org.contactpoint.dynamodb.item;

import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.primaryPartitionKey;
import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.primarySortKey;

import org.contactpoint.contract.table.Tables;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticImmutableTableSchema;

/**
 * One child under one search key.
 *
 * @param pk the keyed hash of the search key
 * @param sk the ContactPoint number
 */
public record IndexItem(String pk, String sk) {

  /** How it stands in the table. */
  public static final TableSchema<IndexItem> SCHEMA =
      StaticImmutableTableSchema.builder(IndexItem.class, Attributes.class)
          .newItemBuilder(Attributes::new, IndexItem::from)
          .addAttribute(
              String.class,
              Attributes.named(Tables.PARTITION, IndexItem::pk, primaryPartitionKey()))
          .addAttribute(
              String.class, Attributes.named(Tables.SORT, IndexItem::sk, primarySortKey()))
          .build();

  private static IndexItem from(Attributes attributes) {
    return new IndexItem(
        attributes.get(Tables.PARTITION, String.class), attributes.get(Tables.SORT, String.class));
  }
}
