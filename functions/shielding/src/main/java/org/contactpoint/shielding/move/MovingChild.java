package org.contactpoint.shielding.move;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.move.Move;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ContactPointId;
import org.jspecify.annotations.Nullable;

/**
 * A child as it is now, merges followed.
 *
 * @param records the record that stands for the child, and behind it, where the child is shielded,
 *     those that were merged into it
 * @param numbers all that lead to the child
 * @param responsible the authority that answers for it
 * @param hiddenSince when the shield that hides it was opened, null where it is in the open
 */
record MovingChild(
    List<ChildRecord.Surviving> records,
    Set<ContactPointId> numbers,
    Authority responsible,
    @Nullable Instant hiddenSince) {
  MovingChild {
    records = List.copyOf(records);
    numbers = Set.copyOf(numbers);
  }

  /** The record that stands for the child. */
  ChildRecord.Surviving record() {
    return records.getFirst();
  }

  /** Whether the child is not shielded. */
  boolean isOpen() {
    return record() instanceof ChildRecord.Open;
  }

  /**
   * Whether that move can still be accepted: the council that started it answers for the child, and
   * knew that the child is hidden, where it is; how old the shield is says little, since a child
   * may be hidden behind that of another. A family may have fled to be hidden from the very council
   * to which it was to move (rules §6).
   */
  boolean mayFollow(Move move) {
    return responsible.equals(move.from())
        && (hiddenSince == null || (move.hidden() && !hiddenSince.isAfter(move.startedAt())));
  }

  /** The numbers that an entry has to name: those of its records, and that one. */
  List<ContactPointId> named(ContactPointId also) {
    return Stream.concat(Stream.of(also), records.stream().map(ChildRecord::id))
        .distinct()
        .toList();
  }
}
