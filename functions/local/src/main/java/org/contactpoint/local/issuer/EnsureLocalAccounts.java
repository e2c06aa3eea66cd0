package org.contactpoint.local.issuer;

import jakarta.inject.Singleton;
import org.contactpoint.domain.access.Accounts;
import org.contactpoint.dynamodb.account.AccountRegister;

/** Sees to it that the accounts that are always there are there. */
@Singleton
public final class EnsureLocalAccounts {
  private final Accounts accounts;
  private final AccountRegister register;

  EnsureLocalAccounts(Accounts accounts, AccountRegister register) {
    this.accounts = accounts;
    this.register = register;
  }

  /**
   * Adds those that are missing; one that was changed since stays as it is. Their addresses are
   * reserved each time: data folders of earlier builds lack that.
   */
  public void addMissing() {
    LocalAccounts.ALL.forEach(
        account ->
            accounts
                .find(account.id())
                .ifPresentOrElse(register::reserveAddress, () -> register.saveAccount(account)));
  }
}
