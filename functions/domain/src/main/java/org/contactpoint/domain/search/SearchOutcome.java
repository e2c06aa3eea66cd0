package org.contactpoint.domain.search;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.contactpoint.domain.audit.AboutChildren;
import org.contactpoint.domain.value.ContactPointId;

/** What came of a search (rules §3). */
public sealed interface SearchOutcome {

  /** At most ten, best first; none where nobody is like enough. */
  record Found(List<SearchResult> results) implements SearchOutcome, AboutChildren {
    public Found {
      results = List.copyOf(results);
    }

    @Override
    public Set<ContactPointId> children() {
      return results.stream()
          .map(result -> result.child().id())
          .collect(Collectors.toUnmodifiableSet());
    }
  }

  /** More than ten are like enough: nobody is shown. */
  record TooMany(List<Advice> advice) implements SearchOutcome {
    public TooMany {
      advice = List.copyOf(advice);
    }
  }

  /** Too little to go on: nobody was looked for. */
  record TooBroad(List<Advice> advice) implements SearchOutcome {
    public TooBroad {
      advice = List.copyOf(advice);
    }
  }
}
