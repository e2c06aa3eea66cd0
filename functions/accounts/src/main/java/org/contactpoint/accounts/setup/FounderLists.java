package org.contactpoint.accounts.setup;

import java.util.Optional;

/** Stores the list of the first administrators of each authority of a stage. */
@FunctionalInterface
interface FounderLists {

  /** The list of that authority, as JSON; empty if none was stored or it was deleted. */
  Optional<String> of(String authority);
}
