package org.contactpoint.testkit.memory;

import java.util.Optional;
import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.access.Accounts;
import org.contactpoint.domain.vetting.AccountFile;

/** The accounts, in memory. */
final class InMemoryAccounts implements Accounts {
  private final InMemoryState state;

  InMemoryAccounts(InMemoryState state) {
    this.state = state;
  }

  @Override
  public Optional<Account> find(AccountId id) {
    return file(id).map(AccountFile::account);
  }

  @Override
  public Optional<Account> findSignedIn(AccountId id, String subject) {
    return file(id).filter(file -> file.isKnownAs(subject)).map(AccountFile::account);
  }

  private Optional<AccountFile> file(AccountId id) {
    synchronized (state) {
      return Optional.ofNullable(state.accounts.get(id));
    }
  }
}
