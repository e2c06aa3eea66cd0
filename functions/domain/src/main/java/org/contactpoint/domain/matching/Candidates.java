package org.contactpoint.domain.matching;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.contactpoint.domain.value.ContactPointId;

/**
 * Who is looked at more closely: those who stand under the most telling keys, as many as one batch
 * reads.
 *
 * @param crowded whether more stand equally well in front than can be looked at
 */
public record Candidates(Set<ContactPointId> chosen, boolean crowded) {
  private static final int BATCH = 100;

  /** Chooses from what the index said. */
  public static Candidates of(Map<IndexKey, SearchIndex.Listing> listings) {
    Map<ContactPointId, Integer> weights = weights(listings);
    List<ContactPointId> ranked =
        weights.keySet().stream()
            .sorted(
                Comparator.comparing((ContactPointId id) -> weights.getOrDefault(id, 0))
                    .reversed()
                    .thenComparing(ContactPointId::value))
            .toList();
    boolean crowded =
        ranked.size() > BATCH
            && weights.getOrDefault(ranked.get(BATCH), 0)
                >= weights.getOrDefault(ranked.getFirst(), 0);
    Set<ContactPointId> chosen = new LinkedHashSet<>();
    ranked.stream().limit(BATCH).forEach(chosen::add);
    return new Candidates(chosen, crowded);
  }

  private static Map<ContactPointId, Integer> weights(Map<IndexKey, SearchIndex.Listing> listings) {
    Map<KeyFamily, Set<ContactPointId>> byFamily = new EnumMap<>(KeyFamily.class);
    listings.forEach(
        (key, listing) ->
            byFamily
                .computeIfAbsent(key.family(), ignored -> new LinkedHashSet<>())
                .addAll(listing.children()));
    Map<ContactPointId, Integer> weights = new HashMap<>();
    byFamily.forEach(
        (family, children) ->
            children.forEach(id -> weights.merge(id, weight(family), Integer::sum)));
    return weights;
  }

  private static int weight(KeyFamily family) {
    return switch (family) {
      case IDENTIFIER -> 16;
      case BIRTH_FAMILY -> 6;
      case BIRTH_GIVEN, YEAR_BOTH -> 5;
      case PLACE_FAMILY -> 3;
      case BIRTH_PREFIX, PLACE_PREFIX -> 2;
      case YEAR_FAMILY -> 1;
      case HOME -> 0;
    };
  }
}
