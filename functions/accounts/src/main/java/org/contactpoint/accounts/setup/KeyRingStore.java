package org.contactpoint.accounts.setup;

import java.util.Optional;
import org.contactpoint.cloud.key.KeyRingDocument;
import org.contactpoint.contract.table.KeyRing;

/** Where the key rings of a stage are stored. */
interface KeyRingStore {

  /** The key ring that is stored there, empty if there is none yet. */
  Optional<KeyRingDocument> find(KeyRing ring);

  /** Whether anything is stored there yet. */
  default boolean holds(KeyRing ring) {
    return find(ring).isPresent();
  }

  /** Stores a key ring. */
  void put(KeyRing ring, KeyRingDocument keys);
}
