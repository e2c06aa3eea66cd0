package org.contactpoint.contract.route;

/** What a route asks of a request before it looks at the thing itself. */
public enum RouteRequirement {
  /** A verified access token of an active account. */
  TOKEN,
  /** The header {@code Access-Purpose}. */
  PURPOSE,
  /** The header {@code Idempotency-Key}. */
  IDEMPOTENCY_KEY,
  /** The header {@code If-Match}. */
  IF_MATCH
}
