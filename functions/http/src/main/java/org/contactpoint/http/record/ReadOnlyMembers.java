package org.contactpoint.http.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The read-only members of a view that a request sends back. They are taken, and ignored, where
 * they stand as the caller is shown them.
 *
 * @param sent what they were sent as, by their paths, such as {@code address.asOf}
 * @param nulls the paths of those that were sent as null: nothing may be shown there
 */
public record ReadOnlyMembers(Map<String, Object> sent, Set<String> nulls) {

  /** A request that sends none. */
  public static final ReadOnlyMembers NONE = new ReadOnlyMembers(Map.of(), Set.of());

  public ReadOnlyMembers {
    sent = Map.copyOf(sent);
    nulls = Set.copyOf(nulls);
  }

  /**
   * Those of a body.
   *
   * @param members all read-only members by their paths, null where they are null or left out
   * @param nulls the members of the body that are null and not left out
   */
  public static ReadOnlyMembers of(Map<String, @Nullable Object> members, Set<String> nulls) {
    Map<String, Object> sent = new HashMap<>();
    members.forEach(
        (path, value) -> {
          if (value != null) {
            sent.put(path, value);
          }
        });
    return new ReadOnlyMembers(
        sent, nulls.stream().filter(members::containsKey).collect(Collectors.toSet()));
  }

  /**
   * The paths of those that are not as they are shown, in alphabetical order.
   *
   * @param shown the members of the view as the caller is shown it now, and nothing else: a
   *     comparison with more would confirm guesses (rules §6.14, no oracle)
   */
  public List<String> changed(Map<String, ?> shown) {
    Set<String> changed = new TreeSet<>();
    sent.forEach(
        (path, value) -> {
          if (!Objects.equals(withoutNulls(value), withoutNulls(at(shown, path)))) {
            changed.add(path);
          }
        });
    nulls.stream().filter(path -> at(shown, path) != null).forEach(changed::add);
    return List.copyOf(changed);
  }

  private static @Nullable Object at(Map<String, ?> shown, String path) {
    Object value = shown;
    for (String member : path.split("\\.", -1)) {
      value = value instanceof Map<?, ?> members ? members.get(member) : null;
    }
    return value;
  }

  /** A member that is null is one that is not there. */
  private static @Nullable Object withoutNulls(@Nullable Object value) {
    return switch (value) {
      case Map<?, ?> members -> {
        Map<Object, @Nullable Object> kept = new HashMap<>();
        members.forEach(
            (name, member) -> {
              if (member != null) {
                kept.put(name, withoutNulls(member));
              }
            });
        yield kept;
      }
      case List<?> items -> {
        List<@Nullable Object> kept = new ArrayList<>();
        items.forEach(item -> kept.add(withoutNulls(item)));
        yield kept;
      }
      case null, default -> value;
    };
  }

  @Override
  public String toString() {
    return "ReadOnlyMembers[redacted]";
  }
}
