package org.contactpoint.portal.edge;

import org.contactpoint.http.message.Request;

/**
 * Requests that a page makes by itself, with nobody in front of it perhaps. They say so, and do not
 * keep a session alive; whoever says so of another request makes it count for less, and no more.
 */
final class Unattended {
  private static final String HEADER = "Contactpoint-Unattended";
  private static final String PARAMETER = "unattended";

  private Unattended() {}

  static boolean is(Request request) {
    return !request.headers().all(HEADER).isEmpty() || request.query().containsKey(PARAMETER);
  }
}
