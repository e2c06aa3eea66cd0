package org.contactpoint.dynamodb.child;

import java.util.ArrayList;
import java.util.List;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Merge;
import org.contactpoint.domain.child.Revision;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.dynamodb.lifecycle.DestroyedItems;
import org.contactpoint.dynamodb.search.IndexWrites;
import org.contactpoint.dynamodb.table.AttributeNames;
import org.contactpoint.dynamodb.table.DynamoTables;
import org.contactpoint.dynamodb.table.EncryptedItem;
import org.contactpoint.dynamodb.table.TableWrites;
import org.contactpoint.dynamodb.table.UrgentClaims;
import org.contactpoint.dynamodb.table.WriteCondition;
import org.contactpoint.dynamodb.table.WriteStep;
import org.jspecify.annotations.Nullable;

/** The writes of records and of merges, and what of the search index follows from them. */
public final class RecordWrites {
  private final TableWrites<DirectoryItem> directory;
  private final TableWrites<EncryptedItem> destroyed;
  private final RecordCodec records;
  private final IndexWrites index;
  private final UrgentClaims claims;

  public RecordWrites(
      DynamoTables tables, RecordCodec records, IndexWrites index, UrgentClaims claims) {
    this.directory = DirectoryItem.table(tables).writing();
    this.destroyed = tables.destroyed().writing();
    this.records = records;
    this.index = index;
    this.claims = claims;
  }

  /** Claims the record for that act. */
  public void claim(ContactPointId child, String act) {
    claims.take(directory, RecordCodec.key(child), act);
  }

  /**
   * The writes of a record and of its search entries.
   *
   * @param act the urgent act, whose claim is no bar
   */
  public List<WriteStep> saved(Change.RecordSaved change, String act) {
    ChildRecord before = change.before();
    ChildRecord after = change.after();
    if (before != null && !before.id().equals(after.id())) {
      throw new IllegalArgumentException("one record can't become another");
    }
    List<WriteStep> steps = new ArrayList<>();
    steps.add(WriteStep.together(directory.put(records.item(after), unchanged(before, act))));
    if (before == null) {
      steps.add(
          WriteStep.together(
              destroyed.check(DestroyedItems.key(after.id()), WriteCondition.absent())));
    }
    steps.addAll(index.entries(after.id(), before, after));
    return steps;
  }

  public List<WriteStep> deleted(Change.RecordDeleted change, String act) {
    ChildRecord.Open before = change.before();
    if (before.onceShielded()) {
      throw new IllegalArgumentException("a record that was ever shielded is never deleted");
    }
    List<WriteStep> steps = new ArrayList<>();
    steps.add(
        WriteStep.together(directory.delete(RecordCodec.key(before.id()), unchanged(before, act))));
    steps.addAll(index.entries(before.id(), before, null));
    return steps;
  }

  private WriteCondition unchanged(@Nullable ChildRecord before, String act) {
    return before == null ? WriteCondition.absent() : unchanged(before.revision(), act);
  }

  private WriteCondition unchanged(Revision revision, String act) {
    return claims.unclaimed(
        WriteCondition.revisionIs(revision.version(), revision.shieldEpoch()), act);
  }

  /**
   * Holds the epoch. Where something is hidden along with it, that counts as a change of the
   * record: who is about to reveal what is hidden must notice what came since they read it.
   */
  public WriteStep held(Change.EpochHeld change, boolean hides, String act) {
    WriteCondition condition = WriteCondition.epochIs(change.shieldEpoch());
    return hides
        ? counted(change.child(), claims.unclaimed(condition, act))
        : WriteStep.together(directory.check(RecordCodec.key(change.child()), condition));
  }

  public WriteStep held(Change.RevisionHeld change, String act) {
    return counted(change.child(), unchanged(change.revision(), act));
  }

  private WriteStep counted(ContactPointId child, WriteCondition condition) {
    return WriteStep.together(
        directory.addUnclaiming(RecordCodec.key(child), AttributeNames.VERSION, 1, condition));
  }

  public WriteStep saved(Change.MergeSaved change) {
    Merge before = change.before();
    return WriteStep.together(
        directory.put(
            records.item(change.after()),
            before == null ? WriteCondition.absent() : WriteCondition.versionIs(before.version())));
  }
}
