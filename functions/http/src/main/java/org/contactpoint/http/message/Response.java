package org.contactpoint.http.message;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A response as it leaves.
 *
 * @param headers one value each
 */
@SuppressWarnings("ArrayRecordComponent") // bytes on their way out, which nobody compares
public record Response(int status, Map<String, String> headers, byte[] body) {
  private static final byte[] NOTHING = {};

  public Response {
    headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
  }

  /** A response with that body. */
  public static Response of(int status, String contentType, byte[] body) {
    return new Response(status, Map.of("Content-Type", contentType), body);
  }

  /** A response without a body. */
  public static Response empty(int status) {
    return new Response(status, Map.of(), NOTHING);
  }

  /** The same with one header more, or another value of it. */
  public Response with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Response(status, more, body);
  }

  /** The same without its body, as {@code HEAD} is answered (RFC 9110, §9.3.2). */
  public Response withoutBody() {
    return new Response(status, headers, NOTHING);
  }

  @Override
  public String toString() {
    return "Response[" + status + "]";
  }
}
