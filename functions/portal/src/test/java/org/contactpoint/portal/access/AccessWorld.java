package org.contactpoint.portal.access;

/** Requests as the API would answer with them. */
final class AccessWorld {
  static final String HOSTILE = "<script>alert(1)</script>\" ' \u202E" + "W".repeat(70);

  private AccessWorld() {}

  static String request(String status, String more) {
    return request("Anne Ward", status, more);
  }

  static String request(String name, String status, String more) {
    return """
    {"requestId": "4c1f", "childId": "12345678906", "requester": {"kind": "parent", "name": "%s"},
     "received": "2026-11-20", "due": "2027-01-04", "status": "%s", "overdue": false%s}
    """
        .formatted(name.replace("\"", "\\\""), status, more);
  }

  static String listed(String... requests) {
    return "{\"items\": [" + String.join(",", requests) + "], \"cursor\": null}";
  }
}
