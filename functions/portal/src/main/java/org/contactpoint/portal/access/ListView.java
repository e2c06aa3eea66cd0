package org.contactpoint.portal.access;

import org.contactpoint.portal.page.ListPlace;
import org.jspecify.annotations.Nullable;

/**
 * A list of requests.
 *
 * @param place the part of the list that is shown
 * @param team whether the reader may enter a request
 */
public record ListView(AccessRequests found, AccessFilter filter, ListPlace place, boolean team) {

  /** The page of a request, which knows in which list it is. */
  public String to(AccessRequest request) {
    return place.on("/access-requests/" + request.requestId());
  }

  /** Where the list goes on, null on its last page. */
  public @Nullable String next() {
    String cursor = found.cursor();
    return cursor == null ? null : place.at(cursor).on("/access-requests");
  }

  /** How many there are on this page: {@code 12 requests}. */
  public String count() {
    int count = found.items().size();
    String shown = count + (count == 1 ? " request" : " requests");
    return found.cursor() == null && place.cursor().isEmpty() ? shown : shown + " on this page";
  }
}
