package org.contactpoint.dynamodb.port;

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
import org.contactpoint.dynamodb.codec.UploadsCodec;
import org.contactpoint.dynamodb.item.ClosedItem;
import org.contactpoint.dynamodb.table.Room;
import org.contactpoint.dynamodb.table.Rooms;
import org.jspecify.annotations.Nullable;

/** The uploads, from the table {@code uploads}. */
public final class DynamoDbUploads implements Uploads {
  private static final String BEHIND_ALL_SLICES = UploadsCodec.SLICE + ":";

  private final Room<ClosedItem> uploads;
  private final UploadsCodec codec;
  private final Lists<ClosedItem> newestFirst;
  private final Lists<ClosedItem> worklist;

  public DynamoDbUploads(Rooms rooms, UploadsCodec codec) {
    this.uploads = rooms.uploads();
    this.codec = codec;
    this.newestFirst = Lists.of(uploads, Tables.BY_AUTHORITY, false);
    this.worklist = Lists.of(uploads, Tables.WORKLIST, true);
  }

  @Override
  public Optional<Upload> find(String id) {
    return uploads.get(UploadsCodec.uploadKey(id)).map(codec::upload);
  }

  @Override
  public Optional<Upload> findByObject(String objectKey, @Nullable String objectVersion) {
    return uploads
        .get(codec.objectKey(objectKey, objectVersion))
        .map(ClosedItem::target)
        .flatMap(this::find);
  }

  @Override
  public List<Upload> of(Authority authority, @Nullable ListPlace after, int limit) {
    return newestFirst
        .behind(UploadsCodec.uploadsOf(authority), after, limit, item -> true)
        .stream()
        .map(codec::upload)
        .toList();
  }

  @Override
  public List<Upload> unfinished() {
    return worklist
        .behind(
            UploadsCodec.UNFINISHED,
            null,
            Integer.MAX_VALUE,
            item -> UploadsCodec.UNFINISHED.equals(item.work()))
        .stream()
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
