package org.contactpoint.domain.linkage;

import java.util.stream.Stream;
import org.contactpoint.domain.child.Face;
import org.contactpoint.domain.comparison.BirthLevel;
import org.contactpoint.domain.comparison.ComparableName;
import org.contactpoint.domain.comparison.ComparableWord;
import org.contactpoint.domain.comparison.ComparableWords;
import org.contactpoint.domain.comparison.NameComparison;
import org.contactpoint.domain.comparison.NameLevel;
import org.contactpoint.domain.comparison.Traits;
import org.contactpoint.domain.scoring.Agreement;
import org.contactpoint.domain.source.Facts;

/**
 * Whether a row looks like a shielded child by that child's public face: both names and the
 * birthday agree tolerantly, and a name that is missing, a placeholder, an initial or cut short
 * counts as agreeing (rules §6). What is hidden is asked of {@link
 * org.contactpoint.domain.index.HiddenIndex} alone.
 */
public final class PublicFaceMatch {
  private final NameComparison comparison;

  public PublicFaceMatch(NameComparison comparison) {
    this.comparison = comparison;
  }

  /** Whether the row must be put apart. */
  public boolean isOf(Facts row, Face face) {
    ComparableWords words = comparison.words();
    Traits said = Traits.of(row, words);
    Traits shown = Traits.of(face, words);
    return isAlike(Agreement.of(said, shown, comparison)) || isCutShort(said, shown, comparison);
  }

  /** Whether they are alike once a given name that is cut short is written in full. */
  static boolean isCutShort(Traits row, Traits child, NameComparison comparison) {
    return inFull(row, child).anyMatch(full -> isAlike(Agreement.of(full, child, comparison)));
  }

  /** The row with a given name of the child's, where one of the two is the other cut short. */
  private static Stream<Traits> inFull(Traits row, Traits child) {
    return row.names().stream()
        .flatMap(
            name ->
                child.names().stream()
                    .map(ComparableName::given)
                    .filter(given -> ComparableWord.isOneCutShort(name.given(), given))
                    .map(given -> row.called(new ComparableName(given, name.family()))));
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
