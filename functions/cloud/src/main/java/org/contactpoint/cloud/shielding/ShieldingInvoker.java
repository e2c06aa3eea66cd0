package org.contactpoint.cloud.shielding;

/** Invokes the shielding function. */
@FunctionalInterface
interface ShieldingInvoker {

  /**
   * Hands a call over as JSON and brings the answer.
   *
   * @throws RuntimeException if there is none
   */
  String invoke(String call);
}
