package org.contactpoint.portal.child;

/** Records as the API shows them, in JSON. */
final class Records {
  static final String CHILD = "/children/12345678906";
  static final String FOR_SUPPORT = "?purpose=direct-support";

  /** Whoever works with the child is whoever is signed in. */
  static final String OWN =
      record(
          "active",
          """
          ,"council":"E08000035","carers":[],"sensitiveServiceExists":false,"involvements":[%s]\
          """
              .formatted(involvement("own1", "social-care", "ruth.okafor@leeds.example")));

  /** Nothing but the public face. */
  static final String FACE = shielded("");

  private Records() {}

  static String involvement(String id, String service, String email) {
    return """
    {"involvementId":"%s","serviceType":"%s","organisation":{"code":"E08000035-CSC","name":"Leeds children's social care"},
    "practitioner":{"name":"Ruth Okafor","role":"social-worker","phone":"+441134960101","email":"%s"},
    "start":"2026-01-05","end":null,"leadPractitioner":true,"assessmentHeld":true}\
    """
        .formatted(id, service, email);
  }

  /** An open record of that status, and what else it has. */
  static String record(String status, String more) {
    return """
    {"childId":"12345678906","status":"%s","shielded":false,"names":[{"type":"current","givenName":"Leah","familyName":"Ward"}],
    "otherSpellings":[],"dateOfBirth":"2012-03-09","gender":"female"%s}\
    """
        .formatted(status, more);
  }

  /** A shielded one, and what else the reader may see of it. */
  static String shielded(String more) {
    return """
    {"childId":"12345678906","status":"active","shielded":true,"names":[{"type":"current","givenName":"Leah","familyName":"Ward"}],
    "dateOfBirth":"2012-03-09","gender":"female"%s}\
    """
        .formatted(more);
  }
}
