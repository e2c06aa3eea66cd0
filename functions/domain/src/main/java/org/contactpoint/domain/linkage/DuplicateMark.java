package org.contactpoint.domain.linkage;

import java.util.Collections;
import java.util.Set;
import java.util.stream.Collectors;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Distinctions;
import org.contactpoint.domain.comparison.BirthLevel;
import org.contactpoint.domain.comparison.ComparableWords;
import org.contactpoint.domain.comparison.Likeness;
import org.contactpoint.domain.comparison.NameComparison;
import org.contactpoint.domain.comparison.Traits;
import org.contactpoint.domain.scoring.Agreement;
import org.contactpoint.domain.source.Source;
import org.contactpoint.domain.source.Statement;

/**
 * Whether a search that finds one of two records shows the other beside it, marked as a possible
 * duplicate: a birthday and a family name that may be the same, and a given name that may be the
 * other's, or an unlike one where more agrees (rules §3, §4).
 */
public final class DuplicateMark {
  private final MatchRow matching;

  public DuplicateMark(ComparableWords words) {
    this.matching = new MatchRow(new NameComparison(words));
  }

  /** Whether those may be the traits of one child. */
  public boolean mayBeOne(Traits one, Traits other) {
    if (!BirthLevel.best(one.birthdays(), other.birthdays()).isNear()) {
      return false;
    }
    Agreement agreement = matching.agreement(one, other);
    return agreement.names().family().isAlike()
        && agreement.number() != Likeness.DIFFERENT
        && (agreement.names().given().isAlike() || mayBeUnderAnotherName(agreement));
  }

  /** A brother or a sister agrees like that, too; nobody who is known to be of another gender. */
  private boolean mayBeUnderAnotherName(Agreement agreement) {
    boolean home = agreement.place().isClose() || agreement.carer() == Likeness.EXACT;
    return agreement.gender() != Likeness.DIFFERENT && (home || matching.mayBeOne(agreement));
  }

  /**
   * Whether two open records with those traits may be of one child, by all that is known of them: a
   * person may have told them apart, and a source that has a record of each under another name
   * knows two children.
   */
  public boolean mayBeOne(
      ChildRecord.Open one, Traits ofOne, ChildRecord.Open other, Traits ofOther) {
    return mayBeOne(ofOne, ofOther)
        && !areToldApart(one, other)
        && (haveNoSourceInCommon(one, other)
            || matching.agreement(ofOne, ofOther).names().isExact());
  }

  private static boolean areToldApart(ChildRecord.Open one, ChildRecord.Open other) {
    return !Collections.disjoint(one.distinctFrom(), Distinctions.numbersOf(other))
        || !Collections.disjoint(other.distinctFrom(), Distinctions.numbersOf(one));
  }

  private static boolean haveNoSourceInCommon(ChildRecord.Open one, ChildRecord.Open other) {
    return Collections.disjoint(feeds(one), feeds(other));
  }

  private static Set<Source> feeds(ChildRecord.Open record) {
    return record.statements().stream()
        .filter(statement -> statement.live().isPresent())
        .map((Statement statement) -> statement.key().source())
        .filter(source -> !source.enteredByPeople())
        .collect(Collectors.toSet());
  }
}
