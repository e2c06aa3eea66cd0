package org.contactpoint.domain.child;

import java.util.Optional;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.domain.value.Ids;

/** The merges, to be read. */
public interface Merges {

  /** The merge of that id. */
  Optional<Merge> find(String id);

  /** The merge into that record, by an id as it was sent; what is no id is unknown. */
  default Optional<Merge> findInto(ContactPointId into, String id) {
    return Optional.of(id)
        .filter(Ids::isWellFormed)
        .flatMap(this::find)
        .filter(merge -> merge.into().equals(into));
  }
}
