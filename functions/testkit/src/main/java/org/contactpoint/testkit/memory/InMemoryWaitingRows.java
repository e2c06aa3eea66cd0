package org.contactpoint.testkit.memory;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.contactpoint.domain.index.IndexKey;
import org.contactpoint.domain.index.WaitingKeys;
import org.contactpoint.domain.name.Sounds;
import org.contactpoint.domain.upload.WaitingRow;
import org.contactpoint.domain.upload.WaitingRows;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.domain.value.ListPlace;
import org.jspecify.annotations.Nullable;

/** The waiting rows in memory. */
final class InMemoryWaitingRows implements WaitingRows {
  private final InMemoryState state;
  private final Sounds sounds;

  InMemoryWaitingRows(InMemoryState state, Sounds sounds) {
    this.state = state;
    this.sounds = sounds;
  }

  @Override
  public Optional<WaitingRow> find(String id) {
    synchronized (state) {
      return Optional.ofNullable(state.waiting.get(id));
    }
  }

  @Override
  public List<WaitingRow> of(Authority listedTo, @Nullable ListPlace after, int limit) {
    return page(row -> row.listedTo().equals(listedTo), after, limit);
  }

  @Override
  public long waiting() {
    return page(row -> true, null, Integer.MAX_VALUE).size();
  }

  @Override
  public List<WaitingRow> ofPart(int part, @Nullable ListPlace after, int limit) {
    return page(row -> row.part() == part, after, limit);
  }

  @Override
  public Page about(
      Set<ContactPointId> numbers, Set<IndexKey> keys, @Nullable String after, int limit) {
    synchronized (state) {
      List<WaitingRow> found =
          state.waiting.values().stream()
              .filter(row -> !row.decided())
              .filter(row -> after == null || row.id().compareTo(after) > 0)
              .filter(row -> isAbout(row, numbers, keys))
              .sorted(Comparator.comparing(WaitingRow::id))
              .toList();
      List<WaitingRow> page = found.stream().limit(limit).toList();
      return new Page(page, page.size() == found.size() ? null : page.getLast().id());
    }
  }

  private boolean isAbout(WaitingRow row, Set<ContactPointId> numbers, Set<IndexKey> keys) {
    return row.candidates().stream().anyMatch(one -> numbers.contains(one.child()))
        || !Collections.disjoint(WaitingKeys.of(row.row().facts(), sounds), keys);
  }

  private List<WaitingRow> page(
      Predicate<WaitingRow> wanted, @Nullable ListPlace after, int limit) {
    synchronized (state) {
      return InMemoryPages.of(
          state.waiting.values().stream().filter(row -> !row.decided()).filter(wanted),
          WaitingRow::place,
          after,
          limit);
    }
  }
}
