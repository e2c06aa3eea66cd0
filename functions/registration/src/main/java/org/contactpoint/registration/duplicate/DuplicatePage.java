package org.contactpoint.registration.duplicate;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the worklist.
 *
 * @param next the position of the next page, null on the last page
 */
public record DuplicatePage(List<ShownPair> pairs, @Nullable String next) {
  public DuplicatePage {
    pairs = List.copyOf(pairs);
  }
}
