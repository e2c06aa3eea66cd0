package org.contactpoint.testkit.memory;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Pages of an ordered list, from behind an id. */
final class Pages {
  private Pages() {}

  static <T> List<T> of(
      Stream<T> ordered, Function<T, String> id, @Nullable String after, int limit) {
    Stream<T> rest =
        after == null ? ordered : ordered.dropWhile(one -> !id.apply(one).equals(after)).skip(1);
    return rest.limit(limit).toList();
  }
}
