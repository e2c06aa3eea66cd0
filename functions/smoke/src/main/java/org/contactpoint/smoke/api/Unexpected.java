package org.contactpoint.smoke.api;

/** The stage is not as it should be. */
public final class Unexpected extends RuntimeException {
  private static final long serialVersionUID = 1;

  public Unexpected(String message) {
    super(message);
  }
}
