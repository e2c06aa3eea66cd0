package org.contactpoint.testkit.memory;

import java.util.function.BooleanSupplier;

/**
 * One stored item's worth of a change.
 *
 * @param item its name: two writes of one item in one commit are a fault, as in the store
 * @param condition what must hold before anything is written
 */
record Write(String item, BooleanSupplier condition, Runnable effect) {

  static Write always(String item, Runnable effect) {
    return new Write(item, () -> true, effect);
  }

  static Write when(String item, BooleanSupplier condition, Runnable effect) {
    return new Write(item, condition, effect);
  }
}
