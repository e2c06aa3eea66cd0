package org.contactpoint.domain.index;

import java.util.Optional;

/**
 * How far the search entries were written again. It is kept with the entries themselves, and put
 * back with them: entries of an earlier day are never taken for those of today.
 */
public interface ReKeyings {

  /** The last one, strongly consistent; empty where none ever began. */
  Optional<ReKeying> find();

  /**
   * Saves it in the place of the one that it was made from.
   *
   * @return false if another was saved since, which stays
   */
  boolean save(ReKeying reKeying);
}
