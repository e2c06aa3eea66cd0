package org.contactpoint.cloud.key;

/** Where secrets are kept. */
@FunctionalInterface
public interface Secrets {

  /**
   * The secret of that name.
   *
   * @throws RuntimeException if it can't be had
   */
  String read(String name);
}
