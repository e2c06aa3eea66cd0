package org.contactpoint.accounts.setup;

import org.contactpoint.cloud.key.KeyRingDocument;
import org.contactpoint.contract.table.KeyRing;

/** Where the key rings of a stage are stored. */
interface KeyRingStore {

  /** Whether anything is stored there yet. */
  boolean holds(KeyRing ring);

  /**
   * The key ring that is stored there.
   *
   * @throws RuntimeException if there is none
   */
  KeyRingDocument read(KeyRing ring);

  /** Stores a key ring. */
  void put(KeyRing ring, KeyRingDocument keys);
}
