package org.contactpoint.watch.alert;

import jakarta.inject.Singleton;
import java.util.List;
import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ListPlace;
import org.contactpoint.domain.watch.Alert;
import org.contactpoint.domain.watch.AlertStatus;
import org.contactpoint.domain.watch.Alerts;
import org.jspecify.annotations.Nullable;

/**
 * Lists alerts: about accounts of the own council to its auditors, about all to England's, and to
 * nobody those about themselves (rules §7).
 */
@Singleton
public final class ListAlerts {
  private final Alerts alerts;

  public ListAlerts(Alerts alerts) {
    this.alerts = alerts;
  }

  /** A page of them in that state, oldest first, from behind that place. */
  public List<Alert> page(
      Account account, AlertStatus status, @Nullable ListPlace after, int limit) {
    if (AlertSight.isEnglands(account)) {
      return alerts.all(status, alert -> AlertSight.isListed(account, alert), after, limit);
    }
    Authority council = account.authority();
    return council == null
        ? List.of()
        : alerts.of(council, status, alert -> AlertSight.isListed(account, alert), after, limit);
  }
}
