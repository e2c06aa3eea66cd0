package org.contactpoint.domain.access;

import java.util.Optional;
import org.contactpoint.domain.value.Authority;

/** By which account the systems of an authority send files. */
@FunctionalInterface
public interface FeedAccounts {

  /**
   * The feed account of the authority that was let in last, in whatever state it is now; empty
   * where it never had one.
   */
  Optional<AccountId> of(Authority authority);
}
