package org.contactpoint.domain.duplicate;

import java.util.List;
import java.util.Optional;
import org.contactpoint.domain.value.ListPlace;
import org.jspecify.annotations.Nullable;

/**
 * The pairs that were found. They are places to look at: a record that changed since decides
 * whether the pair is still one, and who may see it.
 */
public interface Duplicates {

  /** The pairs of a list after a place, those found first coming first. */
  List<PossibleDuplicate> of(DuplicateList list, @Nullable ListPlace after, int limit);

  /** The pair of that id, settled by nobody. */
  Optional<PossibleDuplicate> find(String id);
}
