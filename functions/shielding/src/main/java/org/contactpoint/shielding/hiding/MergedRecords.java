package org.contactpoint.shielding.hiding;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Children;
import org.contactpoint.domain.child.Merging;
import org.contactpoint.domain.shielding.HiddenMerges;
import org.contactpoint.domain.value.ContactPointId;

/**
 * Which shielded records are one child's. Each of them keeps its face, its shield and what is
 * hidden of it, so that whoever is not entitled meets nothing of the merge; only the child's own
 * team is shown them as one (rules §6).
 */
@Singleton
public final class MergedRecords {

  private final HiddenMerges merges;
  private final Children children;

  public MergedRecords(HiddenMerges merges, Children children) {
    this.merges = merges;
    this.children = children;
  }

  /** The record that this one was merged into. */
  public Optional<ContactPointId> into(ContactPointId record) {
    return merges.into(record);
  }

  /** The surviving record of the child: this one, or the one it was merged into. */
  public ChildRecord.Shielded survivor(ChildRecord.Shielded record) {
    ChildRecord.Shielded found = record;
    for (int n = 0; n < Merging.MOST_RECORDS; n++) {
      Optional<ChildRecord.Shielded> next =
          merges.into(found.id()).flatMap(children::find).flatMap(MergedRecords::shielded);
      if (next.isEmpty()) {
        return found;
      }
      found = next.get();
    }
    return found;
  }

  /** This record and all that were merged into it, each behind what it was merged into. */
  public List<ChildRecord.Shielded> all(ChildRecord.Shielded record) {
    Map<ContactPointId, ChildRecord.Shielded> found = new LinkedHashMap<>();
    found.put(record.id(), record);
    List<ContactPointId> next = List.of(record.id());
    while (!next.isEmpty()) {
      List<ContactPointId> merged = new ArrayList<>();
      next.forEach(id -> merged.addAll(merges.of(id)));
      merged.removeAll(found.keySet());
      Map<ContactPointId, ChildRecord> records = children.findAll(merged);
      next =
          merged.stream()
              .flatMap(id -> Optional.ofNullable(records.get(id)).stream())
              .flatMap(one -> shielded(one).stream())
              .map(one -> noted(found, one))
              .toList();
    }
    return List.copyOf(found.values());
  }

  private static ContactPointId noted(
      Map<ContactPointId, ChildRecord.Shielded> found, ChildRecord.Shielded one) {
    found.put(one.id(), one);
    return one.id();
  }

  private static Optional<ChildRecord.Shielded> shielded(ChildRecord record) {
    return record instanceof ChildRecord.Shielded shielded
        ? Optional.of(shielded)
        : Optional.empty();
  }
}
