package org.contactpoint.portal.signin;

/** The issuer of tokens gave no answer in time. */
public final class SignInUnreachable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  SignInUnreachable(String what) {
    super(what);
  }

  SignInUnreachable(Throwable cause) {
    super("the issuer of tokens does not answer", cause);
  }
}
