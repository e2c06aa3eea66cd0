package org.contactpoint.dynamodb.child;

import java.util.ArrayList;
import java.util.List;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.destruction.Destruction;
import org.contactpoint.dynamodb.lifecycle.DestroyedItems;
import org.contactpoint.dynamodb.search.IndexWrites;
import org.contactpoint.dynamodb.table.DynamoTables;
import org.contactpoint.dynamodb.table.EncryptedItem;
import org.contactpoint.dynamodb.table.TableWrites;
import org.contactpoint.dynamodb.table.UrgentClaims;
import org.contactpoint.dynamodb.table.WriteCondition;
import org.contactpoint.dynamodb.table.WriteStep;

/**
 * The writes by which the destruction of a record begins: its number is remembered, and its item
 * shows it to nobody any more but to what destroys it.
 */
public final class DestructionWrites {
  private final TableWrites<DirectoryItem> directory;
  private final TableWrites<EncryptedItem> destroyed;
  private final RecordCodec records;
  private final IndexWrites index;
  private final UrgentClaims claims;

  public DestructionWrites(
      DynamoTables tables, RecordCodec records, IndexWrites index, UrgentClaims claims) {
    this.directory = DirectoryItem.table(tables).writing();
    this.destroyed = tables.destroyed().writing();
    this.records = records;
    this.index = index;
    this.claims = claims;
  }

  /**
   * The writes.
   *
   * @param act the urgent act, whose claim is no bar
   */
  public List<WriteStep> begun(Change.DestructionBegun change, String act) {
    ChildRecord before = change.before();
    WriteCondition unchanged =
        claims.unclaimed(
            WriteCondition.revisionIs(before.revision().version(), before.revision().shieldEpoch()),
            act);
    List<WriteStep> steps = new ArrayList<>();
    steps.add(WriteStep.together(directory.put(records.ending(before), unchanged)));
    steps.add(
        WriteStep.together(
            destroyed.put(DestroyedItems.item(new Destruction(before.id(), change.day(), null)))));
    steps.add(WriteStep.together(destroyed.put(DestroyedItems.ofDay(change.day(), before.id()))));
    steps.addAll(index.entries(before.id(), before, null));
    return steps;
  }
}
