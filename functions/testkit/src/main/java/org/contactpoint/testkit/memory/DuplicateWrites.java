package org.contactpoint.testkit.memory;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.contactpoint.domain.commit.DuplicateChanges;
import org.contactpoint.domain.duplicate.RecordPair;
import org.contactpoint.domain.value.ContactPointId;

/** What of the list of possible duplicates is written along with the records. */
final class DuplicateWrites {
  private final InMemoryState state;
  private final Clock clock;

  DuplicateWrites(InMemoryState state, Clock clock) {
    this.state = state;
    this.clock = clock;
  }

  Stream<Write> all(DuplicateChanges changes) {
    List<Write> writes = new ArrayList<>();
    changes
        .compared()
        .forEach(
            (child, mark) ->
                writes.add(
                    Write.always(
                        "check " + child.value(),
                        () ->
                            state.checks.put(
                                child.value(),
                                mark.isEmpty() ? clock.instant().toString() : mark))));
    changes.settled().forEach(pair -> sides(pair, writes, false));
    changes.decided().forEach(pair -> sides(pair, writes, true));
    return writes.stream();
  }

  private void sides(RecordPair pair, List<Write> writes, boolean decided) {
    writes.add(side(pair.one(), pair.other(), decided));
    writes.add(side(pair.other(), pair.one(), decided));
  }

  private Write side(ContactPointId side, ContactPointId other, boolean decided) {
    String key = InMemoryDuplicates.key(side, other);
    return Write.always(
        "pair " + key,
        () -> {
          if (decided) {
            state.pairs.put(key, InMemoryDuplicates.Side.decided(side, other));
          } else {
            state.pairs.remove(key);
          }
        });
  }
}
