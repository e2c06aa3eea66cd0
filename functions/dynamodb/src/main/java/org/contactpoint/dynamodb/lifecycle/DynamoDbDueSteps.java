package org.contactpoint.dynamodb.lifecycle;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.contactpoint.domain.lifecycle.DueStep;
import org.contactpoint.domain.lifecycle.DueSteps;
import org.contactpoint.dynamodb.table.DynamoTable;
import org.contactpoint.dynamodb.table.DynamoTables;
import org.contactpoint.dynamodb.table.EncryptedItem;
import org.jspecify.annotations.Nullable;

/** The index of days, in the table {@code life-cycle}. */
public final class DynamoDbDueSteps implements DueSteps {
  private final DynamoTable<EncryptedItem> due;

  public DynamoDbDueSteps(DynamoTables tables) {
    this.due = tables.lifeCycle();
  }

  @Override
  public List<DueStep> on(LocalDate day) {
    return due.all(DueItems.partition(YearMonth.from(day)), day.toString()).stream()
        .map(DueItems::step)
        .toList();
  }

  @Override
  public List<DueStep> of(YearMonth month, @Nullable DueStep after, int limit) {
    String partition = DueItems.partition(month);
    List<EncryptedItem> items =
        after == null
            ? due.first(partition, limit)
            : due.after(partition, DueItems.place(after), limit);
    return items.stream().map(DueItems::step).toList();
  }
}
