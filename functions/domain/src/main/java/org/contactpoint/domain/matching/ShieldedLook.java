package org.contactpoint.domain.matching;

import java.util.List;
import org.contactpoint.domain.child.Face;
import org.contactpoint.domain.source.Facts;

/**
 * Whether a row looks like a shielded child by that child's public face: names and birthday agree
 * tolerantly, or given name and birthday agree (the rules, §6). What is hidden is asked of {@link
 * HiddenIndex} alone.
 */
public final class ShieldedLook {
  private final NameComparison comparison;

  public ShieldedLook(NameComparison comparison) {
    this.comparison = comparison;
  }

  /** Whether the row must be put apart. */
  public boolean isOf(Facts row, Face face) {
    NameComparison.Names names = Agreement.names(row, List.of(face.name()), comparison);
    BirthLevel birth = BirthLevel.between(row.dateOfBirth(), face.dateOfBirth());
    boolean tolerantly =
        names.isAlike() && birth != BirthLevel.DIFFERENT && birth != BirthLevel.MISSING;
    return tolerantly || (names.given().isAlike() && birth == BirthLevel.EXACT);
  }
}
