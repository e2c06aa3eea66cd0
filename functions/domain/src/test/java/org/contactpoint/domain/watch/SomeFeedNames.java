package org.contactpoint.domain.watch;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.contactpoint.domain.value.Postcode;

/** The names that feeds sent, and hashes that anybody can read. */
final class SomeFeedNames implements FeedNames, WatchHashes {
  final Map<String, Set<String>> places = new HashMap<>();
  private final Map<String, Long> counted = new HashMap<>();
  int asked;

  @Override
  public long count(String counter, int more, Instant until) {
    return counted.merge(counter, (long) more, Long::sum);
  }

  @Override
  public Map<String, Set<String>> add(Map<String, Set<String>> names, Instant until) {
    names.forEach(
        (place, more) -> places.computeIfAbsent(place, ignored -> new HashSet<>()).addAll(more));
    return places;
  }

  @Override
  public Supplier<Map<String, Set<String>>> ask(Collection<String> all) {
    asked += all.size();
    return () ->
        all.stream()
            .distinct()
            .filter(places::containsKey)
            .collect(
                Collectors.toMap(place -> place, place -> places.getOrDefault(place, Set.of())));
  }

  @Override
  public String home(Postcode postcode) {
    return "home " + postcode.value();
  }

  @Override
  public String criterion(String kind, String text) {
    return kind + ":" + text;
  }

  @Override
  public String sent(String kind, String text) {
    return kind + ":" + text;
  }
}
