package org.contactpoint.uploads.intake;

import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.value.Authority;

/** Which feed account stands for an authority whose file came without announcement. */
@FunctionalInterface
public interface FeedAccounts {

  /** The account. */
  AccountId of(Authority authority);
}
