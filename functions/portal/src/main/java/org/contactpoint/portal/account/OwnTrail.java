package org.contactpoint.portal.account;

import java.util.List;
import org.contactpoint.portal.page.ListPlace;
import org.jspecify.annotations.Nullable;

/**
 * A page of what somebody did, newest first, as the API lists it.
 *
 * @param cursor where the list goes on, null on the last page
 */
public record OwnTrail(List<Entry> items, @Nullable String cursor) {
  public OwnTrail {
    items = List.copyOf(items);
  }

  /**
   * One act.
   *
   * @param accountId who did it
   * @param onBehalfOf for whom, null for nobody else
   * @param childId the child it was about, null for none
   * @param purpose why, where the act has a purpose
   * @param reason why it was refused or decided, null for none
   */
  public record Entry(
      String at,
      @Nullable String accountId,
      @Nullable String onBehalfOf,
      String action,
      @Nullable String childId,
      @Nullable String purpose,
      String outcome,
      @Nullable String reason) {}

  /** The next page; null on the last one. */
  public @Nullable String next() {
    return ListPlace.first("").next("/account", cursor);
  }
}
