package org.contactpoint.accounts.signin;

import java.time.Instant;
import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.access.AccountStatus;
import org.contactpoint.domain.vetting.AccountFile;

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

  /**
   * Makes the sign-in of a person anew who can't use the old one any more, and sends an invitation.
   * What the pool holds of the old one is gone, its second factor too. Nothing is made twice: where
   * a try for the same request was cut off, its sign-in is taken and the invitation sent again.
   *
   * @param file names the subject by which the account knows the person until then
   * @param requested when it was asked for; a sign-in that is older may be the one that was lost
   * @return the new subject
   */
  String renew(AccountFile file, Instant requested);

  /** Updates the pool's user from the account, if the pool has that user. Idempotent. */
  default void follow(AccountFile file) {
    if (file.subject() == null) {
      return;
    }
    AccountStatus status = file.account().status();
    if (status == AccountStatus.ACTIVE) {
      open(file);
    } else if (status == AccountStatus.SUSPENDED || status == AccountStatus.CLOSED) {
      shut(file);
    }
  }

  /**
   * Lets the person sign in again; nothing where the pool does not know them.
   *
   * @param file of somebody who was invited. While a renewal of the sign-in is cut off, the pool
   *     knows the person by a subject that the account does not know yet: that one is meant
   */
  void open(AccountFile file);

  /**
   * Lets the person sign in no more, and ends what is signed in.
   *
   * @param file as in {@link #open}
   */
  void shut(AccountFile file);
}
