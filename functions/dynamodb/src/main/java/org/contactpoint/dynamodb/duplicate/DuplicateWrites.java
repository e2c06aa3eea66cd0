package org.contactpoint.dynamodb.duplicate;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.contactpoint.domain.commit.DuplicateChanges;
import org.contactpoint.domain.duplicate.DuplicateCheck;
import org.contactpoint.domain.duplicate.RecordPair;
import org.contactpoint.dynamodb.table.DynamoTables;
import org.contactpoint.dynamodb.table.EncryptedItem;
import org.contactpoint.dynamodb.table.TableWrites;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** What of the list of possible duplicates is written along with the records. */
public final class DuplicateWrites {
  private final TableWrites<EncryptedItem> duplicates;
  private final DuplicatesCodec codec;
  private final Clock clock;

  public DuplicateWrites(DynamoTables tables, DuplicatesCodec codec, Clock clock) {
    this.duplicates = tables.duplicates().writing();
    this.codec = codec;
    this.clock = clock;
  }

  /** The writes of all that those changes bring. */
  public List<TransactWriteItem> all(DuplicateChanges changes) {
    List<TransactWriteItem> writes = new ArrayList<>();
    changes
        .compared()
        .forEach(
            (child, mark) ->
                writes.add(
                    duplicates.put(
                        DuplicatesCodec.item(
                            new DuplicateCheck(
                                child, mark.isEmpty() ? clock.instant().toString() : mark)))));
    changes.settled().forEach(pair -> writes.addAll(settled(pair)));
    changes.decided().forEach(pair -> writes.addAll(decided(pair)));
    return writes;
  }

  private List<TransactWriteItem> settled(RecordPair pair) {
    return codec.keys(pair).stream().map(duplicates::delete).toList();
  }

  private List<TransactWriteItem> decided(RecordPair pair) {
    List<TransactWriteItem> writes = new ArrayList<>();
    codec.decided(pair).forEach(item -> writes.add(duplicates.put(item)));
    Key pointer = DuplicatesCodec.pointerKey(codec.id(pair));
    writes.add(duplicates.delete(pointer));
    return writes;
  }
}
