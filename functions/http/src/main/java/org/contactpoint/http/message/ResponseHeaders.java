package org.contactpoint.http.message;

/** The headers that every response has, whoever made it. */
public final class ResponseHeaders {
  /** The header with the id that a request and its answer are quoted by. */
  public static final String REQUEST_ID = "X-Request-Id";

  private ResponseHeaders() {}

  /** Sets the request id, and that nothing is stored or guessed at on the way. */
  public static Response on(Response response, String requestId) {
    return response
        .with(REQUEST_ID, requestId)
        .with("Cache-Control", "no-store")
        .with("X-Content-Type-Options", "nosniff");
  }
}
