package org.contactpoint.domain.shielding;

import java.util.List;
import java.util.Optional;
import org.contactpoint.domain.value.ContactPointId;

/**
 * The merges of shielded records, readable by the shielding function alone. To everybody else a
 * merge of shielded records changes nothing: each number keeps its own face (rules §6).
 */
public interface HiddenMerges {

  /** The record that this one was merged into, empty where it was not merged. */
  Optional<ContactPointId> into(ContactPointId record);

  /** The records that were merged into this one itself, by number. */
  List<ContactPointId> of(ContactPointId record);
}
