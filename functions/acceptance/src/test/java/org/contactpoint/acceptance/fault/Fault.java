package org.contactpoint.acceptance.fault;

/** What may go wrong in one call of the store, the queue or the bucket. */
enum Fault {
  /** The service fails, and does nothing. */
  FAILED,
  /** The service has too much to do, and does nothing. */
  THROTTLED,
  /** No answer comes, and nothing was done. */
  TIMED_OUT_BEFORE,
  /** No answer comes, but it was done. */
  TIMED_OUT_AFTER,
  /** Another transaction is under way on the same item. */
  CONFLICT,
  /** A batch leaves some of its keys out. */
  UNPROCESSED,
  /** The process ends before the call reaches the service. */
  ENDED_BEFORE,
  /** The process ends when the service has done it. */
  ENDED_AFTER
}
