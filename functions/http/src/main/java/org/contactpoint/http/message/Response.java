package org.contactpoint.http.message;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A response as it leaves.
 *
 * @param headers one value each
 * @param cookies the values of {@code Set-Cookie}, the only field that is sent once for each (RFC
 *     6265, §3)
 */
@SuppressWarnings("ArrayRecordComponent") // bytes on their way out, which nobody compares
public record Response(int status, Map<String, String> headers, List<String> cookies, byte[] body) {
  private static final byte[] NOTHING = {};

  public Response {
    headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    cookies = List.copyOf(cookies);
  }

  /** A response that sets no cookie. */
  public Response(int status, Map<String, String> headers, byte[] body) {
    this(status, headers, List.of(), body);
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
    return new Response(status, more, cookies, body);
  }

  /** The same with those cookies. */
  public Response setting(List<String> all) {
    return new Response(status, headers, all, body);
  }

  /** The same with another body. */
  public Response withBody(byte[] other) {
    return new Response(status, headers, cookies, other);
  }

  /** The same without its body, as {@code HEAD} is answered (RFC 9110, §9.3.2). */
  public Response withoutBody() {
    return withBody(NOTHING);
  }

  @Override
  public String toString() {
    return "Response[" + status + "]";
  }
}
