package org.contactpoint.accounts.trigger;

import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.vetting.AccountFile;

/** What came of looking whose sign-in it is. */
sealed interface SignInCheck {

  /** It is the account's, and the account is active. */
  record LetIn(AccountFile file) implements SignInCheck {}

  /** There is such an account, and it is not let in; the code says why. */
  record Refused(Account account, String because) implements SignInCheck {}

  /** No account has the address. */
  record Unknown() implements SignInCheck {}
}
