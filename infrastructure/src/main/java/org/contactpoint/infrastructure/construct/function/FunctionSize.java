package org.contactpoint.infrastructure.construct.function;

import org.contactpoint.contract.function.DeployedFunction;

/**
 * How big a function is.
 *
 * @param memoryMb memory in MB, and with it the part of a processor
 * @param timeoutSeconds seconds after which a call is given up
 * @param reserved calls at the same time, at most; no function can starve another
 */
public record FunctionSize(int memoryMb, int timeoutSeconds, int reserved) {
  /** What Lambda gives one whole processor for. */
  private static final int ONE_PROCESSOR = 1769;

  /** The gateway gives up after 29 seconds. */
  private static final int GATEWAY = 29;

  /** The shielding function must answer before the function that asked it has to. */
  private static final int SHIELDING = 25;

  /** The pool of sign-ins gives up after 5 seconds. */
  private static final int POOL = 5;

  /**
   * The size of that function. 50 enquiries a second of 300 ms each are 15 calls at the same time;
   * search may take ten times that. A page waits for two calls, and 100 pages a second of 400 ms
   * each are 40 at the same time. Together the reservations leave 100 of the 1,000 calls that an
   * account may be granted.
   */
  public static FunctionSize of(DeployedFunction function) {
    return switch (function) {
      case SEARCH -> new FunctionSize(ONE_PROCESSOR, GATEWAY, 150);
      case REGISTRATION, PORTAL -> new FunctionSize(ONE_PROCESSOR, GATEWAY, 100);
      case SHIELDING, AUDIT, UPLOADS, ACCOUNTS, WATCH ->
          new FunctionSize(ONE_PROCESSOR, GATEWAY, 50);
      case SHIELDED_RECORDS -> new FunctionSize(ONE_PROCESSOR, SHIELDING, 50);
      case TOKEN_CLAIMS, SIGN_IN_NOTED -> new FunctionSize(ONE_PROCESSOR, POOL, 50);
      case MESSAGES -> new FunctionSize(ONE_PROCESSOR, POOL, 10);
      case UPLOAD_EVENTS -> new FunctionSize(ONE_PROCESSOR, 300, 20);
      case ARCHIVE_TRAIL, FOLLOW_TRAIL -> new FunctionSize(ONE_PROCESSOR, 60, 20);
      case NOTIFY_WATCHERS -> new FunctionSize(ONE_PROCESSOR, 60, 5);
      case REPLAY_SHIELDS -> new FunctionSize(ONE_PROCESSOR, 900, 1);
      case RESUME_SHIELDS, COUNT_WORK -> new FunctionSize(ONE_PROCESSOR, 300, 1);
      case LAPSES, SET_UP, ARCHIVE_RECORDS, DESTROY_RECORDS, RE_KEY_ENTRIES ->
          new FunctionSize(ONE_PROCESSOR, 900, 1);
      case SEAL_HEADS, END_WRITERS -> new FunctionSize(ONE_PROCESSOR, 300, 1);
    };
  }
}
