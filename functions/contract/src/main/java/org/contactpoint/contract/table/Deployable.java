package org.contactpoint.contract.table;

/** Whose rights a deployed function works with: each has its own and no more. */
public enum Deployable {
  SEARCH,
  REGISTRATION,
  SHIELDING,
  /**
   * What hides children again in tables that were put back, and lets people be served from them.
   */
  RESTORING,
  AUDIT,
  UPLOADS,
  ACCOUNTS,
  /** What the pool of sign-ins calls; it reads an account and notes that it was used. */
  SIGN_IN,
  /** What copies the trail to where nobody can change it, and seals its heads. */
  ARCHIVE,
  /** What a stage needs before its first day: its keys and its first administrators. */
  SET_UP
}
