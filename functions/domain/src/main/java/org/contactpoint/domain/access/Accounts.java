package org.contactpoint.domain.access;

import java.util.Optional;

/**
 * The accounts as the directory knows them: read on every request, so that a suspension counts at
 * once.
 */
public interface Accounts {
  /** The account as it is now, strongly consistent. */
  Optional<Account> find(AccountId id);

  /**
   * The same for whoever brings a token: empty where the account is known by another subject by
   * now, so that a token that was given before its person was invited anew opens nothing.
   *
   * @param subject the token's
   */
  Optional<Account> findSignedIn(AccountId id, String subject);
}
