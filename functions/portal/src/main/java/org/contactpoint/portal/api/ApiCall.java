package org.contactpoint.portal.api;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.contactpoint.contract.route.Method;
import org.jspecify.annotations.Nullable;

/**
 * One call of the web API, which says nothing of who calls.
 *
 * @param path with its query, escapes in place, such as {@code /v1/notices?limit=20}
 * @param body what is sent as JSON, null for nothing
 * @param repeatable whether a second try does no harm where the first may have been answered unseen
 * @param until when it is given up, a second try included
 */
public record ApiCall(
    Method method,
    String path,
    Map<String, String> headers,
    @Nullable Object body,
    boolean repeatable,
    Instant until) {
  private static final String IDEMPOTENCY_KEY = "Idempotency-Key";

  public ApiCall {
    headers = Map.copyOf(headers);
  }

  /** A call that reads. */
  public static ApiCall get(String path) {
    return new ApiCall(Method.GET, path, Map.of(), null, true, Instant.MAX);
  }

  /** A call that asks with a body, and changes nothing. */
  public static ApiCall asking(String path, Object body) {
    return new ApiCall(Method.POST, path, Map.of(), body, false, Instant.MAX);
  }

  /**
   * A call that changes something, once however often it is sent.
   *
   * @param key the key of the form that it comes from
   */
  public static ApiCall post(String path, String key, @Nullable Object body) {
    return new ApiCall(Method.POST, path, Map.of(IDEMPOTENCY_KEY, key), body, true, Instant.MAX);
  }

  /**
   * A call whose answer is given once: a second try would be refused although nobody saw the first
   * answer, so it is left to a person to try again.
   */
  public static ApiCall shownOnce(String path, String key, Object body) {
    return new ApiCall(Method.POST, path, Map.of(IDEMPOTENCY_KEY, key), body, false, Instant.MAX);
  }

  /** A call that changes parts of something, once however often it is sent. */
  public static ApiCall patch(String path, String key, Object body) {
    return new ApiCall(Method.PATCH, path, Map.of(IDEMPOTENCY_KEY, key), body, true, Instant.MAX);
  }

  /** A call that takes something away. */
  public static ApiCall delete(String path) {
    return new ApiCall(Method.DELETE, path, Map.of(), null, true, Instant.MAX);
  }

  /** A call that sets something. */
  public static ApiCall put(String path) {
    return new ApiCall(Method.PUT, path, Map.of(), null, true, Instant.MAX);
  }

  /** The same with a header more. */
  public ApiCall with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new ApiCall(method, path, more, body, repeatable, until);
  }

  /** The same, given up then. */
  public ApiCall until(Instant end) {
    return new ApiCall(method, path, headers, body, repeatable, end);
  }

  /** The same for a stated purpose (rules §3.1). */
  public ApiCall purpose(String code) {
    return with("Access-Purpose", code);
  }

  @Override
  public String toString() {
    return "ApiCall[" + method + "]";
  }
}
