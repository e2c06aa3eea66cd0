package org.contactpoint.portal.audit;

import java.util.List;
import org.contactpoint.portal.worklist.Worklist;
import org.jspecify.annotations.Nullable;

/** Alerts of misuse, as the API lists them. */
public record Alerts(List<Alert> items, @Nullable String cursor)
    implements Worklist.Part<Alerts.Alert> {
  public Alerts {
    items = List.copyOf(items);
  }

  @Override
  public String idOf(Alert one) {
    return one.alertId();
  }

  /**
   * What may be misuse.
   *
   * @param entries of the trail that gave rise to it; national auditors are shown none
   */
  public record Alert(
      String alertId,
      String at,
      String rule,
      String accountId,
      String council,
      String severity,
      List<String> entries,
      String status,
      @Nullable String finding,
      @Nullable String closedAt) {

    public Alert {
      entries = List.copyOf(entries);
    }

    /** Whether nobody has found out yet what it was. */
    public boolean isOpen() {
      return status.equals("open");
    }
  }
}
