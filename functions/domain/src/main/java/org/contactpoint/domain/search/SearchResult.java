package org.contactpoint.domain.search;

import java.util.List;
import org.contactpoint.domain.child.ChildRecord;

/**
 * One child who is like enough.
 *
 * @param child open or shielded
 * @param score between 0 and 1, three decimals
 * @param matchedOn published names of the fields that agree
 */
public record SearchResult(ChildRecord child, double score, List<String> matchedOn) {
  public SearchResult {
    matchedOn = List.copyOf(matchedOn);
  }
}
