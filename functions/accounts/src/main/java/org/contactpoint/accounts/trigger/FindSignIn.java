package org.contactpoint.accounts.trigger;

import jakarta.inject.Singleton;
import org.contactpoint.cloud.priming.Primed;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.access.Denial;
import org.contactpoint.domain.value.EmailAddress;
import org.contactpoint.domain.vetting.AccountFile;
import org.contactpoint.domain.vetting.AccountFiles;

/**
 * Whose sign-in it is. The account is found by the address, which every client may read and names
 * one account for ever; the account names the subject. Attributes of our own may be missing in the
 * pool's events, and are not asked.
 */
@Singleton
final class FindSignIn implements Primed {
  /** The pool knows the address by another subject than the account does. */
  static final String OTHER_SIGN_IN = "other-sign-in";

  private static final AccountId NOBODY = new AccountId("contactpoint.priming");

  private final AccountFiles files;

  FindSignIn(AccountFiles files) {
    this.files = files;
  }

  @Override
  public void prime() {
    files.find(NOBODY);
  }

  SignInCheck check(PoolEvent event) {
    return event
        .attribute("email")
        .flatMap(address -> EmailAddress.parse(address).toOptional())
        .flatMap(files::withAddress)
        .flatMap(files::find)
        .map(file -> check(file, event))
        .orElseGet(SignInCheck.Unknown::new);
  }

  private static SignInCheck check(AccountFile file, PoolEvent event) {
    if (event.subject().filter(file::letsIn).isPresent() && isAddressOf(file, event)) {
      return new SignInCheck.LetIn(file);
    }
    String because = file.account().isActive() ? OTHER_SIGN_IN : Denial.ACCOUNT_NOT_ACTIVE.code();
    return new SignInCheck.Refused(file.account(), because);
  }

  private static boolean isAddressOf(AccountFile file, PoolEvent event) {
    String address = file.account().email();
    return address != null
        && event.attribute("email").filter(address::equalsIgnoreCase).isPresent();
  }
}
