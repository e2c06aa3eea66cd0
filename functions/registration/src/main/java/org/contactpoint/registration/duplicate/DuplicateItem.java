package org.contactpoint.registration.duplicate;

import java.util.List;
import org.contactpoint.domain.scoring.Evidence;
import org.contactpoint.registration.register.PossibleDuplicates;

/**
 * Two records that may be of one child.
 *
 * @param foundOn the day in London on which the pair was found
 * @param evidence how each field agrees, and what that weighs in bits
 * @param total the sum of the weights in bits
 */
public record DuplicateItem(
    String duplicateId,
    String foundOn,
    List<PossibleDuplicates.Item> children,
    List<Evidence.Item> evidence,
    double total) {
  public DuplicateItem {
    children = List.copyOf(children);
    evidence = List.copyOf(evidence);
  }

  static DuplicateItem of(ShownPair pair) {
    return new DuplicateItem(
        pair.found().id(),
        pair.found().foundOn().toString(),
        pair.records().map(PossibleDuplicates.Item::of).toList(),
        pair.evidence().items(),
        pair.evidence().total());
  }

  @Override
  public String toString() {
    return "DuplicateItem[redacted]";
  }
}
