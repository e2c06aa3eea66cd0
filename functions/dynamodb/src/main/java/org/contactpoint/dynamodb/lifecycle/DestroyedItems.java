package org.contactpoint.dynamodb.lifecycle;

import java.time.LocalDate;
import java.util.Objects;
import org.contactpoint.domain.destruction.Destruction;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.dynamodb.document.SchemaVersion;
import org.contactpoint.dynamodb.table.DynamoTable;
import org.contactpoint.dynamodb.table.EncryptedItem;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.Key;

/**
 * Destroyed numbers as items: one by the number, with the day on which it began and the day on
 * which it was finished, and one in the partition of each of these days.
 */
public final class DestroyedItems {
  private static final String ITSELF = "destroyed";
  private static final String DAY = "day#";

  private DestroyedItems() {}

  /** The key of a number. */
  public static Key key(ContactPointId number) {
    return DynamoTable.key(number.value(), ITSELF);
  }

  /** What is remembered of a number. */
  public static EncryptedItem item(Destruction destruction) {
    LocalDate finished = destruction.finished();
    return EncryptedItem.pointer(
            destruction.number().value(),
            ITSELF,
            SchemaVersion.CURRENT,
            destruction.begun().toString())
        .listed(null, finished == null ? null : finished.toString(), ITSELF);
  }

  /** What an item remembers. */
  static Destruction destruction(EncryptedItem item) {
    SchemaVersion.require(item.v());
    @Nullable String finished = item.work();
    return new Destruction(
        new ContactPointId(item.pk()),
        LocalDate.parse(Objects.requireNonNull(item.target())),
        finished == null ? null : LocalDate.parse(finished));
  }

  /** The partition of a day. */
  static String partition(LocalDate day) {
    return DAY + day;
  }

  /** The item of a number in the partition of that day. */
  public static EncryptedItem ofDay(LocalDate day, ContactPointId number) {
    return EncryptedItem.mark(partition(day), number.value(), SchemaVersion.CURRENT);
  }
}
