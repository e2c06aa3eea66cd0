package org.contactpoint.domain.access;

import java.util.Optional;
import org.contactpoint.domain.value.Authority;

/** By which accounts the systems of an authority act. */
@FunctionalInterface
public interface MachineAccounts {

  /**
   * The account that plays that part for the authority and was let in last, in whatever state it is
   * now; empty where there never was one.
   *
   * @param part {@link Role#FEED} or {@link Role#CASE_SYSTEM}
   */
  Optional<AccountId> of(Role part, Authority authority);
}
