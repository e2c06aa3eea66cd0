package org.contactpoint.domain.search;

import java.util.List;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.name.PersonName;

/**
 * One child who is like enough.
 *
 * @param child open or shielded
 * @param score between 0 and 1, three decimals
 * @param matchedOn published names of the fields that agree
 * @param otherSpellings of the name, those most like what was asked for first; none of a shielded
 *     child
 * @param possibleDuplicate whether it may be the same child as another result; of a shielded child
 *     never
 */
public record SearchResult(
    ChildRecord child,
    double score,
    List<String> matchedOn,
    List<PersonName> otherSpellings,
    boolean possibleDuplicate) {
  public SearchResult {
    otherSpellings = List.copyOf(otherSpellings);
    matchedOn = List.copyOf(matchedOn);
  }
}
