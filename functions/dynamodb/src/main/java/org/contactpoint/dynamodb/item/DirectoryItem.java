package org.contactpoint.dynamodb.item;

import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.primaryPartitionKey;
import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.primarySortKey;

import org.contactpoint.contract.table.Tables;
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

  /** How it stands in the table. */
  public static final TableSchema<DirectoryItem> SCHEMA =
      StaticImmutableTableSchema.builder(DirectoryItem.class, Attributes.class)
          .newItemBuilder(Attributes::new, DirectoryItem::from)
          .addAttribute(
              String.class,
              Attributes.named(Tables.PARTITION, DirectoryItem::pk, primaryPartitionKey()))
          .addAttribute(
              String.class, Attributes.named(Tables.SORT, DirectoryItem::sk, primarySortKey()))
          .addAttribute(Integer.class, Attributes.named(Names.SCHEMA, DirectoryItem::v))
          .addAttribute(String.class, Attributes.named(Names.STATE, DirectoryItem::state))
          .addAttribute(Long.class, Attributes.named(Names.VERSION, DirectoryItem::version))
          .addAttribute(Long.class, Attributes.named(Names.EPOCH, DirectoryItem::epoch))
          .addAttribute(SdkBytes.class, Attributes.named(Names.PAYLOAD, DirectoryItem::payload))
          .build();

  private static DirectoryItem from(Attributes attributes) {
    return new DirectoryItem(
        attributes.get(Tables.PARTITION, String.class),
        attributes.get(Tables.SORT, String.class),
        attributes.get(Names.SCHEMA, Integer.class),
        attributes.get(Names.STATE, String.class),
        attributes.get(Names.VERSION, Long.class),
        attributes.get(Names.EPOCH, Long.class),
        attributes.get(Names.PAYLOAD, SdkBytes.class));
  }

  @Override
  public String toString() {
    return "DirectoryItem[" + pk + "]";
  }
}
