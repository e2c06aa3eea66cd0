package org.contactpoint.local.issuer;

import jakarta.inject.Singleton;
import org.contactpoint.accounts.signin.SignIns;
import org.contactpoint.domain.access.Account;

/**
 * Sign-in on this machine: the issuer of tokens asks the account itself each time, so there is
 * nothing to open and nothing to shut, and an account's id is its subject.
 */
@Singleton
public final class LocalSignIns implements SignIns {

  @Override
  public String invite(Account account) {
    return account.id().value();
  }

  @Override
  public void open(String subject) {}

  @Override
  public void shut(String subject) {}
}
