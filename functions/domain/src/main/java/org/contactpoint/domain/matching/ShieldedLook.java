package org.contactpoint.domain.matching;

import org.contactpoint.domain.child.Face;
import org.contactpoint.domain.source.Facts;

/**
 * Whether a row looks like a shielded child by that child's public face: both names and the
 * birthday agree tolerantly, and a name that is missing or a placeholder counts as agreeing (the
 * rules, §6). What is hidden is asked of {@link HiddenIndex} alone.
 */
public final class ShieldedLook {
  private final NameComparison comparison;

  public ShieldedLook(NameComparison comparison) {
    this.comparison = comparison;
  }

  /** Whether the row must be put apart. */
  public boolean isOf(Facts row, Face face) {
    Words words = comparison.words();
    return isAlike(Agreement.of(Traits.of(row, words), Traits.of(face, words), comparison));
  }

  static boolean isAlike(Agreement agreement) {
    BirthLevel birth = agreement.birth();
    NameLevel given = agreement.names().given();
    NameLevel family = agreement.names().family();
    boolean born = birth != BirthLevel.DIFFERENT && birth != BirthLevel.MISSING;
    return born
        && mayAgree(given)
        && mayAgree(family)
        && (given != NameLevel.MISSING || family != NameLevel.MISSING);
  }

  private static boolean mayAgree(NameLevel level) {
    return level.isAlike() || level == NameLevel.MISSING;
  }
}
