package org.contactpoint.dynamodb.port;

import org.contactpoint.domain.access.Account;

/** Writes accounts as they are, for those who set a stage up; no function of the service may. */
public interface AccountRegister {

  /** Puts the account there, whatever stood under its id. */
  void saveAccount(Account account);
}
