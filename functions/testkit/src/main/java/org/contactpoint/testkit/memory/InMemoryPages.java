package org.contactpoint.testkit.memory;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.contactpoint.domain.value.ListPlace;
import org.jspecify.annotations.Nullable;

/** Pages of a list in the order of its positions, each after a given position. */
final class InMemoryPages {
  private InMemoryPages() {}

  static <T> List<T> of(
      Stream<T> items, Function<T, ListPlace> place, @Nullable ListPlace after, int limit) {
    return page(items, place, Comparator.naturalOrder(), after, limit);
  }

  static <T> List<T> backwards(
      Stream<T> items, Function<T, ListPlace> place, @Nullable ListPlace after, int limit) {
    return page(items, place, Comparator.reverseOrder(), after, limit);
  }

  private static <T> List<T> page(
      Stream<T> items,
      Function<T, ListPlace> place,
      Comparator<ListPlace> order,
      @Nullable ListPlace after,
      int limit) {
    return items
        .filter(item -> after == null || order.compare(place.apply(item), after) > 0)
        .sorted(Comparator.comparing(place, order))
        .limit(limit)
        .toList();
  }
}
