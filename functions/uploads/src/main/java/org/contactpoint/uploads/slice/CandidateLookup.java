package org.contactpoint.uploads.slice;

import java.util.List;
import java.util.Set;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.index.IndexKey;
import org.contactpoint.domain.value.ContactPointId;

/**
 * What was found for one row before any is decided.
 *
 * @param keys under which it looks for its child
 * @param found who stands there
 * @param hidden the shielded children whom it looks like by what is hidden
 * @param crowded whether more stand under its keys than were looked at
 * @param turns what creating its child depends on
 */
record CandidateLookup(
    Set<IndexKey> keys,
    Set<ContactPointId> found,
    Set<ContactPointId> hidden,
    boolean crowded,
    List<Change.CreationGuard> turns) {
  static final CandidateLookup NONE =
      new CandidateLookup(Set.of(), Set.of(), Set.of(), false, List.of());
}
