package org.contactpoint.portal.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a trail, newest first, as the API lists it. */
public record Trail(List<Entry> items, @Nullable String cursor) {
  public Trail {
    items = List.copyOf(items);
  }

  /**
   * One act.
   *
   * @param accountId who did it, null where that is not for whoever asks
   * @param childId whom it was about, null for none, or where that is not for whoever asks
   */
  public record Entry(
      String at,
      @Nullable String accountId,
      @Nullable String onBehalfOf,
      String role,
      @Nullable String organisation,
      String action,
      @Nullable String childId,
      @Nullable String purpose,
      String outcome,
      @Nullable String reason) {}
}
