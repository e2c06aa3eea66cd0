package org.contactpoint.portal.child;

import org.contactpoint.portal.page.PageRequest;

/**
 * Remembers, for the session, what somebody added to a record: a sensitive service, or one of a
 * shielded child, is not shown to them afterwards, and still theirs to end (rules §6.9).
 */
final class AddedServices {
  private static final String NOTE = "added-";

  private AddedServices() {}

  static void remember(PageRequest request, String childId, String involvementId) {
    request.notes().keep(NOTE + childId, involvementId);
  }

  /** The id of what was added last; empty for nothing. */
  static String last(PageRequest request, String childId) {
    return request.notes().find(NOTE + childId).orElse("");
  }

  /** Forgets it, now that it has ended. */
  static void forget(PageRequest request, String childId, String involvementId) {
    if (last(request, childId).equals(involvementId)) {
      request.notes().forget(NOTE + childId);
    }
  }
}
