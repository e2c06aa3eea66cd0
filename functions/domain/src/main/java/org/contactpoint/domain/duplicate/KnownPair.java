package org.contactpoint.domain.duplicate;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is stored of a pair under one of its numbers.
 *
 * @param foundOn null where a person has settled the pair
 * @param list what the list is called that this side is in, null for none
 */
public record KnownPair(@Nullable LocalDate foundOn, @Nullable String list) {

  /** Whether a person has settled it. */
  public boolean isSettled() {
    return foundOn == null;
  }
}
