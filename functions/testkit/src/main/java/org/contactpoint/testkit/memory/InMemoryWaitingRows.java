package org.contactpoint.testkit.memory;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.contactpoint.domain.upload.WaitingRow;
import org.contactpoint.domain.upload.WaitingRows;
import org.contactpoint.domain.value.Authority;
import org.jspecify.annotations.Nullable;

/** The waiting rows in memory. */
final class InMemoryWaitingRows implements WaitingRows {
  private static final Comparator<WaitingRow> OLDEST_FIRST =
      Comparator.comparing(WaitingRow::since).thenComparing(WaitingRow::id);

  private final Shelves shelves;

  InMemoryWaitingRows(Shelves shelves) {
    this.shelves = shelves;
  }

  @Override
  public Optional<WaitingRow> find(String id) {
    synchronized (shelves) {
      return Optional.ofNullable(shelves.waiting.get(id));
    }
  }

  @Override
  public List<WaitingRow> of(Authority listedTo, @Nullable String after, int limit) {
    return page(row -> row.listedTo().equals(listedTo), after, limit);
  }

  @Override
  public long waiting() {
    return all(null, Integer.MAX_VALUE).size();
  }

  @Override
  public List<WaitingRow> all(@Nullable String after, int limit) {
    return page(row -> true, after, limit);
  }

  /** The page goes on behind a row that was decided since: its place in the order stays known. */
  private List<WaitingRow> page(Predicate<WaitingRow> wanted, @Nullable String after, int limit) {
    synchronized (shelves) {
      WaitingRow last = after == null ? null : shelves.waiting.get(after);
      return shelves.waiting.values().stream()
          .filter(row -> !row.decided())
          .filter(wanted)
          .filter(row -> last == null || OLDEST_FIRST.compare(row, last) > 0)
          .sorted(OLDEST_FIRST)
          .limit(limit)
          .toList();
    }
  }
}
