package org.contactpoint.domain.access;

/**
 * The caller's relation to the thing asked for, as far as the rules consider it.
 *
 * <p>"Own council" is the council responsible for the child, never the service's (rules §2).
 */
public enum CallerRelation {
  /** There is no particular thing, or the caller has no special tie to it. */
  NONE,
  /** The caller's council is responsible for it. */
  OWN_COUNCIL,
  /**
   * It is the caller's own: an involvement, an upload of the own source, a move to the own council,
   * a request that it took or reviews.
   */
  OWN,
  /** The caller has an open involvement with the child. */
  INVOLVED,
  /** It was not done in time, or is England's, and so is with England's auditors. */
  WITH_ENGLAND,
  /** The caller asked for it, and may therefore not decide it. */
  ASKED_BY_CALLER
}
