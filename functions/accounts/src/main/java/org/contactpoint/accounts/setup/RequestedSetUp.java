package org.contactpoint.accounts.setup;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.contactpoint.contract.table.KeyRing;
import org.contactpoint.domain.access.Role;
import org.jspecify.annotations.Nullable;

/**
 * What a deployment asks a stage to have, by codes of authorities and names of key rings: what may
 * be in a template.
 *
 * @param councils those whose first administrators are entered
 * @param feeds those whose systems send files by themselves
 * @param caseSystems those whose case-management systems act for their people
 * @param keyRings the key rings that the release works with
 * @param keyVersions how many versions keys must have, by the key rings of which that is said
 * @param retiredVersions up to which version keys are taken away, by the key rings of which that is
 *     said
 */
record RequestedSetUp(
    Set<String> councils,
    Set<String> feeds,
    Set<String> caseSystems,
    Set<String> keyRings,
    Map<KeyRing, Integer> keyVersions,
    Map<KeyRing, Integer> retiredVersions) {
  RequestedSetUp {
    councils = Set.copyOf(councils);
    feeds = Set.copyOf(feeds);
    caseSystems = Set.copyOf(caseSystems);
    keyRings = Set.copyOf(keyRings);
    keyVersions = Map.copyOf(keyVersions);
    retiredVersions = Map.copyOf(retiredVersions);
  }

  /** What the properties of a custom resource ask for; empty if they name nothing. */
  static RequestedSetUp of(@Nullable Object properties) {
    Map<?, ?> given = properties instanceof Map<?, ?> map ? map : Map.of();
    return new RequestedSetUp(
        codes(given.get("Councils")),
        codes(given.get("Feeds")),
        codes(given.get("CaseSystems")),
        codes(given.get("Rings")),
        versions(codes(given.get("KeyVersions"))),
        versions(codes(given.get("RetiredKeyVersions"))));
  }

  /** Such as {@code RECORDS=2}. */
  private static Map<KeyRing, Integer> versions(Set<String> given) {
    Map<KeyRing, Integer> versions = new EnumMap<>(KeyRing.class);
    for (String one : given) {
      String[] parts = one.split("=", -1);
      versions.put(KeyRing.valueOf(parts[0]), Integer.valueOf(parts[1]));
    }
    return versions;
  }

  /**
   * The key rings that a release brings to a stage that was set up before; none on its first day,
   * when all of them are generated.
   */
  Set<KeyRing> keyRingsSince(RequestedSetUp before) {
    Set<String> brought =
        before.keyRings().isEmpty() ? Set.of() : without(keyRings, before.keyRings());
    return Arrays.stream(KeyRing.values())
        .filter(ring -> brought.contains(ring.name()))
        .collect(Collectors.toUnmodifiableSet());
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
