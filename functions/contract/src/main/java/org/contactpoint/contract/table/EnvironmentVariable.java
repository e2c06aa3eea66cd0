package org.contactpoint.contract.table;

/** The names of the variables by which a deployed function learns where it stands. */
public final class EnvironmentVariable {
  /** The prefix of {@link TableNames}. */
  public static final String TABLE_PREFIX = "CONTACTPOINT_TABLE_PREFIX";

  /** The name of the secret that holds the keys of hashes and payloads. */
  public static final String KEYS_SECRET = "CONTACTPOINT_KEYS_SECRET";

  private EnvironmentVariable() {}
}
