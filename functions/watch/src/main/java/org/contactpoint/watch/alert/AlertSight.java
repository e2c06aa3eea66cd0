package org.contactpoint.watch.alert;

import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.access.Caller;
import org.contactpoint.domain.access.CallerRelation;
import org.contactpoint.domain.access.Role;
import org.contactpoint.domain.watch.Alert;

/**
 * What an auditor sees of alerts. England's auditors see those of all councils, without the entries
 * and to the hour: in the trail of a shielded child they read the same entries without who acted,
 * and could put both together (rules §7.7).
 */
final class AlertSight {
  private AlertSight() {}

  /** Whether the account sees alerts of all councils. */
  static boolean isEnglands(Account account) {
    return account.plays(Role.NATIONAL_AUDITOR);
  }

  /** Whether the alert exists for that account. */
  static boolean isVisible(Account account, Alert alert) {
    return isOfCouncil(account, alert)
        || (isEnglands(account) && !alert.rule().isForOwnCouncilAlone());
  }

  /** Whether it is shown in a list: never to whom it is about. */
  static boolean isListed(Account account, Alert alert) {
    return isVisible(account, alert) && !alert.subject().equals(account.person());
  }

  private static boolean isOfCouncil(Account account, Alert alert) {
    return account.plays(Role.COUNCIL_AUDITOR) && account.worksFor(alert.council());
  }

  /** What the account has to do with the alert. */
  static Set<CallerRelation> relations(Account account, Alert alert) {
    return isOfCouncil(account, alert)
        ? EnumSet.of(CallerRelation.OWN_COUNCIL)
        : EnumSet.noneOf(CallerRelation.class);
  }

  /** What the caller has to do with the alert, whoever of the two people they are. */
  static Set<CallerRelation> relations(Caller caller, Alert alert) {
    Set<CallerRelation> relations = EnumSet.noneOf(CallerRelation.class);
    relations.addAll(relations(caller.account(), alert));
    if (caller.involves(alert.subject())) {
      relations.add(CallerRelation.ASKED_BY_CALLER);
    }
    return relations;
  }

  /** The entries that the account is shown. */
  static List<String> entries(Account account, Alert alert) {
    return seesEntries(account, alert) ? alert.entries() : List.of();
  }

  /** When it was raised, as the account is shown it. */
  static String at(Account account, Alert alert) {
    return seesEntries(account, alert)
        ? alert.at().toString()
        : alert.at().truncatedTo(ChronoUnit.HOURS).toString();
  }

  private static boolean seesEntries(Account account, Alert alert) {
    return isOfCouncil(account, alert);
  }
}
