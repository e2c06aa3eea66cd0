package org.contactpoint.dynamodb.item;

import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.primaryPartitionKey;

import java.util.Map;
import org.contactpoint.contract.table.Tables;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticImmutableTableSchema;

/**
 * A remembered answer.
 *
 * @param pk the keyed hash of caller, route and idempotency key
 * @param expires epoch second after which it no longer counts, and goes by itself
 */
public record RequestItem(
    String pk, int v, String digest, int status, Map<String, String> ids, long expires) {

  public RequestItem {
    ids = Map.copyOf(ids);
  }

  /** How it stands in the table. */
  public static final TableSchema<RequestItem> SCHEMA =
      StaticImmutableTableSchema.builder(RequestItem.class, Attributes.class)
          .newItemBuilder(Attributes::new, RequestItem::from)
          .addAttribute(
              String.class,
              Attributes.named(Tables.PARTITION, RequestItem::pk, primaryPartitionKey()))
          .addAttribute(Integer.class, Attributes.named(Names.SCHEMA, RequestItem::v))
          .addAttribute(String.class, Attributes.named(Names.DIGEST, RequestItem::digest))
          .addAttribute(Integer.class, Attributes.named(Names.STATUS, RequestItem::status))
          .addAttribute(
              EnhancedType.mapOf(String.class, String.class),
              Attributes.named(Names.IDS, RequestItem::ids))
          .addAttribute(Long.class, Attributes.named(Tables.EXPIRES, RequestItem::expires))
          .build();

  @SuppressWarnings("unchecked")
  private static RequestItem from(Attributes attributes) {
    return new RequestItem(
        attributes.get(Tables.PARTITION, String.class),
        attributes.get(Names.SCHEMA, Integer.class),
        attributes.get(Names.DIGEST, String.class),
        attributes.get(Names.STATUS, Integer.class),
        (Map<String, String>) attributes.get(Names.IDS, Map.class),
        attributes.get(Tables.EXPIRES, Long.class));
  }
}
