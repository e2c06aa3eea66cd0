package org.contactpoint.domain.vetting;

import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.access.PersonId;

/** Who takes a step: the account and the person behind it. */
public record Signer(AccountId account, PersonId person) {

  /** The signer that acts through that account. */
  public static Signer of(Account account) {
    return new Signer(account.id(), account.person());
  }
}
