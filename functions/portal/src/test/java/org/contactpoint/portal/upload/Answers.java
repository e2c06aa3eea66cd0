package org.contactpoint.portal.upload;

/** What the API says of a file, in each of its states. */
final class Answers {
  static final String ID = "6c2d";

  private Answers() {}

  static String file(String status, String more) {
    return named("children.csv", status, more);
  }

  static String named(String name, String status, String more) {
    return """
    {"uploadId":"6c2d","fileName":"%s","feed":"local","council":"E08000035","status":"%s",
     "receivedAt":"2026-11-23T10:00:00Z","rows":1200,"linked":700,"created":300,"unchanged":100,
     "review":60,"quarantined":0,"failed":40,"progress":1.0%s}
    """
        .formatted(name, status, more);
  }

  /** A file of which no row has an outcome. */
  static String fresh(String status, String more) {
    return """
    {"uploadId":"6c2d","fileName":"children.csv","feed":"local","council":"E08000035",
     "status":"%s","receivedAt":"2026-11-23T10:00:00Z","rows":0,"linked":0,"created":0,
     "unchanged":0,"review":0,"quarantined":0,"failed":0,"progress":0.0%s}
    """
        .formatted(status, more);
  }
}
