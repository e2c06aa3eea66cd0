package org.contactpoint.cloud.shielding;

/** Invokes the shielding function. */
@FunctionalInterface
interface ShieldingInvoker {

  /**
   * Sends a call as JSON and returns the answer.
   *
   * @throws RuntimeException if there is no answer
   */
  String invoke(String call);
}
