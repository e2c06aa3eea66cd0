package org.contactpoint.portal.session;

import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.primaryPartitionKey;
import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.primarySortKey;

import org.contactpoint.contract.table.Tables;
import org.contactpoint.dynamodb.table.AttributeReader;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticImmutableTableSchema;

/**
 * A stored session.
 *
 * @param pk the keyed hash of the account, in hexadecimal digits
 * @param sk the keyed hash of the cookie's secret
 * @param sealed the session, which nobody opens without the cookie; each sealing has a nonce of its
 *     own, so that no two are the same, and a write can be held against the one that was read
 * @param seen epoch second of the last page, exact to a minute
 * @param expires epoch second after which DynamoDB deletes it
 */
record SessionItem(String pk, String sk, SdkBytes sealed, long seen, long expires) {
  static final String SEALED = "sealed";
  static final String SEEN = "seen";

  /** How it is stored. */
  static final TableSchema<SessionItem> SCHEMA =
      StaticImmutableTableSchema.builder(SessionItem.class, AttributeReader.class)
          .newItemBuilder(AttributeReader::new, SessionItem::from)
          .addAttribute(
              String.class,
              AttributeReader.named(Tables.PARTITION, SessionItem::pk, primaryPartitionKey()))
          .addAttribute(
              String.class, AttributeReader.named(Tables.SORT, SessionItem::sk, primarySortKey()))
          .addAttribute(SdkBytes.class, AttributeReader.named(SEALED, SessionItem::sealed))
          .addAttribute(Long.class, AttributeReader.named(SEEN, SessionItem::seen))
          .addAttribute(Long.class, AttributeReader.named(Tables.EXPIRES, SessionItem::expires))
          .build();

  private static SessionItem from(AttributeReader attributes) {
    return new SessionItem(
        attributes.get(Tables.PARTITION, String.class),
        attributes.get(Tables.SORT, String.class),
        attributes.get(SEALED, SdkBytes.class),
        attributes.get(SEEN, Long.class),
        attributes.get(Tables.EXPIRES, Long.class));
  }
}
