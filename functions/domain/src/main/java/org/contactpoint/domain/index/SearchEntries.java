package org.contactpoint.domain.index;

import org.jspecify.annotations.Nullable;

/**
 * The search entries as they are stored, under versions of the search keys. All of them can be
 * written again while people search: each method may be called twice with the same result.
 */
public interface SearchEntries {

  /** The version under which entries are written now, counted from 1. */
  int version();

  /** About how many records there are. */
  long records();

  /**
   * Writes the entries of the next records of a part under the version of now, each unless the
   * record has changed meanwhile: then those of the record as it is since.
   *
   * @param parts of how many parts
   * @param limit how many records at most
   * @throws IllegalStateException if a record could not be read, or never stood still
   */
  Step write(ReKeying.Part part, int parts, int limit);

  /**
   * Removes what is under versions older than that one among the next entries of a part.
   *
   * @param parts of how many parts
   * @param limit how many entries are looked at, at most
   */
  Step remove(int version, ReKeying.Part part, int parts, int limit);

  /**
   * What was done.
   *
   * @param looked how many items were read
   * @param changed how many records were written, or entries removed
   * @param next behind which place to go on, null at the end
   */
  record Step(int looked, int changed, @Nullable String next) {

    /** The part after it. */
    public ReKeying.Part of(ReKeying.Part part) {
      return new ReKeying.Part(part.number(), next, next == null);
    }
  }
}
