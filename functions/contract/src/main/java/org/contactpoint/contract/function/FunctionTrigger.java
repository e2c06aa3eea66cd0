package org.contactpoint.contract.function;

/** What calls a deployed function; nothing else may. */
public enum FunctionTrigger {
  /** The gateway of the web API. */
  GATEWAY,
  /** Another function, which passes on requests that it may not decide. */
  FUNCTION,
  /** The queue of uploads. */
  QUEUE,
  /** The calendar. */
  SCHEDULE,
  /** The pool of sign-ins. */
  POOL,
  /** The changes of a table. */
  STREAM,
  /** The deployment itself. */
  DEPLOYMENT
}
