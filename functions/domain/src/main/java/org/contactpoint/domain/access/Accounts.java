package org.contactpoint.domain.access;

import java.util.Optional;

/**
 * The accounts as the directory knows them: read on every request, so that a suspension counts at
 * once.
 */
public interface Accounts {
  /** The account as it stands now, strongly consistent. */
  Optional<Account> find(AccountId id);
}
