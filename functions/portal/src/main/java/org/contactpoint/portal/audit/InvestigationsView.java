package org.contactpoint.portal.audit;

import java.time.Instant;
import org.contactpoint.portal.page.ListPlace;
import org.contactpoint.portal.page.Words;
import org.jspecify.annotations.Nullable;

/**
 * A part of the list of investigations.
 *
 * @param message what was done before, null for nothing
 */
public record InvestigationsView(
    Investigations held, ListPlace place, Instant now, @Nullable String message) {

  /** How many are shown. */
  public String count() {
    String count = Words.count(held.items().size(), "investigation", "investigations");
    return held.cursor() == null ? count : count + " on this page, and more";
  }

  /** Whether those that are closed are shown. */
  public boolean isOfClosed() {
    return place.status().equals("closed");
  }

  /** Whether it should have been closed by now. */
  public boolean isLate(Investigations.Investigation one) {
    return one.isOpen() && Instant.parse(one.due()).isBefore(now);
  }

  /** The page on which one is closed. */
  public String to(Investigations.Investigation one) {
    return place.on("/audit/investigations/" + one.investigationId() + "/closure");
  }

  /** What it means that none is shown. */
  public String none() {
    if (!place.isFirst()) {
      return "Nothing more is in this list.";
    }
    return isOfClosed() ? "No investigation has been closed." : "No investigation waits for you.";
  }
}
