package org.contactpoint.testkit.memory;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.contactpoint.domain.watch.FeedNames;

/** The names that feeds sent, in memory; nothing expires. */
public final class InMemoryFeedNames implements FeedNames {
  private final Map<String, Set<String>> places = new HashMap<>();
  private final Map<String, Long> counters = new HashMap<>();

  @Override
  public synchronized long count(String counter, int more, Instant until) {
    return counters.merge(counter, (long) more, Long::sum);
  }

  @Override
  public synchronized Map<String, Set<String>> add(Map<String, Set<String>> names, Instant until) {
    Map<String, Set<String>> known = new HashMap<>();
    names.forEach((place, more) -> known.put(place, added(place, more)));
    return known;
  }

  private Set<String> added(String place, Set<String> more) {
    Set<String> there = places.computeIfAbsent(place, ignored -> new HashSet<>());
    if (there.size() >= MOST) {
      return Set.copyOf(more);
    }
    there.addAll(more);
    return Set.copyOf(there);
  }

  @Override
  public synchronized Supplier<Map<String, Set<String>>> ask(Collection<String> asked) {
    Map<String, Set<String>> found = new HashMap<>();
    for (String place : asked) {
      Set<String> there = places.get(place);
      if (there != null) {
        found.put(place, Set.copyOf(there));
      }
    }
    return () -> found;
  }
}
