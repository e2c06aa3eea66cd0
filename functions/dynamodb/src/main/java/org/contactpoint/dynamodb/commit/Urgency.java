package org.contactpoint.dynamodb.commit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.value.ContactPointId;

/**
 * What is urgent in one commit.
 *
 * @param children the records that it may not be kept out of, with the act
 * @param accounts the same of accounts
 */
record Urgency(Map<ContactPointId, String> children, Map<AccountId, String> accounts) {
  private static final String NONE = "-";

  Urgency {
    children = Map.copyOf(children);
    accounts = Map.copyOf(accounts);
  }

  static Urgency of(List<Change> changes) {
    Map<ContactPointId, String> children = new HashMap<>();
    Map<AccountId, String> accounts = new HashMap<>();
    for (Change change : changes) {
      switch (change) {
        case Change.UrgentForChild urgent -> children.put(urgent.child(), urgent.act());
        case Change.UrgentForAccount urgent -> accounts.put(urgent.account(), urgent.act());
        default -> {}
      }
    }
    return new Urgency(children, accounts);
  }

  /** The act that is urgent for that child; one that claims nothing where none is. */
  String actOn(ContactPointId child) {
    return children.getOrDefault(child, NONE);
  }

  /** The act that is urgent for that account; one that claims nothing where none is. */
  String actOn(AccountId account) {
    return accounts.getOrDefault(account, NONE);
  }
}
