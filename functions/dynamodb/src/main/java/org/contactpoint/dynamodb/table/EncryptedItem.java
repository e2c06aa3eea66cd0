package org.contactpoint.dynamodb.table;

import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.primaryPartitionKey;
import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.primarySortKey;
import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.secondaryPartitionKey;
import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.secondarySortKey;

import java.util.List;
import org.contactpoint.contract.table.Tables;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticImmutableTableSchema;

/**
 * An item whose content was encrypted before; its other attributes are there to find it.
 *
 * @param v the shape of the payload, 0 where only keys were read
 * @param version counts the changes of what it holds, 0 where nobody asks
 * @param authority the list that it is in, null for none
 * @param work the worklist that it is on, null for none
 * @param order its place in both: an instant of fixed width, and an id
 * @param target the id that a pointer points to, null if the item is not a pointer
 * @param live the live rows of a source, null where the item counts none
 * @param payload null for a pointer or a mark
 */
public record EncryptedItem(
    String pk,
    String sk,
    int v,
    long version,
    @Nullable String authority,
    @Nullable String work,
    @Nullable String order,
    @Nullable String target,
    @Nullable Long live,
    @Nullable SdkBytes payload) {

  /** How it is stored in the tables {@code uploads} and {@code shielded}. */
  public static final TableSchema<EncryptedItem> SCHEMA =
      StaticImmutableTableSchema.builder(EncryptedItem.class, AttributeReader.class)
          .newItemBuilder(AttributeReader::new, EncryptedItem::from)
          .addAttribute(
              String.class,
              AttributeReader.named(Tables.PARTITION, EncryptedItem::pk, primaryPartitionKey()))
          .addAttribute(
              String.class, AttributeReader.named(Tables.SORT, EncryptedItem::sk, primarySortKey()))
          .addAttribute(
              Integer.class, AttributeReader.named(AttributeNames.SCHEMA, EncryptedItem::v))
          .addAttribute(
              Long.class, AttributeReader.named(AttributeNames.VERSION, EncryptedItem::version))
          .addAttribute(
              String.class,
              AttributeReader.named(
                  Tables.AUTHORITY,
                  EncryptedItem::authority,
                  secondaryPartitionKey(Tables.BY_AUTHORITY)))
          .addAttribute(
              String.class,
              AttributeReader.named(
                  Tables.WORK, EncryptedItem::work, secondaryPartitionKey(Tables.WORKLIST)))
          .addAttribute(
              String.class,
              AttributeReader.named(
                  Tables.ORDER,
                  EncryptedItem::order,
                  secondarySortKey(List.of(Tables.BY_AUTHORITY, Tables.WORKLIST))))
          .addAttribute(
              String.class, AttributeReader.named(AttributeNames.TARGET, EncryptedItem::target))
          .addAttribute(Long.class, AttributeReader.named(AttributeNames.LIVE, EncryptedItem::live))
          .addAttribute(
              SdkBytes.class, AttributeReader.named(AttributeNames.PAYLOAD, EncryptedItem::payload))
          .build();

  /** An item that is in no list. */
  public static EncryptedItem plain(String pk, String sk, int v, long version, byte[] payload) {
    return new EncryptedItem(
        pk, sk, v, version, null, null, null, null, null, SdkBytes.fromByteArray(payload));
  }

  /** An item that only points to another. */
  public static EncryptedItem pointer(String pk, String sk, int v, String target) {
    return new EncryptedItem(pk, sk, v, 0, null, null, null, target, null, null);
  }

  /** An item that is there, and no more. */
  public static EncryptedItem mark(String pk, String sk, int v) {
    return new EncryptedItem(pk, sk, v, 0, null, null, null, null, null, null);
  }

  /** The same item in a list of an authority, on a worklist, or in both. */
  public EncryptedItem listed(@Nullable String inList, @Nullable String toWork, String at) {
    return new EncryptedItem(pk, sk, v, version, inList, toWork, at, target, live, payload);
  }

  private static EncryptedItem from(AttributeReader attributes) {
    Integer shape = attributes.find(AttributeNames.SCHEMA, Integer.class);
    Long version = attributes.find(AttributeNames.VERSION, Long.class);
    return new EncryptedItem(
        attributes.get(Tables.PARTITION, String.class),
        attributes.get(Tables.SORT, String.class),
        shape == null ? 0 : shape,
        version == null ? 0 : version,
        attributes.find(Tables.AUTHORITY, String.class),
        attributes.find(Tables.WORK, String.class),
        attributes.find(Tables.ORDER, String.class),
        attributes.find(AttributeNames.TARGET, String.class),
        attributes.find(AttributeNames.LIVE, Long.class),
        attributes.find(AttributeNames.PAYLOAD, SdkBytes.class));
  }

  @Override
  public String toString() {
    return "EncryptedItem[redacted]";
  }
}
