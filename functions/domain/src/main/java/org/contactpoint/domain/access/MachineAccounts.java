package org.contactpoint.domain.access;

import java.util.Optional;
import org.contactpoint.domain.value.Authority;

/** The accounts of the systems of an authority. */
@FunctionalInterface
public interface MachineAccounts {

  /**
   * The account that has that role for the authority and became active last, in whatever state it
   * is now; empty where there never was one.
   *
   * @param part {@link Role#FEED} or {@link Role#CASE_SYSTEM}
   */
  Optional<AccountId> of(Role part, Authority authority);
}
