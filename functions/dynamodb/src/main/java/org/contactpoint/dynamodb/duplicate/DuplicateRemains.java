package org.contactpoint.dynamodb.duplicate;

import java.util.ArrayList;
import java.util.List;
import org.contactpoint.domain.duplicate.RecordPair;
import org.contactpoint.dynamodb.remains.EndingRecord;
import org.contactpoint.dynamodb.remains.Erasure;
import org.contactpoint.dynamodb.remains.TableRemains;
import org.contactpoint.dynamodb.table.DynamoTable;
import org.contactpoint.dynamodb.table.DynamoTables;
import org.contactpoint.dynamodb.table.EncryptedItem;
import org.contactpoint.dynamodb.table.TableWrites;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** The pairs of a record that is destroyed, and that it is to be compared. */
public final class DuplicateRemains implements TableRemains {
  private static final int PAGE = 100;

  private final DynamoTable<EncryptedItem> duplicates;
  private final TableWrites<EncryptedItem> writing;
  private final DuplicatesCodec codec;

  public DuplicateRemains(DynamoTables tables, DuplicatesCodec codec) {
    this.duplicates = tables.duplicates();
    this.writing = duplicates.writing();
    this.codec = codec;
  }

  @Override
  public boolean erase(EndingRecord ending, Erasure erasure) {
    erasure.write(List.of(writing.delete(DuplicatesCodec.checkKey(ending.number()))));
    String partition = DuplicatesCodec.partition(ending.number());
    List<EncryptedItem> sides = duplicates.first(partition, PAGE);
    while (!sides.isEmpty() && !erasure.isSpent()) {
      List<TransactWriteItem> deletions = new ArrayList<>();
      for (EncryptedItem side : sides) {
        RecordPair pair = RecordPair.of(ending.number(), DuplicatesCodec.otherOf(side));
        codec.keys(pair).forEach(key -> deletions.add(writing.delete(key)));
      }
      erasure.write(deletions);
      sides = duplicates.first(partition, PAGE);
    }
    return sides.isEmpty();
  }
}
