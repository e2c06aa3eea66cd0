package org.contactpoint.contract.table;

/**
 * How the partitions of {@link Tables#AUDIT} and {@link Tables#AUDIT_HEADS} are called: the code
 * names them so, and the cloud lets a function write by these names alone.
 */
public final class TrailNames {
  /** Before {@link Deployable#trailPrefix()} in the names of a function's registries. */
  public static final String REGISTRIES = "0".repeat(13);

  /**
   * Prefix of a writer's name in the partition that holds the encrypted criteria of its searches.
   */
  public static final String CRITERIA = "criteria#";

  private TrailNames() {}
}
