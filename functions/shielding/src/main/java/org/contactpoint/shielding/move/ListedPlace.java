package org.contactpoint.shielding.move;

import org.jspecify.annotations.Nullable;

/**
 * Where the reading of what is listed of a child goes on.
 *
 * @param part counts the call-backs of each number, the investigations of each number, and the rows
 * @param after the place in that part behind which it goes on, null for its beginning
 */
record ListedPlace(int part, @Nullable String after) {
  /** The beginning of all. */
  static final ListedPlace FIRST = new ListedPlace(0, null);

  /** The beginning of the next part. */
  ListedPlace nextPart() {
    return new ListedPlace(part + 1, null);
  }

  /** Behind that place of the same part; the next part where that one has ended. */
  ListedPlace behind(@Nullable String place) {
    return place == null ? nextPart() : new ListedPlace(part, place);
  }
}
