package org.contactpoint.accounts.setup;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.contactpoint.domain.access.Role;
import org.jspecify.annotations.Nullable;

/**
 * What a deployment asks a stage to have, by codes of authorities: what may are in a template.
 *
 * @param councils those whose first administrators are entered
 * @param feeds those whose systems send files by themselves
 * @param caseSystems those whose case-management systems act for their people
 */
record RequestedSetUp(Set<String> councils, Set<String> feeds, Set<String> caseSystems) {
  RequestedSetUp {
    councils = Set.copyOf(councils);
    feeds = Set.copyOf(feeds);
    caseSystems = Set.copyOf(caseSystems);
  }

  /** What the properties of a custom resource ask for; empty if they name nothing. */
  static RequestedSetUp of(@Nullable Object properties) {
    Map<?, ?> given = properties instanceof Map<?, ?> map ? map : Map.of();
    return new RequestedSetUp(
        codes(given.get("Councils")), codes(given.get("Feeds")), codes(given.get("CaseSystems")));
  }

  private static Set<String> codes(@Nullable Object given) {
    Set<String> codes = new TreeSet<>();
    if (given instanceof String text) {
      Arrays.stream(text.split(",", -1))
          .map(String::strip)
          .filter(code -> !code.isEmpty())
          .forEach(codes::add);
    }
    return codes;
  }

  /** Those whose system plays that part. */
  Set<String> machines(Role part) {
    return part == Role.FEED ? feeds : caseSystems;
  }

  /** Those of the first that are not among the others. */
  static Set<String> without(Set<String> some, Set<String> others) {
    Set<String> left = new TreeSet<>(some);
    left.removeAll(others);
    return left;
  }
}
