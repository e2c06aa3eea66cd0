package org.contactpoint.shielding.destruction;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.ChildView;
import org.contactpoint.domain.child.Children;
import org.contactpoint.domain.child.Merge;
import org.contactpoint.domain.destruction.Remains;
import org.contactpoint.domain.shielding.HiddenFacts;
import org.contactpoint.domain.shielding.HiddenMerges;
import org.contactpoint.domain.source.Statement;
import org.contactpoint.domain.value.ContactPointId;

/** A surviving record with all that were merged into it, openly or behind shields. */
@Singleton
public final class RecordsOfChild {
  private final HiddenMerges hiddenMerges;
  private final Remains remains;
  private final HiddenFacts hidden;

  public RecordsOfChild(HiddenMerges hiddenMerges, Remains remains, HiddenFacts hidden) {
    this.hiddenMerges = hiddenMerges;
    this.remains = remains;
    this.hidden = hidden;
  }

  /** Whether another number stands for that record, so that it goes with that one. */
  boolean isMergedInto(ChildRecord.Surviving record) {
    return hiddenMerges.into(record.id()).isPresent();
  }

  /**
   * All of them, each before what it was merged into: the surviving record is the last.
   *
   * @param records in which to look for the others
   */
  public List<ChildRecord> of(ChildRecord.Surviving record, Children records) {
    Map<ContactPointId, ChildRecord> found = new LinkedHashMap<>();
    Deque<ChildRecord> next = new ArrayDeque<>(List.of(record));
    while (!next.isEmpty()) {
      ChildRecord one = next.removeFirst();
      if (found.putIfAbsent(one.id(), one) == null) {
        Set<ContactPointId> numbers = mergedInto(one);
        numbers.removeAll(found.keySet());
        next.addAll(records.findInBatches(numbers).values());
      }
    }
    return new ArrayList<>(found.values()).reversed();
  }

  /**
   * Whether what was said behind its shield keeps the record longer than its face says: its own
   * team reads it as long (rules §9.17).
   */
  boolean isKeptLonger(ChildRecord.Surviving record, LocalDate today) {
    return record instanceof ChildRecord.Shielded shielded
        && ChildView.of(hidden.of(shielded.id()))
            .lifeCourse()
            .expiresFrom()
            .filter(today::isBefore)
            .isPresent();
  }

  private Set<ContactPointId> mergedInto(ChildRecord record) {
    Set<ContactPointId> numbers = new LinkedHashSet<>();
    statements(record).forEach(statement -> numbers.add(statement.saidOf()));
    remains.mergesOf(record.id()).stream()
        .filter(merge -> merge.stands() && merge.into().equals(record.id()))
        .map(Merge::duplicate)
        .forEach(numbers::add);
    numbers.addAll(hiddenMerges.of(record.id()));
    return numbers;
  }

  private List<Statement> statements(ChildRecord record) {
    return switch (record) {
      case ChildRecord.Open open -> open.statements();
      case ChildRecord.Shielded shielded -> hidden.of(shielded.id());
      case ChildRecord.Merged ignored -> List.of();
    };
  }
}
