package org.contactpoint.dynamodb.codec;

import java.util.Locale;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Merge;
import org.contactpoint.domain.child.Revision;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.dynamodb.document.Json;
import org.contactpoint.dynamodb.document.MergeDocument;
import org.contactpoint.dynamodb.document.RecordDocument;
import org.contactpoint.dynamodb.document.SchemaVersion;
import org.contactpoint.dynamodb.item.DirectoryItem;
import org.contactpoint.dynamodb.table.Room;
import software.amazon.awssdk.enhanced.dynamodb.Key;

/** Records and merges as items of the directory. */
public final class RecordCodec {
  private static final String MERGE = "merge#";

  private RecordCodec() {}

  /** Where a record lies. */
  public static Key key(ContactPointId id) {
    return Room.key(id.value(), DirectoryItem.RECORD);
  }

  /** Where a merge lies. */
  public static Key mergeKey(String id) {
    return Room.key(MERGE + id, DirectoryItem.MERGE);
  }

  /** The item of a record. */
  public static DirectoryItem item(ChildRecord record) {
    return new DirectoryItem(
        record.id().value(),
        DirectoryItem.RECORD,
        SchemaVersion.CURRENT,
        RecordDocument.stateOf(record).name().toLowerCase(Locale.ROOT),
        record.revision().version(),
        record.revision().shieldEpoch(),
        Json.text(RecordDocument.of(record)));
  }

  /** The record of an item. */
  public static ChildRecord record(DirectoryItem item) {
    SchemaVersion.require(item.v());
    return Json.read(item.doc(), RecordDocument.class)
        .record(
            new ContactPointId(item.pk()),
            new Revision(item.version(), item.epoch()),
            RecordDocument.State.valueOf(item.state().toUpperCase(Locale.ROOT)));
  }

  /** The item of a merge. */
  public static DirectoryItem item(Merge merge) {
    return new DirectoryItem(
        MERGE + merge.id(),
        DirectoryItem.MERGE,
        SchemaVersion.CURRENT,
        merge.state().code(),
        merge.version(),
        0,
        Json.text(MergeDocument.of(merge)));
  }

  /** The merge of an item. */
  public static Merge merge(DirectoryItem item) {
    SchemaVersion.require(item.v());
    return Json.read(item.doc(), MergeDocument.class)
        .merge(item.pk().substring(MERGE.length()), item.version());
  }
}
