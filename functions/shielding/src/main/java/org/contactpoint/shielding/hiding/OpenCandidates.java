package org.contactpoint.shielding.hiding;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Children;
import org.contactpoint.domain.upload.WaitingRow;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ContactPointId;

/** Which candidates of a waiting row are open, so that a person may go on deciding about them. */
@Singleton
public final class OpenCandidates {
  private final Children children;

  public OpenCandidates(Children children) {
    this.children = children;
  }

  /** The record that each of them leads to, best first; those that lead to none are left out. */
  public Map<ContactPointId, ChildRecord.Open> open(List<WaitingRow.Candidate> candidates) {
    Map<ContactPointId, ChildRecord.Surviving> surviving =
        children.survivingAll(candidates.stream().map(WaitingRow.Candidate::child).toList());
    Map<ContactPointId, ChildRecord.Open> open = new LinkedHashMap<>();
    for (WaitingRow.Candidate candidate : candidates) {
      if (surviving.get(candidate.child()) instanceof ChildRecord.Open record
          && !record.isWithdrawn()) {
        open.put(candidate.child(), record);
      }
    }
    return open;
  }

  /** The council that answers for the best of those that are open. */
  static Authority best(
      List<WaitingRow.Candidate> candidates, Map<ContactPointId, ChildRecord.Open> open) {
    return candidates.stream()
        .map(WaitingRow.Candidate::child)
        .filter(open::containsKey)
        .findFirst()
        .map(child -> java.util.Objects.requireNonNull(open.get(child)).responsible())
        .orElseThrow();
  }
}
