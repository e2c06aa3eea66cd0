package org.contactpoint.contract.table;

/** Under which customer-managed key a table is encrypted at rest. */
public enum KeyPurpose {
  /** What every function of the directory works with. */
  DIRECTORY,
  /** What only shielding may read: ordinary search and viewing can't use this key. */
  SHIELDED,
  /** The trail. */
  AUDIT,
  /** Who is signed in to the pages: no function of the directory can use this key. */
  SESSIONS
}
