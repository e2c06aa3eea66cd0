package org.contactpoint.dynamodb.item;

import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.primaryPartitionKey;

import org.contactpoint.contract.table.Tables;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticImmutableTableSchema;

/**
 * An account.
 *
 * @param pk its id
 */
public record AccountItem(String pk, int v, long version, String doc) {

  /** How it stands in the table. */
  public static final TableSchema<AccountItem> SCHEMA =
      StaticImmutableTableSchema.builder(AccountItem.class, Attributes.class)
          .newItemBuilder(Attributes::new, AccountItem::from)
          .addAttribute(
              String.class,
              Attributes.named(Tables.PARTITION, AccountItem::pk, primaryPartitionKey()))
          .addAttribute(Integer.class, Attributes.named(Names.SCHEMA, AccountItem::v))
          .addAttribute(Long.class, Attributes.named(Names.VERSION, AccountItem::version))
          .addAttribute(String.class, Attributes.named(Names.DOCUMENT, AccountItem::doc))
          .build();

  private static AccountItem from(Attributes attributes) {
    return new AccountItem(
        attributes.get(Tables.PARTITION, String.class),
        attributes.get(Names.SCHEMA, Integer.class),
        attributes.get(Names.VERSION, Long.class),
        attributes.get(Names.DOCUMENT, String.class));
  }

  @Override
  public String toString() {
    return "AccountItem[" + pk + "]";
  }
}
