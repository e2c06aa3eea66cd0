package org.contactpoint.contract.route;

/** The deployable that serves a route. */
public enum RouteFunction {
  SEARCH,
  REGISTRATION,
  SHIELDING,
  AUDIT,
  UPLOADS,
  ACCOUNTS,
  WATCH,
  /** Each deployable answers it for itself. */
  EVERY
}
