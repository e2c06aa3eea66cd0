package org.contactpoint.domain.linkage;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Children;
import org.contactpoint.domain.child.Distinctions;
import org.contactpoint.domain.comparison.ComparableWords;
import org.contactpoint.domain.comparison.NameComparison;
import org.contactpoint.domain.comparison.Traits;
import org.contactpoint.domain.scoring.Agreement;
import org.contactpoint.domain.scoring.Evidence;
import org.contactpoint.domain.source.Statement;
import org.contactpoint.domain.source.StatementKey;

/**
 * Whether two records may be of one child: by the rule by which a row of a file would wait for a
 * person ({@link MatchRow#mayBeOne}), unless something that is known shows two children (rules
 * §4.10, one child, one record). Of a shielded child the public face alone is compared.
 */
public final class DuplicateRule {
  private final MatchRow matching;
  private final ComparableWords words;

  public DuplicateRule(ComparableWords words) {
    this.matching = new MatchRow(new NameComparison(words));
    this.words = words;
  }

  /** How names are compared. */
  public ComparableWords words() {
    return words;
  }

  /** Whether both may be of one child. */
  public boolean holds(ChildRecord one, ChildRecord other, Children children) {
    return isThere(one)
        && isThere(other)
        && !one.id().equals(other.id())
        && mayBeOne(Traits.of(one, words), Traits.of(other, words))
        && !areInOneSource(one, other)
        && !Distinctions.between(together(one, children), together(other, children));
  }

  /** Whether two children who are described so may be one, whatever else is known of them. */
  public boolean mayBeOne(Traits one, Traits other) {
    Agreement agreement = matching.agreement(one, other);
    return matching.mayBeOne(agreement) && (agreement.identifier() || !agreement.otherIdentifier());
  }

  /** The total weight for both being one child, in bits. */
  public double weight(Traits one, Traits other) {
    return matching.weight(one, other);
  }

  /** How both agree, field by field, for a person to judge by. */
  public Evidence evidence(ChildRecord one, ChildRecord other) {
    return matching.evidence(Traits.of(one, words), Traits.of(other, words));
  }

  private static boolean isThere(ChildRecord record) {
    return switch (record) {
      case ChildRecord.Open open -> !open.isWithdrawn();
      case ChildRecord.Shielded ignored -> true;
      case ChildRecord.Merged ignored -> false;
    };
  }

  private static Collection<ChildRecord> together(ChildRecord record, Children children) {
    return record instanceof ChildRecord.Open open
        ? Distinctions.together(open, children)
        : List.of(record);
  }

  /**
   * A source that has a record of each knows two children. What people enter is no such knowledge:
   * a team that corrects both has not compared them.
   */
  private static boolean areInOneSource(ChildRecord one, ChildRecord other) {
    Set<StatementKey> ours = keys(one);
    return keys(other).stream()
        .anyMatch(
            theirs ->
                ours.stream()
                    .anyMatch(key -> key.source().equals(theirs.source()) && !key.equals(theirs)));
  }

  private static Set<StatementKey> keys(ChildRecord record) {
    return record instanceof ChildRecord.Open open
        ? open.statements().stream()
            .filter(statement -> statement.live().isPresent())
            .map(Statement::key)
            .filter(key -> !key.source().enteredByPeople())
            .collect(Collectors.toSet())
        : Set.of();
  }
}
