package org.contactpoint.dynamodb.watch;

import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.primaryPartitionKey;
import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.secondaryPartitionKey;
import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.secondarySortKey;

import java.util.List;
import java.util.Objects;
import org.contactpoint.contract.table.Tables;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.watch.Alert;
import org.contactpoint.domain.watch.AlertStatus;
import org.contactpoint.dynamodb.document.Json;
import org.contactpoint.dynamodb.document.SchemaVersion;
import org.contactpoint.dynamodb.table.AttributeNames;
import org.contactpoint.dynamodb.table.AttributeReader;
import org.contactpoint.dynamodb.table.DynamoTable;
import org.contactpoint.dynamodb.table.DynamoTables;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticImmutableTableSchema;

/**
 * An alert as it is stored.
 *
 * @param pk its id
 * @param v the shape of the document, 0 where only keys were read
 * @param version counts its changes, 0 where nobody asks
 * @param authority the list of its council in its state
 * @param work the list of all in its state
 * @param order its place in both
 * @param doc null where only keys were read
 */
public record AlertItem(
    String pk,
    int v,
    long version,
    @Nullable String authority,
    @Nullable String work,
    @Nullable String order,
    @Nullable String doc) {

  private static final TableSchema<AlertItem> SCHEMA =
      StaticImmutableTableSchema.builder(AlertItem.class, AttributeReader.class)
          .newItemBuilder(AttributeReader::new, AlertItem::from)
          .addAttribute(
              String.class,
              AttributeReader.named(Tables.PARTITION, AlertItem::pk, primaryPartitionKey()))
          .addAttribute(Integer.class, AttributeReader.named(AttributeNames.SCHEMA, AlertItem::v))
          .addAttribute(
              Long.class, AttributeReader.named(AttributeNames.VERSION, AlertItem::version))
          .addAttribute(
              String.class,
              AttributeReader.named(
                  Tables.AUTHORITY,
                  AlertItem::authority,
                  secondaryPartitionKey(Tables.BY_AUTHORITY)))
          .addAttribute(
              String.class,
              AttributeReader.named(
                  Tables.WORK, AlertItem::work, secondaryPartitionKey(Tables.WORKLIST)))
          .addAttribute(
              String.class,
              AttributeReader.named(
                  Tables.ORDER,
                  AlertItem::order,
                  secondarySortKey(List.of(Tables.BY_AUTHORITY, Tables.WORKLIST))))
          .addAttribute(
              String.class, AttributeReader.named(AttributeNames.DOCUMENT, AlertItem::doc))
          .build();

  /** The table of these items. */
  static DynamoTable<AlertItem> table(DynamoTables tables) {
    return tables.table(Tables.ALERTS, SCHEMA);
  }

  /** The item of an alert. */
  static AlertItem of(Alert alert) {
    return new AlertItem(
        alert.id(),
        SchemaVersion.CURRENT,
        alert.version(),
        listOf(alert.council(), alert.status()),
        alert.status().code(),
        alert.place().value(),
        Json.text(AlertDocument.of(alert)));
  }

  /** The list of a council's alerts in that state. */
  static String listOf(Authority council, AlertStatus status) {
    return council.value() + "#" + status.code();
  }

  /** The alert of this item. */
  Alert alert() {
    SchemaVersion.require(v);
    return Json.read(Objects.requireNonNull(doc), AlertDocument.class).alert(pk, version);
  }

  private static AlertItem from(AttributeReader attributes) {
    Integer shape = attributes.find(AttributeNames.SCHEMA, Integer.class);
    Long version = attributes.find(AttributeNames.VERSION, Long.class);
    return new AlertItem(
        attributes.get(Tables.PARTITION, String.class),
        shape == null ? 0 : shape,
        version == null ? 0 : version,
        attributes.find(Tables.AUTHORITY, String.class),
        attributes.find(Tables.WORK, String.class),
        attributes.find(Tables.ORDER, String.class),
        attributes.find(AttributeNames.DOCUMENT, String.class));
  }
}
