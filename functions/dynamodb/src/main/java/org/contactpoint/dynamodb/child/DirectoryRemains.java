package org.contactpoint.dynamodb.child;

import java.util.List;
import java.util.Set;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Merge;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.dynamodb.remains.Erasure;
import org.contactpoint.dynamodb.table.DynamoTable;
import org.contactpoint.dynamodb.table.DynamoTables;
import org.contactpoint.dynamodb.table.TableWrites;
import org.contactpoint.dynamodb.table.WriteCondition;

/** What else of the directory names a record that is destroyed: merges, and other records. */
public final class DirectoryRemains {
  private final DynamoTable<DirectoryItem> directory;
  private final TableWrites<DirectoryItem> writing;
  private final RecordCodec codec;

  public DirectoryRemains(DynamoTables tables, RecordCodec codec) {
    this.directory = DirectoryItem.table(tables);
    this.writing = directory.writing();
    this.codec = codec;
  }

  /**
   * Deletes a merge in which the record took part.
   *
   * @return both records that did
   */
  public Set<ContactPointId> merge(String id, Erasure erasure) {
    Set<ContactPointId> children =
        directory
            .get(RecordCodec.mergeKey(id))
            .map(codec::merge)
            .map(Merge::children)
            .orElse(Set.of());
    erasure.write(List.of(writing.delete(RecordCodec.mergeKey(id))));
    return children;
  }

  /**
   * Takes the record out of those from which another one was distinguished.
   *
   * @return false where somebody changed that one meanwhile
   */
  public boolean distinction(ContactPointId other, ContactPointId from, Erasure erasure) {
    return directory
        .get(RecordCodec.key(other))
        .filter(item -> !RecordCodec.isEnding(item))
        .map(codec::record)
        .filter(record -> record.distinctFrom().contains(from))
        .map(record -> forgotten(record, from, erasure))
        .orElse(true);
  }

  private boolean forgotten(ChildRecord record, ContactPointId from, Erasure erasure) {
    return erasure.writeTogether(
        List.of(
            writing.put(
                codec.item(record.forgetting(from)),
                WriteCondition.revisionIs(
                    record.revision().version(), record.revision().shieldEpoch()))));
  }
}
