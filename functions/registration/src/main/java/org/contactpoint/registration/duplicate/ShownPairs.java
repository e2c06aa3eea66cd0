package org.contactpoint.registration.duplicate;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.contactpoint.domain.calendar.London;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Children;
import org.contactpoint.domain.comparison.ComparableWords;
import org.contactpoint.domain.duplicate.PossibleDuplicate;
import org.contactpoint.domain.linkage.DuplicateRule;
import org.contactpoint.domain.shielding.ResponsibilityProofs;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ContactPointId;

/**
 * Which pairs a team is shown: those whose records may be one child now, and which it may see now,
 * whatever was so when they were found (rules §4, §6).
 */
@Singleton
final class ShownPairs {
  private final Children children;
  private final ResponsibilityProofs proofs;
  private final DuplicateRule rule;
  private final Clock clock;

  ShownPairs(Children children, ResponsibilityProofs proofs, ComparableWords words, Clock clock) {
    this.children = children;
    this.proofs = proofs;
    this.rule = new DuplicateRule(words);
    this.clock = clock;
  }

  /** Those of the pairs that the team is shown, in their order. */
  List<ShownPair> of(List<PossibleDuplicate> found, Authority team) {
    Map<ContactPointId, ChildRecord> records =
        children.findInBatches(
            found.stream().flatMap(one -> one.pair().children().stream()).distinct().toList());
    LocalDate today = London.today(clock);
    records.values().removeIf(record -> record.isArchived(today));
    return found.stream().flatMap(one -> shown(one, records, team).stream()).toList();
  }

  private Optional<ShownPair> shown(
      PossibleDuplicate found, Map<ContactPointId, ChildRecord> records, Authority team) {
    ChildRecord one = records.get(found.pair().one());
    ChildRecord other = records.get(found.pair().other());
    return one != null
            && other != null
            && isFor(team, one, other)
            && rule.holds(one, other, children)
        ? Optional.of(new ShownPair(found, one, other, rule.evidence(one, other)))
        : Optional.empty();
  }

  /**
   * Two open records are for the team of either; where a child is shielded, the pair is for the
   * team of every shielded one alone.
   */
  private boolean isFor(Authority team, ChildRecord one, ChildRecord other) {
    List<ChildRecord.Shielded> shielded =
        Stream.of(one, other)
            .filter(ChildRecord.Shielded.class::isInstance)
            .map(ChildRecord.Shielded.class::cast)
            .toList();
    return shielded.isEmpty()
        ? answersFor(team, one) || answersFor(team, other)
        : shielded.stream().allMatch(child -> answersFor(team, child));
  }

  private boolean answersFor(Authority team, ChildRecord record) {
    return switch (record) {
      case ChildRecord.Open open -> open.responsible().equals(team);
      case ChildRecord.Shielded child -> proofs.isResponsible(team, child);
      case ChildRecord.Merged ignored -> false;
    };
  }
}
