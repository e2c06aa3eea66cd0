package org.contactpoint.dynamodb.item;

import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.primaryPartitionKey;
import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.primarySortKey;

import org.contactpoint.contract.table.Tables;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticImmutableTableSchema;

/**
 * One child under one search key.
 *
 * @param pk the keyed hash of the search key
 * @param sk the ContactPoint number
 * @param traits what the child may be recognised by, encrypted
 */
public record IndexItem(String pk, String sk, SdkBytes traits) {

  /** How it stands in the table. */
  public static final TableSchema<IndexItem> SCHEMA =
      StaticImmutableTableSchema.builder(IndexItem.class, Attributes.class)
          .newItemBuilder(Attributes::new, IndexItem::from)
          .addAttribute(
              String.class,
              Attributes.named(Tables.PARTITION, IndexItem::pk, primaryPartitionKey()))
          .addAttribute(
              String.class, Attributes.named(Tables.SORT, IndexItem::sk, primarySortKey()))
          .addAttribute(SdkBytes.class, Attributes.named(Names.TRAITS, IndexItem::traits))
          .build();

  private static IndexItem from(Attributes attributes) {
    return new IndexItem(
        attributes.get(Tables.PARTITION, String.class),
        attributes.get(Tables.SORT, String.class),
        attributes.get(Names.TRAITS, SdkBytes.class));
  }

  @Override
  public String toString() {
    return "IndexItem[redacted]";
  }
}
