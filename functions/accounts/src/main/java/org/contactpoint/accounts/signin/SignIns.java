package org.contactpoint.accounts.signin;

import org.contactpoint.domain.access.Account;

/**
 * The pool in which people sign in. It says who somebody is; whether they are let in, the account
 * says on every request, so that a pool that lags behind opens nothing.
 */
public interface SignIns {

  /**
   * Makes a sign-in and sends the invitation; for an account that has one, nothing.
   *
   * @return the subject by which the pool knows the person, for ever
   */
  String invite(Account account);

  /** Lets the subject sign in again. */
  void open(String subject);

  /** Lets the subject sign in no more, and ends what is signed in. */
  void shut(String subject);
}
