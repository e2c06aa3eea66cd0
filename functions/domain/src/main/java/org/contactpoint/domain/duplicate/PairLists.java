package org.contactpoint.domain.duplicate;

import org.contactpoint.domain.value.ContactPointId;
import org.jspecify.annotations.Nullable;

/**
 * In which lists the two sides of a pair are; the same list never twice.
 *
 * @param ofOne the list of the side of the smaller number, null for none
 * @param ofOther the list of the other side, null for none
 */
public record PairLists(@Nullable DuplicateList ofOne, @Nullable DuplicateList ofOther) {

  /** The list of that side of the pair. */
  public @Nullable DuplicateList of(ContactPointId side, RecordPair pair) {
    return side.equals(pair.one()) ? ofOne : ofOther;
  }

  /** Whether the pair is in any list. */
  public boolean isListed() {
    return ofOne != null || ofOther != null;
  }
}
