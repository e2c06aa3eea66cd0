package org.contactpoint.dynamodb.item;

import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.primaryPartitionKey;
import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.primarySortKey;

import org.contactpoint.contract.table.Tables;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticImmutableTableSchema;

/**
 * One child under one search key; or, before all children, how often a machine created one there.
 *
 * @param pk the keyed hash of the search key
 * @param sk the ContactPoint number, or {@link #TURNS}
 * @param traits what the child may be recognised by, encrypted; null of turns
 * @param turns null of a child
 */
public record IndexItem(String pk, String sk, @Nullable SdkBytes traits, @Nullable Long turns) {
  /** Stands before every number. */
  public static final String TURNS = "#";

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
          .addAttribute(Long.class, Attributes.named(Names.VERSION, IndexItem::turns))
          .build();

  /** One child. */
  public static IndexItem child(String pk, String number, SdkBytes traits) {
    return new IndexItem(pk, number, traits, null);
  }

  private static IndexItem from(Attributes attributes) {
    return new IndexItem(
        attributes.get(Tables.PARTITION, String.class),
        attributes.get(Tables.SORT, String.class),
        attributes.find(Names.TRAITS, SdkBytes.class),
        attributes.find(Names.VERSION, Long.class));
  }

  @Override
  public String toString() {
    return "IndexItem[redacted]";
  }
}
