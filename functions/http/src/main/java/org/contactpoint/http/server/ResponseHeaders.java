package org.contactpoint.http.server;

import io.micronaut.http.MutableHttpResponse;

/** What every answer carries, whoever made it. */
public final class ResponseHeaders {
  private ResponseHeaders() {}

  /** Sets the request id, and that nothing is stored or guessed at on the way. */
  public static <T> MutableHttpResponse<T> on(MutableHttpResponse<T> response, String requestId) {
    response.getHeaders().set(RequestIds.HEADER, requestId);
    response.getHeaders().set("Cache-Control", "no-store");
    response.getHeaders().set("X-Content-Type-Options", "nosniff");
    return response;
  }
}
