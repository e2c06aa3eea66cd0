package org.contactpoint.accounts.form;

import java.util.EnumSet;
import java.util.Set;
import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.access.CallerRelation;

/**
 * Whose accounts somebody looks after: those of the own council, whatever organisation they belong
 * to; those of England and of national auditors are England's (rules §2).
 */
public final class OwnAccounts {
  private OwnAccounts() {}

  /** What an account is to a caller. */
  public static Set<CallerRelation> relations(Account caller, Account other) {
    return caller.responsibleAuthority().equals(other.responsibleAuthority())
        ? EnumSet.of(CallerRelation.OWN_COUNCIL)
        : EnumSet.noneOf(CallerRelation.class);
  }
}
