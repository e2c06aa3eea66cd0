package org.contactpoint.accounts.setup;

import java.util.Map;

/** Through which clients of the pool the systems of authorities sign in. */
@FunctionalInterface
interface MachineClients {

  /** The id of each client of the pool, by its name. */
  Map<String, String> byName();
}
