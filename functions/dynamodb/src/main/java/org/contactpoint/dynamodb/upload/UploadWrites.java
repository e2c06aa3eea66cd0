package org.contactpoint.dynamodb.upload;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.name.Sounds;
import org.contactpoint.domain.upload.ApparentRecord;
import org.contactpoint.domain.upload.SourceLink;
import org.contactpoint.domain.upload.Upload;
import org.contactpoint.domain.upload.WaitingRow;
import org.contactpoint.dynamodb.table.AttributeNames;
import org.contactpoint.dynamodb.table.DynamoTable;
import org.contactpoint.dynamodb.table.DynamoTables;
import org.contactpoint.dynamodb.table.EncryptedItem;
import org.contactpoint.dynamodb.table.TableWrites;
import org.contactpoint.dynamodb.table.WriteCondition;
import org.contactpoint.dynamodb.table.WriteStep;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** The writes of uploads, slices, links and waiting rows. */
public final class UploadWrites {
  private final TableWrites<EncryptedItem> uploads;
  private final UploadsCodec codec;
  private final Sounds sounds;

  public UploadWrites(DynamoTables tables, UploadsCodec codec, Sounds sounds) {
    this.uploads = tables.uploads().writing();
    this.codec = codec;
    this.sounds = sounds;
  }

  public List<TransactWriteItem> saved(Change.UploadSaved change) {
    Upload before = change.before();
    Upload after = change.after();
    List<TransactWriteItem> items = new ArrayList<>();
    items.add(uploads.put(codec.item(after), before == null ? absent() : is(before.version())));
    if (before == null && after.announcedBy() != null) {
      items.add(uploads.put(codec.pointer(after, null)));
    }
    if (after.objectVersion() != null && !after.objectVersion().equals(versionOf(before))) {
      items.add(uploads.put(codec.pointer(after, after.objectVersion()), absent()));
    }
    return items;
  }

  private static @Nullable String versionOf(@Nullable Upload upload) {
    return upload == null ? null : upload.objectVersion();
  }

  public List<TransactWriteItem> reported(Change.SliceReported change) {
    List<TransactWriteItem> items = new ArrayList<>();
    items.add(
        uploads.put(codec.item(change.upload().id(), change.firstRow(), change.rows()), absent()));
    if (change.liveRowsDelta() != 0) {
      items.add(
          uploads.add(
              codec.liveKey(change.upload().source()),
              AttributeNames.LIVE,
              change.liveRowsDelta()));
    }
    return items;
  }

  public TransactWriteItem saved(Change.LinkSaved change) {
    SourceLink before = change.before();
    return uploads.put(
        codec.item(change.after()), before == null ? absent() : is(before.version()));
  }

  public TransactWriteItem deleted(Change.LinkDeleted change) {
    return uploads.delete(codec.linkKey(change.before().key()), is(change.before().version()));
  }

  public List<WriteStep> saved(Change.WaitingRowSaved change) {
    WaitingRow before = change.before();
    WaitingRow after = change.after();
    List<WriteStep> steps = new ArrayList<>();
    steps.add(
        WriteStep.together(
            uploads.put(codec.item(after), before == null ? absent() : is(before.version()))));
    steps.addAll(pointers(before, after));
    return steps;
  }

  public List<WriteStep> deleted(Change.WaitingRowDeleted change) {
    WaitingRow before = change.before();
    List<WriteStep> steps = new ArrayList<>();
    steps.add(
        WriteStep.together(
            uploads.delete(UploadsCodec.reviewKey(before.id()), is(before.version()))));
    steps.addAll(pointers(before, null));
    return steps;
  }

  /** Like search entries they only say where to look. */
  private List<WriteStep> pointers(@Nullable WaitingRow before, @Nullable WaitingRow after) {
    Set<String> gone = places(before);
    Set<String> now = places(after);
    List<WriteStep> steps = new ArrayList<>();
    for (String place : now) {
      if (!gone.contains(place)) {
        steps.add(
            WriteStep.ahead(
                uploads.put(UploadsCodec.pointer(place, Objects.requireNonNull(after)))));
      }
    }
    for (String place : gone) {
      if (!now.contains(place)) {
        steps.add(
            WriteStep.after(
                uploads.delete(DynamoTable.key(place, Objects.requireNonNull(before).id()))));
      }
    }
    return steps;
  }

  /** A decided row is looked for by nobody. */
  private Set<String> places(@Nullable WaitingRow row) {
    return row == null || row.decided() ? Set.of() : codec.places(row, sounds);
  }

  public TransactWriteItem saved(Change.ApparentRecordSaved change) {
    ApparentRecord before = change.before();
    return uploads.put(codec.item(change.after()), before == null ? absent() : is(version(before)));
  }

  public TransactWriteItem deleted(Change.ApparentRecordDeleted change) {
    ApparentRecord before = change.before();
    return uploads.delete(UploadsCodec.apparentKey(before.id()), is(version(before)));
  }

  private static long version(ApparentRecord made) {
    return made.record().revision().version();
  }

  private static WriteCondition absent() {
    return WriteCondition.absent();
  }

  private static WriteCondition is(long version) {
    return WriteCondition.versionIs(version);
  }
}
