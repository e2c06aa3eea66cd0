package org.contactpoint.contract.route;

/** The deployable that serves a route. */
public enum Function {
  SEARCH,
  REGISTRATION,
  SHIELDING,
  AUDIT,
  UPLOADS,
  ACCOUNTS,
  /** Each deployable answers it for itself. */
  EVERY
}
