package org.contactpoint.dynamodb.lifecycle;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.contactpoint.domain.destruction.Destruction;
import org.contactpoint.domain.destruction.Destructions;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.dynamodb.table.DynamoTable;
import org.contactpoint.dynamodb.table.DynamoTables;
import org.contactpoint.dynamodb.table.EncryptedItem;
import org.jspecify.annotations.Nullable;

/** The destroyed numbers, from the table {@code destroyed}. */
public final class DynamoDbDestructions implements Destructions {
  private final DynamoTable<EncryptedItem> destroyed;

  public DynamoDbDestructions(DynamoTables tables) {
    this.destroyed = tables.destroyed();
  }

  @Override
  public Optional<Destruction> find(ContactPointId number) {
    return destroyed.get(DestroyedItems.key(number)).map(DestroyedItems::destruction);
  }

  @Override
  public List<ContactPointId> on(LocalDate day, @Nullable ContactPointId after, int limit) {
    String partition = DestroyedItems.partition(day);
    List<EncryptedItem> items =
        after == null
            ? destroyed.first(partition, limit)
            : destroyed.after(partition, after.value(), limit);
    return items.stream().map(item -> new ContactPointId(item.sk())).toList();
  }
}
