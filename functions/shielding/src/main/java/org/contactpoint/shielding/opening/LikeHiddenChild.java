package org.contactpoint.shielding.opening;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import org.contactpoint.domain.access.Caller;
import org.contactpoint.domain.access.Role;
import org.contactpoint.domain.calendar.London;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Children;
import org.contactpoint.domain.comparison.ComparableWords;
import org.contactpoint.domain.duplicate.DuplicateChecks;
import org.contactpoint.domain.linkage.DuplicateRule;
import org.contactpoint.domain.shielding.ResponsibilityProofs;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ContactPointId;

/**
 * Which shielded child of the caller's own team an open record may be: the two stand together in
 * the list of possible duplicates of that team alone (rules §6.26, §6.41).
 */
@Singleton
public final class LikeHiddenChild {
  private final DuplicateChecks pairs;
  private final Children children;
  private final ResponsibilityProofs proofs;
  private final DuplicateRule rule;
  private final Clock clock;

  public LikeHiddenChild(
      DuplicateChecks pairs,
      Children children,
      ResponsibilityProofs proofs,
      ComparableWords words,
      Clock clock) {
    this.pairs = pairs;
    this.children = children;
    this.proofs = proofs;
    this.rule = new DuplicateRule(words);
    this.clock = clock;
  }

  /** The shielded child, if there is one whom the caller's team shields. */
  Optional<ChildRecord.Shielded> of(Caller caller, ChildRecord.Open open) {
    Authority team = caller.account().authority();
    return team == null || !isTeamByItself(caller)
        ? Optional.empty()
        : among(pairs.known(open.id()).keySet(), team, open);
  }

  private static boolean isTeamByItself(Caller caller) {
    return caller.onBehalfOf() == null && caller.account().plays(Role.MANAGEMENT_TEAM);
  }

  private Optional<ChildRecord.Shielded> among(
      Collection<ContactPointId> others, Authority team, ChildRecord.Open open) {
    LocalDate today = London.today(clock);
    return children.findInBatches(others).values().stream()
        .filter(ChildRecord.Shielded.class::isInstance)
        .map(ChildRecord.Shielded.class::cast)
        .filter(hidden -> proofs.isResponsible(team, hidden) && !hidden.isArchived(today))
        .filter(hidden -> rule.holds(open, hidden, children))
        .findFirst();
  }
}
