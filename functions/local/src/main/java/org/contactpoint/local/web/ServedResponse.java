package org.contactpoint.local.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import org.contactpoint.http.message.Response;

/** A response of the edge as the local server sends it. */
final class ServedResponse {
  private ServedResponse() {}

  static MutableHttpResponse<byte[]> of(Response response) {
    MutableHttpResponse<byte[]> served = HttpResponse.status(response.status(), "");
    response.headers().forEach(served::header);
    response.cookies().forEach(cookie -> served.header(HttpHeaders.SET_COOKIE, cookie));
    return response.body().length == 0 ? served : served.body(response.body());
  }
}
