package org.contactpoint.accounts.setup;

import java.util.Optional;

/** Where a stage is told who the first administrators of an authority are. */
@FunctionalInterface
interface FounderLists {

  /** The list of that authority, as JSON; empty where there is none, or none any more. */
  Optional<String> of(String authority);
}
