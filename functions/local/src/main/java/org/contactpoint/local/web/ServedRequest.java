package org.contactpoint.local.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.body.ByteBody.SplitBackpressureMode;
import io.micronaut.http.body.CloseableByteBody;
import io.micronaut.http.exceptions.BufferLengthExceededException;
import io.micronaut.http.exceptions.ContentLengthExceededException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.contactpoint.http.message.ContentLength;
import org.contactpoint.http.message.Headers;
import org.contactpoint.http.message.Request;
import org.contactpoint.http.message.RequestBody;

/** A request of the local server as the edge takes it. */
final class ServedRequest {
  private ServedRequest() {}

  /**
   * Reads it whole, and no more of its body than is taken.
   *
   * @throws IllegalArgumentException if its query has malformed escapes
   */
  static Request of(HttpRequest<?> request) {
    Headers headers = Headers.of(fields(request));
    return new Request(
        request.getMethodName(),
        request.getPath(),
        query(request),
        headers,
        ContentLength.isTooLarge(headers) ? new RequestBody.TooLarge() : body(request));
  }

  /** Its headers alone. */
  static Headers headers(HttpRequest<?> request) {
    return Headers.of(fields(request));
  }

  private static Map<String, List<String>> fields(HttpRequest<?> request) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    request.getHeaders().forEachValue((name, value) -> add(fields, name, value));
    return fields;
  }

  private static Map<String, List<String>> query(HttpRequest<?> request) {
    Map<String, List<String>> query = new LinkedHashMap<>();
    request.getParameters().forEachValue((name, value) -> add(query, name, value));
    return query;
  }

  private static void add(Map<String, List<String>> all, String name, String value) {
    all.computeIfAbsent(name, ignored -> new ArrayList<>()).add(value);
  }

  // Whoever sends may stop in the middle: that is no fault of ours, and no line in the log.
  private static RequestBody body(HttpRequest<?> request) {
    if (!(request instanceof ServerHttpRequest<?> served)) {
      throw new IllegalStateException("the server gives no access to the body");
    }
    try (CloseableByteBody body = served.byteBody().split(SplitBackpressureMode.FASTEST);
        InputStream stream = body.toInputStream()) {
      return RequestBody.of(stream);
    } catch (IOException | ContentLengthExceededException | BufferLengthExceededException e) {
      return isTooLarge(e) ? new RequestBody.TooLarge() : new RequestBody.Unreadable();
    }
  }

  private static boolean isTooLarge(Throwable e) {
    return e instanceof ContentLengthExceededException
        || e instanceof BufferLengthExceededException
        || (e.getCause() != null && isTooLarge(e.getCause()));
  }
}
