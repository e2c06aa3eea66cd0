package org.contactpoint.domain.child;

import java.util.Optional;

/** The merges, to be read. */
public interface Merges {

  /** The merge of that id. */
  Optional<Merge> find(String id);
}
