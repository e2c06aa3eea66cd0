package org.contactpoint.domain.shielding;

/** Nobody is served from the records as they are; see {@link Serving}. */
public final class NotServedException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public NotServedException(String message) {
    super(message);
  }

  /** Whether that is the cause of a fault. */
  public static boolean isBehind(Throwable fault) {
    return fault instanceof NotServedException
        || (fault.getCause() != null && isBehind(fault.getCause()));
  }
}
