package org.contactpoint.dynamodb.port;

import java.util.List;
import java.util.Optional;
import org.contactpoint.contract.table.Tables;
import org.contactpoint.domain.upload.WaitingRow;
import org.contactpoint.domain.upload.WaitingRows;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.dynamodb.codec.UploadsCodec;
import org.contactpoint.dynamodb.item.ClosedItem;
import org.contactpoint.dynamodb.table.Room;
import org.contactpoint.dynamodb.table.Rooms;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.Key;

/** The rows that wait for a person, from the table {@code uploads}. */
public final class DynamoDbWaitingRows implements WaitingRows {
  private final Room<ClosedItem> uploads;
  private final UploadsCodec codec;
  private final Lists<ClosedItem> byAuthority;
  private final Lists<ClosedItem> worklist;

  public DynamoDbWaitingRows(Rooms rooms, UploadsCodec codec) {
    this.uploads = rooms.uploads();
    this.codec = codec;
    this.byAuthority = Lists.of(uploads, Tables.BY_AUTHORITY, true);
    this.worklist = Lists.of(uploads, Tables.WORKLIST, true);
  }

  @Override
  public Optional<WaitingRow> find(String id) {
    return uploads.get(UploadsCodec.reviewKey(id)).map(codec::waitingRow);
  }

  @Override
  public List<WaitingRow> of(Authority listedTo, @Nullable String after, int limit) {
    String list = UploadsCodec.reviewsOf(listedTo);
    return rows(byAuthority.behind(list, key(after), limit, item -> list.equals(item.authority())));
  }

  @Override
  public long waiting() {
    return uploads.count(Tables.WORKLIST, UploadsCodec.UNDECIDED);
  }

  @Override
  public List<WaitingRow> all(@Nullable String after, int limit) {
    String list = UploadsCodec.UNDECIDED;
    return rows(worklist.behind(list, key(after), limit, item -> list.equals(item.work())));
  }

  private static @Nullable Key key(@Nullable String after) {
    return after == null ? null : UploadsCodec.reviewKey(after);
  }

  private List<WaitingRow> rows(List<ClosedItem> items) {
    return items.stream().map(codec::waitingRow).toList();
  }
}
