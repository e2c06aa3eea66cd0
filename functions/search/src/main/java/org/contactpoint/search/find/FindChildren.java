package org.contactpoint.search.find;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.audit.AuditEvent.ChildrenSearched;
import org.contactpoint.domain.audit.AuditTrail;
import org.contactpoint.domain.calendar.London;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Children;
import org.contactpoint.domain.comparison.ComparableWords;
import org.contactpoint.domain.disclosure.Disclosed;
import org.contactpoint.domain.index.IndexKey;
import org.contactpoint.domain.index.SearchIndex;
import org.contactpoint.domain.name.Sounds;
import org.contactpoint.domain.search.Advice;
import org.contactpoint.domain.search.Ranking;
import org.contactpoint.domain.search.SearchCriteria;
import org.contactpoint.domain.search.SearchOutcome;
import org.contactpoint.domain.search.SearchPlan;
import org.contactpoint.domain.search.Shortlist;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.domain.watch.SearchMarks;

/**
 * Finds children: the most selective keys are asked for at once, more only where nobody is like
 * enough; the best are chosen by the traits in their entries, and they alone are read, in one
 * batch. So a search costs the same whatever the directory holds (rules §3).
 */
@Singleton
public final class FindChildren {
  private static final int LONGEST_LISTING = 400;

  private final SearchIndex index;
  private final Children children;
  private final AuditTrail trail;
  private final Sounds sounds;
  private final Ranking ranking;
  private final SearchMarks marks;
  private final Clock clock;

  public FindChildren(
      SearchIndex index,
      Children children,
      AuditTrail trail,
      ComparableWords words,
      SearchMarks marks,
      Clock clock) {
    this.index = index;
    this.children = children;
    this.trail = trail;
    this.sounds = words.sounds();
    this.ranking = new Ranking(words);
    this.marks = marks;
    this.clock = clock;
  }

  /**
   * The outcome, released once criteria and results are entered in the trail; refusals are entered
   * too.
   */
  public Disclosed.Release<SearchOutcome> handle(SearchCommand command) {
    Supplier<Optional<String>> ownFeed =
        marks.begin(command.caller(), command.criteria(), clock.instant());
    SearchOutcome outcome = outcome(command.criteria());
    Map<String, String> asked = command.restricted();
    List<String> seen =
        new ArrayList<>(marks.of(command.caller(), command.criteria(), asked, outcome));
    ownFeed.get().ifPresent(seen::add);
    ChildrenSearched event =
        new ChildrenSearched(command.purpose(), asked, shown(outcome), result(outcome), seen);
    return Disclosed.after(trail, new AuditEntry(clock.instant(), command.actor(), event), outcome);
  }

  private SearchOutcome outcome(SearchCriteria criteria) {
    List<Advice> lacking = criteria.lacking();
    if (!lacking.isEmpty()) {
      return new SearchOutcome.TooBroad(lacking);
    }
    Shortlist shortlist = shortlist(criteria);
    return ranking.judge(criteria, read(shortlist.children()), shortlist.crowded());
  }

  /** Looks further only where nobody found first is like enough. */
  private Shortlist shortlist(SearchCriteria criteria) {
    Map<IndexKey, SearchIndex.Listing> found =
        new HashMap<>(asked(SearchPlan.first(criteria, sounds)));
    Shortlist first = ranking.shortlist(criteria, found);
    if (first.good()) {
      return first;
    }
    found.putAll(asked(SearchPlan.second(criteria, sounds)));
    return ranking.shortlist(criteria, found);
  }

  private Map<IndexKey, SearchIndex.Listing> asked(Set<IndexKey> keys) {
    return keys.isEmpty() ? Map.of() : index.skim(keys, LONGEST_LISTING);
  }

  /**
   * The records in their present state: a child shielded since the index was read is compared by
   * its public face, and one whose record is archived by now is not found (rules §9).
   */
  private Collection<ChildRecord> read(List<ContactPointId> chosen) {
    return chosen.isEmpty() ? List.of() : children.findLive(chosen, London.today(clock)).values();
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
