package org.contactpoint.infrastructure.construct.api;

/** Pages that the gateway answers without a function. Nothing of the request is in them. */
enum PageRefusal {
  MALFORMED(400, "There is a problem with this page", "Go back and try again."),
  REFUSED(403, "You cannot see this page", "The service did not let your request through."),
  NOT_FOUND(404, "Page not found", "Check the web address, or go back to the first page."),
  TOO_LARGE(413, "What you sent is too large", "Go back and enter less text."),
  TOO_MANY(429, "The service is busy", "Wait a minute, then try again."),
  FAULT(
      500,
      "Sorry, there is a problem with the service",
      "Try again later. Check whether what you entered was saved before you enter it again."),
  TOO_SLOW(
      504,
      "Sorry, the service took too long",
      "Try again. Check whether what you entered was saved before you enter it again.");

  private final int status;
  private final String title;
  private final String advice;

  PageRefusal(int status, String title, String advice) {
    this.status = status;
    this.title = title;
    this.advice = advice;
  }

  int status() {
    return status;
  }

  String page() {
    return """
    <!DOCTYPE html><html lang="en"><head><meta charset="utf-8">\
    <meta name="viewport" content="width=device-width, initial-scale=1">\
    <title>%1$s - ContactPoint</title></head>\
    <body><main><h1>%1$s</h1><p>%2$s</p></main></body></html>\
    """
        .formatted(title, advice);
  }
}
