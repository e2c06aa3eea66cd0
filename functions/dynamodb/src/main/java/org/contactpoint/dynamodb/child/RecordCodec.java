package org.contactpoint.dynamodb.child;

import java.util.Locale;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Merge;
import org.contactpoint.domain.child.Revision;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.dynamodb.crypto.PayloadCipher;
import org.contactpoint.dynamodb.document.Json;
import org.contactpoint.dynamodb.document.SchemaVersion;
import org.contactpoint.dynamodb.table.DynamoTable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.enhanced.dynamodb.Key;

/**
 * Records and merges as items of the directory. Beside what conditions are made on, all of it is
 * encrypted before it gets there, and opens under its own key alone: a stolen copy of the table
 * says which numbers there are and nothing of whom they are.
 */
public final class RecordCodec {
  private static final String MERGE = "merge#";

  /** How the state of a record begins whose destruction has begun. */
  private static final String ENDING = "ending-";

  private final PayloadCipher cipher;

  public RecordCodec(PayloadCipher cipher) {
    this.cipher = cipher;
  }

  /** The key of a record. */
  public static Key key(ContactPointId id) {
    return DynamoTable.key(id.value(), DirectoryItem.RECORD);
  }

  /** The key of a merge. */
  public static Key mergeKey(String id) {
    return DynamoTable.key(MERGE + id, DirectoryItem.MERGE);
  }

  /** Encodes and encrypts a record as its item in the directory table. */
  public DirectoryItem item(ChildRecord record) {
    String pk = record.id().value();
    return new DirectoryItem(
        pk,
        DirectoryItem.RECORD,
        SchemaVersion.CURRENT,
        RecordDocument.stateOf(record).name().toLowerCase(Locale.ROOT),
        record.revision().version(),
        record.revision().shieldEpoch(),
        encrypted(pk, DirectoryItem.RECORD, RecordDocument.of(record)));
  }

  /** The item of a record from the beginning of its destruction on, one change and epoch later. */
  public DirectoryItem ending(ChildRecord record) {
    DirectoryItem item = item(record);
    Revision next = record.revision().nextEpoch();
    return new DirectoryItem(
        item.pk(),
        item.sk(),
        item.v(),
        ENDING + item.state(),
        next.version(),
        next.shieldEpoch(),
        item.payload());
  }

  /** Whether the destruction of that item's record has begun. */
  public static boolean isEnding(DirectoryItem item) {
    return item.state().startsWith(ENDING);
  }

  /** The record of an item. */
  public ChildRecord record(DirectoryItem item) {
    return decrypted(item, RecordDocument.class)
        .record(
            new ContactPointId(item.pk()),
            new Revision(item.version(), item.epoch()),
            RecordDocument.State.valueOf(state(item).toUpperCase(Locale.ROOT)));
  }

  private static String state(DirectoryItem item) {
    return isEnding(item) ? item.state().substring(ENDING.length()) : item.state();
  }

  /** Encodes and encrypts a merge as its item in the directory table. */
  public DirectoryItem item(Merge merge) {
    String pk = MERGE + merge.id();
    return new DirectoryItem(
        pk,
        DirectoryItem.MERGE,
        SchemaVersion.CURRENT,
        merge.state().code(),
        merge.version(),
        0,
        encrypted(pk, DirectoryItem.MERGE, MergeDocument.of(merge)));
  }

  /** The merge of an item. */
  public Merge merge(DirectoryItem item) {
    return decrypted(item, MergeDocument.class)
        .merge(item.pk().substring(MERGE.length()), item.version());
  }

  private SdkBytes encrypted(String pk, String sk, Object document) {
    return SdkBytes.fromByteArray(cipher.encrypt(Json.packed(document), pk + "|" + sk));
  }

  private <D> D decrypted(DirectoryItem item, Class<D> type) {
    SchemaVersion.require(item.v());
    byte[] packed = cipher.decrypt(item.payload().asByteArray(), item.pk() + "|" + item.sk());
    return Json.unpacked(packed, type);
  }
}
