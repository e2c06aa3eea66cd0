package org.contactpoint.accounts.trigger;

import org.jspecify.annotations.Nullable;

/**
 * Ends a sign-in because something of ours does not work; who is not let in is no fault. The pool
 * shows the text to the person, so it says nothing about the account.
 */
final class SignInFault extends RuntimeException {
  private static final long serialVersionUID = 1;

  SignInFault(@Nullable Throwable cause) {
    super("You can't sign in at present. Please try again in a few minutes.", cause);
  }
}
