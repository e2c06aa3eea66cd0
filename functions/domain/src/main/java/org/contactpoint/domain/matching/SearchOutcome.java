package org.contactpoint.domain.matching;

import java.util.List;

/** What came of a search (the rules, §3). */
public sealed interface SearchOutcome {

  /** At most ten, best first; none where nobody is like enough. */
  record Found(List<SearchResult> results) implements SearchOutcome {
    public Found {
      results = List.copyOf(results);
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
