package org.contactpoint.uploads.match.load;

import java.util.List;
import java.util.Set;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.index.IndexKey;
import org.contactpoint.domain.value.ContactPointId;

/**
 * What was found for one row before any is decided.
 *
 * @param keys under which it looks for its child
 * @param found who is listed there
 * @param hidden the shielded children whom it looks like by what is hidden
 * @param crowded whether more are listed under its keys than were read
 * @param guards what creating its child depends on
 */
record CandidateLookup(
    Set<IndexKey> keys,
    Set<ContactPointId> found,
    Set<ContactPointId> hidden,
    boolean crowded,
    List<Change.CreationGuard> guards) {
  static final CandidateLookup NONE =
      new CandidateLookup(Set.of(), Set.of(), Set.of(), false, List.of());
}
