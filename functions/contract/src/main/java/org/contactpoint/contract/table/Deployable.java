package org.contactpoint.contract.table;

/** The functions that are deployed by themselves, each with rights of its own. */
public enum Deployable {
  SEARCH,
  REGISTRATION,
  SHIELDING,
  AUDIT,
  UPLOADS,
  ACCOUNTS
}
