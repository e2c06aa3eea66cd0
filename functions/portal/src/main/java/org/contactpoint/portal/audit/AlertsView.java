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

  /** The page with those that follow, null for none. */
  public @Nullable String next() {
    String cursor = held.cursor();
    return cursor == null ? null : place.at(cursor).on("/audit/alerts");
  }
}
