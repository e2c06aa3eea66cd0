package org.contactpoint.http.message;

import java.util.List;
import java.util.Map;

/**
 * A request as it arrived; nothing of it is believed yet.
 *
 * @param method as it was sent, such as {@code POST}
 * @param path without the query, its escapes left as they are (RFC 3986, §2.1)
 * @param query the parameters with all their values, escapes taken away
 */
public record Request(
    String method,
    String path,
    Map<String, List<String>> query,
    Headers headers,
    RequestBody body) {

  @Override
  public String toString() {
    return "Request[" + method + "]";
  }
}
