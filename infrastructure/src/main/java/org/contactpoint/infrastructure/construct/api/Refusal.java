package org.contactpoint.infrastructure.construct.api;

import java.util.Locale;

/** Problems (RFC 9457) that the gateway answers without a function, in the same form and words. */
enum Refusal {
  MALFORMED_REQUEST(400, "The request is malformed", "Compare it with /openapi.yaml."),
  UNAUTHENTICATED(401, "A valid access token is needed", "Sign in, and bring the access token."),
  ACCESS_REFUSED(403, "Access refused", "The gateway does not let this through."),
  NOT_FOUND(404, "Not found", "Compare the path with /openapi.yaml."),
  REQUEST_TOO_LARGE(413, "The request is too large", "A body has at most 64 KiB."),
  TOO_MANY_REQUESTS(429, "Too many requests", "Wait a moment and try again."),
  FAULT(500, "Something went wrong on our side", "Tell us the id of the request."),
  GATEWAY_TIMEOUT(504, "The answer took too long", "Try again; nothing is done twice.");

  private final int status;
  private final String title;
  private final String detail;

  Refusal(int status, String title, String detail) {
    this.status = status;
    this.title = title;
    this.detail = detail;
  }

  int status() {
    return status;
  }

  private String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  String body() {
    return """
    {"type":"https://contactpoint.example/problems/%s","title":"%s","status":%d,\
    "detail":"%s","requestId":"$context.requestId"}\
    """
        .formatted(slug(), title, status, detail);
  }
}
