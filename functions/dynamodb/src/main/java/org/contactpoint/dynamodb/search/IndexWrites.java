package org.contactpoint.dynamodb.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.comparison.ComparableWords;
import org.contactpoint.domain.comparison.Traits;
import org.contactpoint.domain.index.IndexKey;
import org.contactpoint.domain.index.IndexKeys;
import org.contactpoint.domain.index.IndexTurnover;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.dynamodb.table.AttributeNames;
import org.contactpoint.dynamodb.table.DynamoTable;
import org.contactpoint.dynamodb.table.DynamoTables;
import org.contactpoint.dynamodb.table.TableWrites;
import org.contactpoint.dynamodb.table.WriteCondition;
import org.contactpoint.dynamodb.table.WriteStep;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** The writes of the search entries that follow from a record. */
public final class IndexWrites {
  private final TableWrites<IndexItem> index;
  private final IndexHashes hashes;
  private final TraitsCodec codec;
  private final ComparableWords words;

  public IndexWrites(
      DynamoTables tables, IndexHashes hashes, TraitsCodec codec, ComparableWords words) {
    this.index = IndexItem.table(tables).writing();
    this.hashes = hashes;
    this.codec = codec;
    this.words = words;
  }

  /**
   * The entries that a record has no more, under every secret, and those that it has now: written
   * under one secret, and deleted under every other where they could go on saying what they said.
   */
  public List<WriteStep> entries(
      ContactPointId child, @Nullable ChildRecord before, @Nullable ChildRecord after) {
    IndexTurnover turnover = IndexTurnover.between(before, after, words);
    List<WriteStep> steps = new ArrayList<>();
    for (IndexKey key : turnover.gone()) {
      hashes.searchAll(key).forEach(place -> steps.add(gone(place, child)));
    }
    if (!turnover.written().isEmpty()) {
      SdkBytes traits = SdkBytes.fromByteArray(codec.encrypted(child, turnover.traits()));
      for (IndexKey key : turnover.written()) {
        steps.add(WriteStep.ahead(written(key, child, traits)));
      }
    }
    for (IndexKey key : turnover.replaced()) {
      hashes.searchOthers(key).forEach(place -> steps.add(gone(place, child)));
    }
    return steps;
  }

  /** All entries that a record has, as they are written now. */
  public List<TransactWriteItem> all(ChildRecord record) {
    Set<IndexKey> keys = IndexKeys.of(record, words.sounds());
    if (keys.isEmpty()) {
      return List.of();
    }
    SdkBytes traits =
        SdkBytes.fromByteArray(codec.encrypted(record.id(), Traits.of(record, words)));
    return keys.stream().map(key -> written(key, record.id(), traits)).toList();
  }

  private TransactWriteItem written(IndexKey key, ContactPointId child, SdkBytes traits) {
    return index.put(IndexItem.child(hashes.search(key), child.value(), traits));
  }

  /** Nobody created a child there since somebody looked. */
  public WriteStep taken(Change.CreationGuard change) {
    WriteCondition condition =
        change.seen() == 0 ? WriteCondition.absent() : WriteCondition.versionIs(change.seen());
    return WriteStep.together(
        index.add(
            DynamoTable.key(hashes.search(change.key()), IndexItem.CREATION_COUNTER),
            AttributeNames.VERSION,
            1,
            condition));
  }

  private WriteStep gone(String place, ContactPointId child) {
    return WriteStep.after(index.delete(DynamoTable.key(place, child.value())));
  }
}
