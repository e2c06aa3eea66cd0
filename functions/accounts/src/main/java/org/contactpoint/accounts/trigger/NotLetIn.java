package org.contactpoint.accounts.trigger;

/** Ends a sign-in; the pool shows the text to the person, so it says nothing about the account. */
final class NotLetIn extends RuntimeException {
  private static final long serialVersionUID = 1;

  NotLetIn() {
    super("You can't sign in at present. Please ask your ContactPoint administrator.");
  }
}
