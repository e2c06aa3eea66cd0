package org.contactpoint.dynamodb.upload;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.contactpoint.contract.table.Tables;
import org.contactpoint.domain.source.Source;
import org.contactpoint.domain.upload.RowResult;
import org.contactpoint.domain.upload.Upload;
import org.contactpoint.domain.upload.Uploads;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ListPlace;
import org.contactpoint.dynamodb.table.DynamoTable;
import org.contactpoint.dynamodb.table.DynamoTables;
import org.contactpoint.dynamodb.table.EncryptedItem;
import org.contactpoint.dynamodb.table.IndexedLists;
import org.jspecify.annotations.Nullable;

/** The uploads, from the table {@code uploads}. */
public final class DynamoDbUploads implements Uploads {
  private static final String BEHIND_ALL_SLICES = UploadsCodec.SLICE + ":";

  private final DynamoTable<EncryptedItem> uploads;
  private final UploadsCodec codec;
  private final IndexedLists<EncryptedItem> newestFirst;
  private final IndexedLists<EncryptedItem> worklist;

  public DynamoDbUploads(DynamoTables tables, UploadsCodec codec) {
    this.uploads = tables.uploads();
    this.codec = codec;
    this.newestFirst = IndexedLists.of(uploads, Tables.BY_AUTHORITY, false);
    this.worklist = IndexedLists.of(uploads, Tables.WORKLIST, true);
  }

  @Override
  public Optional<Upload> find(String id) {
    return uploads.get(UploadsCodec.uploadKey(id)).map(codec::upload);
  }

  @Override
  public Optional<Upload> findByObject(String objectKey, @Nullable String objectVersion) {
    return uploads
        .get(codec.objectKey(objectKey, objectVersion))
        .map(EncryptedItem::target)
        .flatMap(this::find);
  }

  @Override
  public List<Upload> of(Authority authority, @Nullable ListPlace after, int limit) {
    return newestFirst.after(UploadsCodec.uploadsOf(authority), after, limit).stream()
        .map(codec::upload)
        .toList();
  }

  @Override
  public List<Upload> unfinished() {
    return worklist.after(UploadsCodec.UNFINISHED, null, Integer.MAX_VALUE).stream()
        .map(codec::upload)
        .toList();
  }

  @Override
  public List<List<RowResult>> results(String uploadId, long fromRow, int slices) {
    return uploads
        .from(
            UploadsCodec.partition(uploadId),
            UploadsCodec.sliceSort(fromRow),
            BEHIND_ALL_SLICES,
            slices)
        .stream()
        .map(codec::results)
        .toList();
  }

  @Override
  public long liveRows(Source source) {
    return uploads
        .get(codec.liveKey(source))
        .map(item -> Objects.requireNonNullElse(item.live(), 0L))
        .orElse(0L);
  }
}
