package org.contactpoint.http.door;

import io.micronaut.http.MutableHttpResponse;

/** What every answer carries, whoever made it. */
final class Marks {
  private Marks() {}

  static <T> MutableHttpResponse<T> on(MutableHttpResponse<T> response, String requestId) {
    response.getHeaders().set(RequestIds.HEADER, requestId);
    response.getHeaders().set("Cache-Control", "no-store");
    response.getHeaders().set("X-Content-Type-Options", "nosniff");
    return response;
  }
}
