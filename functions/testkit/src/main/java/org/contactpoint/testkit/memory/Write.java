package org.contactpoint.testkit.memory;

import java.util.function.BooleanSupplier;

/**
 * One stored item's worth of a change.
 *
 * @param item its name: two writes of one item in one commit are a fault, as in the store
 * @param condition what must hold before anything is written
 */
record Write(String item, BooleanSupplier condition, Runnable effect) {

  private static final String ENTRY = "entry ";

  /** A search entry, of which any number may change. */
  static Write entry(String item, Runnable effect) {
    return always(ENTRY + item, effect);
  }

  /** Whether it may be written ahead of the others or after them. */
  boolean isSearchEntry() {
    return item.startsWith(ENTRY);
  }

  static Write always(String item, Runnable effect) {
    return new Write(item, () -> true, effect);
  }

  static Write when(String item, BooleanSupplier condition, Runnable effect) {
    return new Write(item, condition, effect);
  }
}
