package org.contactpoint.dynamodb.destruction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Children;
import org.contactpoint.domain.child.Merge;
import org.contactpoint.domain.child.Merges;
import org.contactpoint.domain.destruction.Destruction;
import org.contactpoint.domain.destruction.Destructions;
import org.contactpoint.domain.destruction.Remains;
import org.contactpoint.domain.shielding.HiddenFacts;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.dynamodb.child.DirectoryItem;
import org.contactpoint.dynamodb.child.DirectoryRemains;
import org.contactpoint.dynamodb.child.DynamoDbChildren;
import org.contactpoint.dynamodb.child.DynamoDbMerges;
import org.contactpoint.dynamodb.child.RecordCodec;
import org.contactpoint.dynamodb.commit.Codecs;
import org.contactpoint.dynamodb.duplicate.DuplicateRemains;
import org.contactpoint.dynamodb.lifecycle.DestroyedItems;
import org.contactpoint.dynamodb.lifecycle.DueWrites;
import org.contactpoint.dynamodb.lifecycle.DynamoDbDestructions;
import org.contactpoint.dynamodb.notice.NoticeRemains;
import org.contactpoint.dynamodb.remains.EndingRecord;
import org.contactpoint.dynamodb.remains.Erasure;
import org.contactpoint.dynamodb.remains.TableRemains;
import org.contactpoint.dynamodb.search.SearchRemains;
import org.contactpoint.dynamodb.shielding.DynamoDbHiddenFacts;
import org.contactpoint.dynamodb.shielding.DynamoDbQuarantine;
import org.contactpoint.dynamodb.shielding.HiddenRemoval;
import org.contactpoint.dynamodb.shielding.MarkRemains;
import org.contactpoint.dynamodb.shielding.ShieldedRemains;
import org.contactpoint.dynamodb.table.DynamoTables;
import org.contactpoint.dynamodb.table.EncryptedItem;
import org.contactpoint.dynamodb.table.TableWrites;
import org.contactpoint.dynamodb.table.WritesOutsideTransaction;
import org.contactpoint.dynamodb.upload.UploadRemains;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** What is stored of records whose destruction has begun, in all tables but the trail's. */
public final class DynamoDbRemains implements Remains {
  private final DynamoTables tables;
  private final Children records;
  private final HiddenFacts hidden;
  private final HiddenRemoval removal;
  private final ShieldedRemains shielded;
  private final Merges merges;
  private final List<TableRemains> all;
  private final Destructions destructions;
  private final TableWrites<DirectoryItem> directory;
  private final TableWrites<EncryptedItem> destroyed;
  private final DueWrites due;

  public DynamoDbRemains(DynamoTables tables, Codecs codecs) {
    this.tables = tables;
    this.records = DynamoDbChildren.ending(tables, codecs.records());
    this.hidden = new DynamoDbHiddenFacts(tables, codecs.decryptor());
    this.removal =
        new HiddenRemoval(
            new WritesOutsideTransaction(tables.client()),
            tables,
            codecs.decryptor(),
            codecs.encryptor());
    this.merges = new DynamoDbMerges(tables, codecs.records());
    MarkRemains marks = new MarkRemains(tables, codecs.hashes(), codecs.words().sounds());
    UploadRemains uploads =
        new UploadRemains(
            tables,
            codecs.uploads(),
            codecs.words().sounds(),
            new DynamoDbQuarantine(tables, codecs.decryptor()),
            marks);
    this.shielded =
        new ShieldedRemains(tables, new DirectoryRemains(tables, codecs.records()), uploads);
    // In the order in which they go: what leads to others is behind what it leads to.
    this.all =
        List.of(
            uploads,
            new SearchRemains(tables, codecs.hashes(), codecs.words().sounds()),
            marks,
            new DuplicateRemains(tables, codecs.duplicates()),
            new NoticeRemains(tables),
            shielded);
    this.destructions = new DynamoDbDestructions(tables);
    this.directory = DirectoryItem.table(tables).writing();
    this.destroyed = tables.destroyed().writing();
    this.due = new DueWrites(tables);
  }

  @Override
  public List<Merge> mergesOf(ContactPointId record) {
    return shielded.mergesOf(record).stream().flatMap(id -> merges.find(id).stream()).toList();
  }

  @Override
  public Children records() {
    return records;
  }

  @Override
  public boolean destroy(ContactPointId number, LocalDate today) {
    return records.find(number).map(record -> destroy(record, today)).orElse(true);
  }

  private boolean destroy(ChildRecord record, LocalDate today) {
    EndingRecord ending = ending(record);
    Erasure erasure = new Erasure(tables.client(), MOST_WRITES);
    for (TableRemains remains : all) {
      if (!remains.erase(ending, erasure)) {
        return false;
      }
    }
    return erasure.writeTogether(last(record, today));
  }

  private EndingRecord ending(ChildRecord record) {
    return switch (record) {
      case ChildRecord.Open open -> new EndingRecord(open, open.statements());
      case ChildRecord.Shielded shielded -> new EndingRecord(shielded, hidden.of(shielded.id()));
      case ChildRecord.Merged merged -> new EndingRecord(merged, List.of());
    };
  }

  /** What is hidden goes with the record: by it is found what else there is. */
  private List<TransactWriteItem> last(ChildRecord record, LocalDate today) {
    LocalDate begun = destructions.find(record.id()).map(Destruction::begun).orElse(today);
    List<TransactWriteItem> writes = new ArrayList<>();
    writes.add(directory.delete(RecordCodec.key(record.id())));
    if (record instanceof ChildRecord.Shielded) {
      writes.addAll(removal.cleared(record.id(), 1));
    }
    writes.addAll(shielded.leadingToOther(record.id()));
    if (record instanceof ChildRecord.Surviving surviving) {
      surviving.nextStep().map(due::taken).ifPresent(writes::add);
    }
    writes.add(destroyed.put(DestroyedItems.item(new Destruction(record.id(), begun, today))));
    writes.add(destroyed.put(DestroyedItems.ofDay(today, record.id())));
    return writes;
  }
}
