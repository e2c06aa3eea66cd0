package org.contactpoint.http.record;

import org.contactpoint.domain.child.Distinctions;

/** Two children who are known to be two. */
public record DistinctionResponse(String childId, String otherId) {

  /** The two by their numbers. */
  public static DistinctionResponse of(Distinctions.Pair pair) {
    return new DistinctionResponse(pair.one().value(), pair.other().value());
  }
}
