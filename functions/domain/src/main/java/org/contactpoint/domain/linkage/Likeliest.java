package org.contactpoint.domain.linkage;

import java.util.List;
import java.util.Map;
import org.contactpoint.domain.value.ContactPointId;

/** The order in which children are looked at who may be one: by weight, and then by number. */
public final class Likeliest {
  private Likeliest() {}

  /** The children, those of the greatest weight first. */
  public static List<ContactPointId> first(Map<ContactPointId, Double> weights) {
    return weights.entrySet().stream()
        .sorted(
            Map.Entry.<ContactPointId, Double>comparingByValue()
                .reversed()
                .thenComparing(entry -> entry.getKey().value()))
        .map(Map.Entry::getKey)
        .toList();
  }
}
