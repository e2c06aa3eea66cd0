package org.contactpoint.domain.watch;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Counters that never forget. */
final class SomeCounters implements WatchCounters {
  private final Map<String, Set<String>> values = new HashMap<>();
  private final Map<String, Set<String>> entries = new HashMap<>();
  private final Map<String, Map<Integer, Long>> groups = new HashMap<>();

  @Override
  public Seen add(String name, String value, String entryId, Instant until) {
    Set<String> counted = values.computeIfAbsent(name, ignored -> new LinkedHashSet<>());
    Set<String> from = entries.computeIfAbsent(name, ignored -> new LinkedHashSet<>());
    from.add(entryId);
    boolean isNew = counted.add(value);
    return new Seen(counted, from, isNew);
  }

  @Override
  public Seen seen(String name) {
    return new Seen(
        values.getOrDefault(name, Set.of()), entries.getOrDefault(name, Set.of()), false);
  }

  @Override
  public void reached(String group, int times, Instant until) {
    Map<Integer, Long> accounts = groups.computeIfAbsent(group, ignored -> new HashMap<>());
    accounts.merge(times, 1L, Long::sum);
    if (times > 1) {
      accounts.merge(times - 1, -1L, Long::sum);
    }
  }

  @Override
  public Map<Integer, Long> reached(String group) {
    return groups.getOrDefault(group, Map.of());
  }
}
