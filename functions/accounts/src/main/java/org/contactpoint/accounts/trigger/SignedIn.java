package org.contactpoint.accounts.trigger;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.contactpoint.contract.function.PoolNames;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.vetting.AccountFile;
import org.contactpoint.domain.vetting.AccountFiles;

/**
 * Whose sign-in it is. The pool's attribute names the account, and the account names the subject
 * and the address in turn: somebody whose address was changed in the pool is not let in.
 */
@Singleton
final class SignedIn {
  private final AccountFiles files;

  SignedIn(AccountFiles files) {
    this.files = files;
  }

  /** The active account of the event's person; empty where nobody is let in. */
  Optional<AccountFile> account(PoolEvent event) {
    return event
        .attribute(PoolNames.ACCOUNT_ATTRIBUTE)
        .filter(id -> !id.isBlank() && id.length() <= 128)
        .flatMap(id -> files.find(new AccountId(id)))
        .filter(file -> event.subject().filter(file::letsIn).isPresent())
        .filter(file -> isAddressOf(file, event));
  }

  private static boolean isAddressOf(AccountFile file, PoolEvent event) {
    String address = file.account().email();
    return address != null
        && event.attribute("email").filter(address::equalsIgnoreCase).isPresent();
  }
}
