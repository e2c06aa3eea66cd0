package org.contactpoint.dynamodb.account;

import org.contactpoint.domain.access.Account;

/** Writes accounts as they are, for those who set a stage up; no function of the service may. */
public interface AccountRegister {

  /**
   * Stores the account, whatever was stored under its id, and reserves its address, so that nobody
   * else is ever given it.
   */
  void saveAccount(Account account);

  /** Lets the account's address name it, unless it names another account already. */
  void reserveAddress(Account account);
}
