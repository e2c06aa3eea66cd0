package org.contactpoint.uploads.slice;

import java.util.Set;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.matching.IndexKey;
import org.contactpoint.domain.value.ContactPointId;
import org.jspecify.annotations.Nullable;

/**
 * What was found for one row before any is decided.
 *
 * @param keys under which it looks for its child
 * @param found who stands there
 * @param hidden the shielded children whom it looks like by what is hidden
 * @param crowded whether more stand under its keys than were looked at
 * @param turn what creating its child depends on, null where none can be created
 */
record Sight(
    Set<IndexKey> keys,
    Set<ContactPointId> found,
    Set<ContactPointId> hidden,
    boolean crowded,
    Change.@Nullable TurnTaken turn) {
  static final Sight NONE = new Sight(Set.of(), Set.of(), Set.of(), false, null);
}
