package org.contactpoint.dynamodb.lifecycle;

import java.util.List;
import java.util.stream.Stream;
import org.contactpoint.domain.commit.DueChanges;
import org.contactpoint.domain.lifecycle.DueStep;
import org.contactpoint.dynamodb.table.DynamoTables;
import org.contactpoint.dynamodb.table.EncryptedItem;
import org.contactpoint.dynamodb.table.TableWrites;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * What of the index of days is written along with the records. The records' own conditions are
 * enough: a step is entered and ended with its record alone.
 */
public final class DueWrites {
  private final TableWrites<EncryptedItem> due;

  public DueWrites(DynamoTables tables) {
    this.due = tables.lifeCycle().writing();
  }

  /** The deletion of a step that was taken. */
  public TransactWriteItem taken(DueStep step) {
    return due.delete(DueItems.key(step));
  }

  /** The writes of all that those changes bring. */
  public List<TransactWriteItem> all(DueChanges changes) {
    return Stream.concat(
            changes.ended().stream().map(step -> due.delete(DueItems.key(step))),
            changes.entered().stream().map(step -> due.put(DueItems.item(step))))
        .toList();
  }
}
