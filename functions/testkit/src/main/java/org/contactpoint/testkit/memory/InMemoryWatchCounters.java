package org.contactpoint.testkit.memory;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.contactpoint.domain.watch.WatchCounters;

/** The counters of the misuse rules in memory; they never expire. */
public final class InMemoryWatchCounters implements WatchCounters {
  private final Map<String, Set<String>> values = new HashMap<>();
  private final Map<String, Set<String>> entries = new HashMap<>();
  private final Map<String, Map<Integer, Long>> groups = new HashMap<>();

  @Override
  public synchronized Seen add(String name, String value, String entryId, Instant until) {
    Set<String> counted = values.computeIfAbsent(name, ignored -> new HashSet<>());
    Set<String> from = entries.computeIfAbsent(name, ignored -> new HashSet<>());
    if (counted.size() >= MOST) {
      return seen(name);
    }
    if (from.size() < MOST) {
      from.add(entryId);
    }
    boolean isNew = counted.add(value);
    return new Seen(counted, from, isNew);
  }

  @Override
  public synchronized Seen seen(String name) {
    return new Seen(
        values.getOrDefault(name, Set.of()), entries.getOrDefault(name, Set.of()), false);
  }

  @Override
  public synchronized void reached(String group, int times, Instant until) {
    if (times > MOST) {
      return;
    }
    Map<Integer, Long> accounts = groups.computeIfAbsent(group, ignored -> new HashMap<>());
    accounts.merge(times, 1L, Long::sum);
    if (times > 1) {
      accounts.merge(times - 1, -1L, Long::sum);
    }
  }

  @Override
  public synchronized Map<Integer, Long> reached(String group) {
    return groups.getOrDefault(group, Map.of()).entrySet().stream()
        .filter(accounts -> accounts.getValue() > 0)
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
