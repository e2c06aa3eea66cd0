package org.contactpoint.testkit.memory;

import java.util.ArrayList;
import java.util.List;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Revision;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.comparison.ComparableWords;
import org.contactpoint.domain.comparison.Traits;
import org.contactpoint.domain.destruction.Destruction;
import org.contactpoint.domain.index.IndexKey;
import org.contactpoint.domain.index.IndexTurnover;
import org.contactpoint.domain.value.ContactPointId;
import org.jspecify.annotations.Nullable;

/** The writes of changed records and of the search entries that follow from them. */
final class RecordWrites {
  private final InMemoryState state;
  private final ComparableWords words;

  RecordWrites(InMemoryState state, ComparableWords words) {
    this.state = state;
    this.words = words;
  }

  List<Write> saved(Change.RecordSaved change) {
    ChildRecord after = change.after();
    ChildRecord before = change.before();
    if (before != null && !before.id().equals(after.id())) {
      throw new IllegalArgumentException("one record can't become another");
    }
    List<Write> writes = new ArrayList<>();
    writes.add(
        Write.when(
            item(after.id()),
            () ->
                stands(after.id(), before == null ? null : before.revision())
                    && (before != null || !state.destroyed.containsKey(after.id())),
            () -> state.records.put(after.id(), after)));
    writes.addAll(entries(after.id(), before, after));
    return writes;
  }

  List<Write> deleted(Change.RecordDeleted change) {
    ChildRecord.Open before = change.before();
    if (before.onceShielded()) {
      throw new IllegalArgumentException("a record that was ever shielded is never deleted");
    }
    List<Write> writes = new ArrayList<>();
    writes.add(
        Write.when(
            item(before.id()),
            () -> stands(before.id(), before.revision()),
            () -> state.records.remove(before.id())));
    writes.addAll(entries(before.id(), before, null));
    return writes;
  }

  List<Write> ending(Change.DestructionBegun change) {
    ChildRecord before = change.before();
    List<Write> writes = new ArrayList<>();
    writes.add(
        Write.when(
            item(before.id()),
            () -> stands(before.id(), before.revision()),
            () -> {
              state.records.remove(before.id());
              state.ending.put(before.id(), before);
              state.destroyed.put(before.id(), new Destruction(before.id(), change.day(), null));
            }));
    writes.addAll(entries(before.id(), before, null));
    return writes;
  }

  /**
   * Holding the epoch counts as a change of the record where hidden things are written with it: who
   * is about to reveal hidden facts must notice what came since they read it.
   */
  Write held(Change.EpochHeld change, boolean hides) {
    return Write.when(
        item(change.child()),
        () -> epochOf(change.child()) == change.shieldEpoch(),
        () -> {
          if (hides) {
            state.records.computeIfPresent(change.child(), (id, record) -> Revised.next(record));
          }
        });
  }

  Write held(Change.RevisionHeld change) {
    return Write.when(
        item(change.child()),
        () -> {
          ChildRecord record = state.records.get(change.child());
          return record != null && record.revision().equals(change.revision());
        },
        () -> state.records.computeIfPresent(change.child(), (id, record) -> Revised.next(record)));
  }

  private long epochOf(ContactPointId child) {
    ChildRecord record = state.records.get(child);
    return record == null ? -1 : record.revision().shieldEpoch();
  }

  private boolean stands(ContactPointId id, @Nullable Revision read) {
    ChildRecord now = state.records.get(id);
    return now == null ? read == null : now.revision().equals(read);
  }

  private List<Write> entries(
      ContactPointId id, @Nullable ChildRecord before, @Nullable ChildRecord after) {
    IndexTurnover turnover = IndexTurnover.between(before, after, words);
    List<Write> writes = new ArrayList<>();
    turnover.gone().forEach(key -> writes.add(gone(id, key)));
    turnover.written().forEach(key -> writes.add(listed(id, key, turnover.traits())));
    return writes;
  }

  private Write gone(ContactPointId id, IndexKey key) {
    return Write.entry(entry(id, key), () -> state.listing(key).remove(id.value()));
  }

  private Write listed(ContactPointId id, IndexKey key, Traits traits) {
    return Write.entry(entry(id, key), () -> state.listing(key).put(id.value(), traits));
  }

  private static String item(ContactPointId id) {
    return "record " + id.value();
  }

  private static String entry(ContactPointId id, IndexKey key) {
    return key.family() + " " + key.text() + " " + id.value();
  }
}
