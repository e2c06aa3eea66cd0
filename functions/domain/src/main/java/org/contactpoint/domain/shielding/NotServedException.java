package org.contactpoint.domain.shielding;

/** Nobody is served from the records as they stand; see {@link Serving}. */
public final class NotServedException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public NotServedException(String message) {
    super(message);
  }

  /** Whether that is what lies behind a fault. */
  public static boolean isBehind(Throwable fault) {
    return fault instanceof NotServedException
        || (fault.getCause() != null && isBehind(fault.getCause()));
  }
}
