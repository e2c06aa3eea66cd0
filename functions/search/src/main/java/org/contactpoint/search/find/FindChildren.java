package org.contactpoint.search.find;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.audit.AuditEvent.ChildrenSearched;
import org.contactpoint.domain.audit.AuditTrail;
import org.contactpoint.domain.audit.Disclosed;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Children;
import org.contactpoint.domain.matching.Advice;
import org.contactpoint.domain.matching.Candidates;
import org.contactpoint.domain.matching.Ranking;
import org.contactpoint.domain.matching.SearchCriteria;
import org.contactpoint.domain.matching.SearchIndex;
import org.contactpoint.domain.matching.SearchOutcome;
import org.contactpoint.domain.matching.SearchPlan;
import org.contactpoint.domain.matching.Sounds;
import org.contactpoint.domain.value.ContactPointId;

/**
 * Finds children: every key is asked for at once, then the best are read in one batch, so that a
 * search costs the same whatever the directory holds (the rules, §3).
 */
@Singleton
public final class FindChildren {
  private static final int LONGEST_LISTING = 300;

  private final SearchIndex index;
  private final Children children;
  private final AuditTrail trail;
  private final Sounds sounds;
  private final Ranking ranking;
  private final Clock clock;

  public FindChildren(
      SearchIndex index, Children children, AuditTrail trail, Sounds sounds, Clock clock) {
    this.index = index;
    this.children = children;
    this.trail = trail;
    this.sounds = sounds;
    this.ranking = new Ranking(sounds);
    this.clock = clock;
  }

  /**
   * The outcome, released once criteria and results stand in the trail; refusals stand there too.
   */
  public Disclosed.Release<SearchOutcome> handle(SearchCommand command) {
    SearchOutcome outcome = outcome(command.criteria());
    ChildrenSearched event =
        new ChildrenSearched(
            command.purpose(), command.restricted(), shown(outcome), result(outcome));
    return Disclosed.after(trail, new AuditEntry(clock.instant(), command.actor(), event), outcome);
  }

  private SearchOutcome outcome(SearchCriteria criteria) {
    List<Advice> lacking = criteria.lacking();
    if (!lacking.isEmpty()) {
      return new SearchOutcome.TooBroad(lacking);
    }
    Candidates candidates =
        Candidates.of(index.ask(SearchPlan.keys(criteria, sounds), LONGEST_LISTING));
    return ranking.judge(criteria, read(candidates.chosen()), candidates.crowded());
  }

  private Collection<ChildRecord> read(Set<ContactPointId> chosen) {
    return chosen.isEmpty() ? List.of() : children.findAll(chosen).values();
  }

  private static List<ContactPointId> shown(SearchOutcome outcome) {
    return switch (outcome) {
      case SearchOutcome.Found found ->
          found.results().stream().map(result -> result.child().id()).toList();
      case SearchOutcome.TooMany ignored -> List.of();
      case SearchOutcome.TooBroad ignored -> List.of();
    };
  }

  private static String result(SearchOutcome outcome) {
    return switch (outcome) {
      case SearchOutcome.Found found -> found.results().isEmpty() ? "none" : "found";
      case SearchOutcome.TooMany ignored -> "too-many";
      case SearchOutcome.TooBroad ignored -> ChildrenSearched.REFUSED;
    };
  }
}
