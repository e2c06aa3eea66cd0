package org.contactpoint.portal.api;

/** The web API gave no answer in time, tried again included. */
public final class ApiUnreachable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ApiUnreachable(String why) {
    super(why);
  }

  public ApiUnreachable(Throwable cause) {
    super("the web API does not answer", cause);
  }
}
