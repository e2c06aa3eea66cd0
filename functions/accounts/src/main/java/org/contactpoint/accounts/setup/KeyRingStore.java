package org.contactpoint.accounts.setup;

import org.contactpoint.cloud.key.KeyRingDocument;
import org.contactpoint.contract.table.KeyRing;

/** Where the rings of a stage hang. */
interface KeyRingStore {

  /** Whether anything hangs there yet. */
  boolean holds(KeyRing ring);

  /** Hangs a ring there. */
  void put(KeyRing ring, KeyRingDocument keys);
}
