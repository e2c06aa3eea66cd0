package org.contactpoint.infrastructure.stage;

import java.util.Map;
import java.util.Set;
import org.contactpoint.contract.table.KeyRing;

/**
 * Which versions the replaceable keys of key rings have.
 *
 * @param least how many each has at least, where that is more than one
 * @param retired up to which version they are taken away, once nothing is stored under them
 */
public record KeyVersions(Map<KeyRing, Integer> least, Map<KeyRing, Integer> retired) {
  private static final Set<KeyRing> WRITTEN_AGAIN = Set.of(KeyRing.DIRECTORY);

  public KeyVersions {
    least = Map.copyOf(least);
    retired = Map.copyOf(retired);
    if (!WRITTEN_AGAIN.containsAll(retired.keySet())) {
      throw new IllegalArgumentException("keys.retired names directory alone");
    }
    for (Map.Entry<KeyRing, Integer> one : retired.entrySet()) {
      if (one.getValue() >= least.getOrDefault(one.getKey(), 1)) {
        throw new IllegalArgumentException("keys.retired leaves no version of keys.versions");
      }
    }
  }
}
