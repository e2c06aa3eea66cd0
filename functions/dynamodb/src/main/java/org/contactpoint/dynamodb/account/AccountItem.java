package org.contactpoint.dynamodb.account;

import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.primaryPartitionKey;
import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.secondaryPartitionKey;
import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.secondarySortKey;

import java.util.List;
import org.contactpoint.contract.table.Tables;
import org.contactpoint.dynamodb.table.AttributeNames;
import org.contactpoint.dynamodb.table.AttributeReader;
import org.contactpoint.dynamodb.table.DynamoTable;
import org.contactpoint.dynamodb.table.DynamoTables;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticImmutableTableSchema;

/**
 * An account, or a pointer from an address or a paper to the account that it names.
 *
 * @param pk its id, or what points to it
 * @param v the shape of the document, 0 where only keys were read
 * @param version counts the changes of the account, 0 where nobody asks
 * @param authority in whose list it is, null for a pointer
 * @param work the list of those who may lapse, null for whoever can't
 * @param order its place in both: a day, and its id
 * @param target the account that a pointer points to, null for an account
 * @param doc null for a pointer
 */
public record AccountItem(
    String pk,
    int v,
    long version,
    @Nullable String authority,
    @Nullable String work,
    @Nullable String order,
    @Nullable String target,
    @Nullable String doc) {

  /** How it is stored. */
  public static final TableSchema<AccountItem> SCHEMA =
      StaticImmutableTableSchema.builder(AccountItem.class, AttributeReader.class)
          .newItemBuilder(AttributeReader::new, AccountItem::from)
          .addAttribute(
              String.class,
              AttributeReader.named(Tables.PARTITION, AccountItem::pk, primaryPartitionKey()))
          .addAttribute(Integer.class, AttributeReader.named(AttributeNames.SCHEMA, AccountItem::v))
          .addAttribute(
              Long.class, AttributeReader.named(AttributeNames.VERSION, AccountItem::version))
          .addAttribute(
              String.class,
              AttributeReader.named(
                  Tables.AUTHORITY,
                  AccountItem::authority,
                  secondaryPartitionKey(Tables.BY_AUTHORITY)))
          .addAttribute(
              String.class,
              AttributeReader.named(
                  Tables.WORK, AccountItem::work, secondaryPartitionKey(Tables.WORKLIST)))
          .addAttribute(
              String.class,
              AttributeReader.named(
                  Tables.ORDER,
                  AccountItem::order,
                  secondarySortKey(List.of(Tables.BY_AUTHORITY, Tables.WORKLIST))))
          .addAttribute(
              String.class, AttributeReader.named(AttributeNames.TARGET, AccountItem::target))
          .addAttribute(
              String.class, AttributeReader.named(AttributeNames.DOCUMENT, AccountItem::doc))
          .build();

  /** The table of these items. */
  public static DynamoTable<AccountItem> table(DynamoTables tables) {
    return tables.table(Tables.ACCOUNTS, SCHEMA);
  }

  /** An item that only points to an account. */
  public static AccountItem pointer(String pk, int v, String account) {
    return new AccountItem(pk, v, 0, null, null, null, account, null);
  }

  private static AccountItem from(AttributeReader attributes) {
    Integer shape = attributes.find(AttributeNames.SCHEMA, Integer.class);
    Long version = attributes.find(AttributeNames.VERSION, Long.class);
    return new AccountItem(
        attributes.get(Tables.PARTITION, String.class),
        shape == null ? 0 : shape,
        version == null ? 0 : version,
        attributes.find(Tables.AUTHORITY, String.class),
        attributes.find(Tables.WORK, String.class),
        attributes.find(Tables.ORDER, String.class),
        attributes.find(AttributeNames.TARGET, String.class),
        attributes.find(AttributeNames.DOCUMENT, String.class));
  }

  @Override
  public String toString() {
    return "AccountItem[redacted]";
  }
}
