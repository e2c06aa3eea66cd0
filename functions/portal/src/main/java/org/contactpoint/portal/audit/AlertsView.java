package org.contactpoint.portal.audit;

import org.contactpoint.portal.page.ListPlace;
import org.contactpoint.portal.page.Words;
import org.jspecify.annotations.Nullable;

/**
 * A part of the list of alerts.
 *
 * @param message what was done before, null for nothing
 */
public record AlertsView(Alerts held, ListPlace place, @Nullable String message) {

  /** How many are shown. */
  public String count() {
    String count = Words.count(held.items().size(), "alert", "alerts");
    return held.cursor() == null ? count : count + " on this page, and more";
  }

  /** Whether those that are closed are shown. */
  public boolean isOfClosed() {
    return place.status().equals("closed");
  }

  /** A page about one. */
  public String to(Alerts.Alert alert, String page) {
    return place.on("/audit/alerts/" + alert.alertId() + page);
  }

  /** What it means that none is shown. */
  public String none() {
    if (!place.isFirst()) {
      return "Nothing more is in this list.";
    }
    return isOfClosed() ? "No alert has been closed." : "No alert waits for you.";
  }
}
