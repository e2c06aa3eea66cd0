package org.contactpoint.shielding.investigation;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.access.CallerRelation;
import org.contactpoint.domain.access.Role;
import org.contactpoint.domain.emergency.Investigation;

/** What an account has to do with investigations (rules §6, §7). */
final class InvestigationSight {
  private InvestigationSight() {}

  /** Whether it is an auditor of England's, to whom those of all councils come that are late. */
  static boolean isEnglands(Account account) {
    return account.plays(Role.NATIONAL_AUDITOR);
  }

  /**
   * Whether it sees who stated the emergency: an auditor of the child's council, and whoever
   * investigates it as long as it is open (rules §7).
   */
  static boolean seesWho(Account account, Investigation investigation) {
    boolean ofCouncil =
        account.plays(Role.COUNCIL_AUDITOR) && account.worksFor(investigation.responsible());
    return ofCouncil
        || (isEnglands(account)
            && (investigation.isOpen() || investigation.responsible().isNational()));
  }

  /** What the account has to do with that investigation; nothing where it is unknown to it. */
  static Set<CallerRelation> relations(Account account, Investigation investigation, Instant now) {
    Set<CallerRelation> relations = EnumSet.noneOf(CallerRelation.class);
    if (account.worksFor(investigation.responsible())) {
      relations.add(CallerRelation.OWN_COUNCIL);
    }
    if (isEnglands(account) && investigation.isWithEngland(now)) {
      relations.add(CallerRelation.WITH_ENGLAND);
    }
    return relations;
  }
}
