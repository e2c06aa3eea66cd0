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
  /** The gateway of the pages. */
  PAGES,
  /** The deployment itself. */
  DEPLOYMENT;

  /** Whether a person waits for the answer. */
  public boolean isWaitedFor() {
    return switch (this) {
      case GATEWAY, FUNCTION, POOL, PAGES -> true;
      case QUEUE, SCHEDULE, STREAM, DEPLOYMENT -> false;
    };
  }
}
