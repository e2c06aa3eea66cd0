package org.contactpoint.accounts.form;

import java.util.EnumSet;
import java.util.Set;
import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.access.Standing;

/** Whose accounts somebody looks after: those of the own organisation or council. */
public final class OwnAccounts {
  private OwnAccounts() {}

  /** How a caller stands to an account. */
  public static Set<Standing> standing(Account caller, Account other) {
    boolean own =
        caller.keeper().equals(other.keeper())
            || caller.organisation().code().equals(other.organisation().code());
    return own ? EnumSet.of(Standing.OWN_COUNCIL) : EnumSet.noneOf(Standing.class);
  }
}
