package org.contactpoint.dynamodb.commit;

import java.util.ArrayList;
import java.util.List;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Merge;
import org.contactpoint.domain.child.Revision;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.comparison.ComparableWords;
import org.contactpoint.domain.index.IndexKey;
import org.contactpoint.domain.index.IndexTurnover;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.dynamodb.codec.IndexHashes;
import org.contactpoint.dynamodb.codec.RecordCodec;
import org.contactpoint.dynamodb.codec.TraitsCodec;
import org.contactpoint.dynamodb.item.AttributeNames;
import org.contactpoint.dynamodb.item.DirectoryItem;
import org.contactpoint.dynamodb.item.IndexItem;
import org.contactpoint.dynamodb.table.DynamoTable;
import org.contactpoint.dynamodb.table.DynamoTables;
import org.contactpoint.dynamodb.table.TableWrites;
import org.contactpoint.dynamodb.table.WriteCondition;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;

/** The writes of records, of the search entries that follow from them, and of merges. */
final class RecordWrites {
  private final TableWrites<DirectoryItem> directory;
  private final TableWrites<IndexItem> index;
  private final RecordCodec records;
  private final IndexHashes hashes;
  private final TraitsCodec codec;
  private final ComparableWords words;
  private final UrgentClaims claims;

  RecordWrites(
      DynamoTables tables,
      RecordCodec records,
      IndexHashes hashes,
      TraitsCodec codec,
      ComparableWords words,
      UrgentClaims claims) {
    this.directory = tables.directory().writing();
    this.index = tables.searchIndex().writing();
    this.records = records;
    this.hashes = hashes;
    this.codec = codec;
    this.words = words;
    this.claims = claims;
  }

  List<WriteStep> saved(Change.RecordSaved change, Urgency urgency) {
    ChildRecord before = change.before();
    ChildRecord after = change.after();
    if (before != null && !before.id().equals(after.id())) {
      throw new IllegalArgumentException("one record can't become another");
    }
    List<WriteStep> steps = new ArrayList<>();
    steps.add(WriteStep.together(directory.put(records.item(after), unchanged(before, urgency))));
    steps.addAll(entries(after.id(), before, after));
    return steps;
  }

  List<WriteStep> deleted(Change.RecordDeleted change, Urgency urgency) {
    ChildRecord.Open before = change.before();
    if (before.onceShielded()) {
      throw new IllegalArgumentException("a record that was ever shielded is never deleted");
    }
    List<WriteStep> steps = new ArrayList<>();
    steps.add(
        WriteStep.together(
            directory.delete(RecordCodec.key(before.id()), unchanged(before, urgency))));
    steps.addAll(entries(before.id(), before, null));
    return steps;
  }

  private WriteCondition unchanged(@Nullable ChildRecord before, Urgency urgency) {
    return before == null
        ? WriteCondition.absent()
        : unchanged(before.id(), before.revision(), urgency);
  }

  private WriteCondition unchanged(ContactPointId child, Revision revision, Urgency urgency) {
    return claims.unclaimed(
        WriteCondition.revisionIs(revision.version(), revision.shieldEpoch()),
        urgency.actOn(child));
  }

  /**
   * Holds the epoch. Where something is hidden along with it, that counts as a change of the
   * record: who is about to reveal what lies apart must notice what came since they read it.
   */
  WriteStep held(Change.EpochHeld change, boolean hides, Urgency urgency) {
    WriteCondition condition = WriteCondition.epochIs(change.shieldEpoch());
    return hides
        ? counted(change.child(), claims.unclaimed(condition, urgency.actOn(change.child())))
        : WriteStep.together(directory.check(RecordCodec.key(change.child()), condition));
  }

  WriteStep held(Change.RevisionHeld change, Urgency urgency) {
    return counted(change.child(), unchanged(change.child(), change.revision(), urgency));
  }

  private WriteStep counted(ContactPointId child, WriteCondition condition) {
    return WriteStep.together(
        directory.addUnclaiming(RecordCodec.key(child), AttributeNames.VERSION, 1, condition));
  }

  WriteStep saved(Change.MergeSaved change) {
    Merge before = change.before();
    return WriteStep.together(
        directory.put(
            records.item(change.after()),
            before == null ? WriteCondition.absent() : WriteCondition.versionIs(before.version())));
  }

  private List<WriteStep> entries(
      ContactPointId child, @Nullable ChildRecord before, @Nullable ChildRecord after) {
    IndexTurnover turnover = IndexTurnover.between(before, after, words);
    List<WriteStep> steps = new ArrayList<>();
    for (IndexKey key : turnover.gone()) {
      hashes.searchAll(key).forEach(place -> steps.add(gone(place, child)));
    }
    if (!turnover.written().isEmpty()) {
      SdkBytes traits = SdkBytes.fromByteArray(codec.close(child, turnover.traits()));
      for (IndexKey key : turnover.written()) {
        steps.add(
            WriteStep.ahead(index.put(IndexItem.child(hashes.search(key), child.value(), traits))));
      }
    }
    return steps;
  }

  /** Nobody created a child there since somebody looked. */
  WriteStep taken(Change.CreationGuard change) {
    WriteCondition condition =
        change.seen() == 0 ? WriteCondition.absent() : WriteCondition.versionIs(change.seen());
    return WriteStep.together(
        index.add(
            DynamoTable.key(hashes.search(change.key()), IndexItem.TURNS),
            AttributeNames.VERSION,
            1,
            condition));
  }

  private WriteStep gone(String place, ContactPointId child) {
    return WriteStep.after(index.delete(DynamoTable.key(place, child.value())));
  }
}
