package org.contactpoint.dynamodb.upload;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.contactpoint.contract.table.Tables;
import org.contactpoint.domain.index.IndexKey;
import org.contactpoint.domain.upload.WaitingRow;
import org.contactpoint.domain.upload.WaitingRows;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.domain.value.ListPlace;
import org.contactpoint.dynamodb.table.DynamoTable;
import org.contactpoint.dynamodb.table.DynamoTables;
import org.contactpoint.dynamodb.table.EncryptedItem;
import org.contactpoint.dynamodb.table.IndexedLists;
import org.contactpoint.dynamodb.table.ParallelReads;
import org.jspecify.annotations.Nullable;

/** The rows that wait for a person, from the table {@code uploads}. */
public final class DynamoDbWaitingRows implements WaitingRows {
  private final DynamoTable<EncryptedItem> uploads;
  private final UploadsCodec codec;
  private final IndexedLists<EncryptedItem> byAuthority;
  private final IndexedLists<EncryptedItem> worklist;

  public DynamoDbWaitingRows(DynamoTables tables, UploadsCodec codec) {
    this.uploads = tables.uploads();
    this.codec = codec;
    this.byAuthority = IndexedLists.of(uploads, Tables.BY_AUTHORITY, true);
    this.worklist = IndexedLists.of(uploads, Tables.WORKLIST, true);
  }

  @Override
  public Optional<WaitingRow> find(String id) {
    return uploads.get(UploadsCodec.reviewKey(id)).map(codec::waitingRow);
  }

  @Override
  public List<WaitingRow> of(Authority listedTo, @Nullable ListPlace after, int limit) {
    String list = UploadsCodec.reviewsOf(listedTo);
    return rows(byAuthority.after(list, after, limit));
  }

  @Override
  public long waiting() {
    return IntStream.range(0, PARTS)
        .mapToLong(part -> uploads.count(Tables.WORKLIST, UploadsCodec.undecided(part)))
        .sum();
  }

  @Override
  public List<WaitingRow> ofPart(int part, @Nullable ListPlace after, int limit) {
    String list = UploadsCodec.undecided(part);
    return rows(worklist.after(list, after, limit));
  }

  @Override
  public Page about(
      Set<ContactPointId> numbers, Set<IndexKey> keys, @Nullable String after, int limit) {
    Set<String> places = new LinkedHashSet<>();
    numbers.forEach(child -> places.add(codec.candidate(child)));
    keys.forEach(key -> places.add(codec.waiting(key)));
    SortedSet<String> found = new TreeSet<>();
    boolean more = false;
    for (List<String> some : ParallelReads.read(places, place -> pointers(place, after, limit))) {
      found.addAll(some);
      more |= some.size() == limit;
    }
    List<String> page = found.stream().limit(limit).toList();
    boolean ends = page.isEmpty() || (!more && found.size() == page.size());
    return new Page(undecided(page), ends ? null : page.getLast());
  }

  private List<String> pointers(String place, @Nullable String after, int limit) {
    List<EncryptedItem> items =
        after == null ? uploads.first(place, limit) : uploads.after(place, after, limit);
    return items.stream().map(EncryptedItem::sk).toList();
  }

  /** A pointer may be left of a row that waits no longer. */
  private List<WaitingRow> undecided(List<String> ids) {
    return uploads.getAll(ids.stream().map(UploadsCodec::reviewKey).toList()).stream()
        .map(codec::waitingRow)
        .filter(row -> !row.decided())
        .sorted(Comparator.comparing(WaitingRow::id))
        .toList();
  }

  private List<WaitingRow> rows(List<EncryptedItem> items) {
    return items.stream().map(codec::waitingRow).toList();
  }
}
