package org.contactpoint.portal.api;

/** The API takes the access token no more: whoever sits there has to sign in again. */
public final class SignInNeeded extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public SignInNeeded() {
    super("the access token is taken no more");
  }
}
