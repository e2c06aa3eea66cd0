package org.contactpoint.dynamodb.notice;

import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.primaryPartitionKey;
import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.primarySortKey;
import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.secondaryPartitionKey;
import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.secondarySortKey;

import org.contactpoint.contract.table.Tables;
import org.contactpoint.dynamodb.table.AttributeNames;
import org.contactpoint.dynamodb.table.AttributeReader;
import org.contactpoint.dynamodb.table.DynamoTable;
import org.contactpoint.dynamodb.table.DynamoTables;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticImmutableTableSchema;

/**
 * A watch, that somebody is told, news of a child, or that a notice was read.
 *
 * @param v the shape of the item, 0 where only keys were read
 * @param account the keyed hash of the account whose watch it is, or of who is told; null for all
 *     else
 * @param order an instant of fixed width; where there is an account also the child's number
 * @param expires epoch second after which DynamoDB deletes the item, null for a watch
 */
record NoticeItem(
    String pk,
    String sk,
    int v,
    @Nullable String account,
    @Nullable String order,
    @Nullable Long expires) {

  /** How it is stored. */
  static final TableSchema<NoticeItem> SCHEMA =
      StaticImmutableTableSchema.builder(NoticeItem.class, AttributeReader.class)
          .newItemBuilder(AttributeReader::new, NoticeItem::from)
          .addAttribute(
              String.class,
              AttributeReader.named(Tables.PARTITION, NoticeItem::pk, primaryPartitionKey()))
          .addAttribute(
              String.class, AttributeReader.named(Tables.SORT, NoticeItem::sk, primarySortKey()))
          .addAttribute(Integer.class, AttributeReader.named(AttributeNames.SCHEMA, NoticeItem::v))
          .addAttribute(
              String.class,
              AttributeReader.named(
                  Tables.ACCOUNT, NoticeItem::account, secondaryPartitionKey(Tables.BY_ACCOUNT)))
          .addAttribute(
              String.class,
              AttributeReader.named(
                  Tables.ORDER, NoticeItem::order, secondarySortKey(Tables.BY_ACCOUNT)))
          .addAttribute(Long.class, AttributeReader.named(Tables.EXPIRES, NoticeItem::expires))
          .build();

  /** The table of these items. */
  static DynamoTable<NoticeItem> table(DynamoTables tables) {
    return tables.table(Tables.NOTICES, SCHEMA);
  }

  private static NoticeItem from(AttributeReader attributes) {
    Integer shape = attributes.find(AttributeNames.SCHEMA, Integer.class);
    return new NoticeItem(
        attributes.get(Tables.PARTITION, String.class),
        attributes.get(Tables.SORT, String.class),
        shape == null ? 0 : shape,
        attributes.find(Tables.ACCOUNT, String.class),
        attributes.find(Tables.ORDER, String.class),
        attributes.find(Tables.EXPIRES, Long.class));
  }
}
