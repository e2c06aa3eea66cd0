package org.contactpoint.http.door;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.contactpoint.contract.route.Route;
import org.contactpoint.http.server.RequestIds;

/**
 * A request on its way from one function to another. It carries its own token, so that whoever
 * receives it judges it as if it had come to its own door.
 *
 * @param headers those that the door reads
 */
@SuppressWarnings("ArrayRecordComponent") // bytes on their way, which nobody compares
public record PassedRequest(
    Route route, Map<String, String> pathIds, Map<String, String> headers, byte[] body) {
  private static final List<String> READ =
      List.of(
          "Authorization",
          SignIn.ON_BEHALF_OF,
          "Content-Type",
          "Access-Purpose",
          IdempotencyKey.HEADER,
          "If-Match");

  public PassedRequest {
    pathIds = Map.copyOf(pathIds);
    headers = Map.copyOf(headers);
  }

  static PassedRequest of(
      Route route,
      Map<String, String> pathIds,
      String requestId,
      Function<String, Optional<String>> header,
      byte[] body) {
    Map<String, String> headers = new LinkedHashMap<>();
    READ.forEach(name -> header.apply(name).ifPresent(value -> headers.put(name, value)));
    headers.put(RequestIds.HEADER, requestId);
    return new PassedRequest(route, pathIds, headers, body);
  }

  /** The request as the door takes it. */
  public HttpRequest<?> request() {
    MutableHttpRequest<byte[]> request =
        HttpRequest.<byte[]>create(HttpMethod.valueOf(route.method().name()), "/" + route.name());
    headers.forEach(request::header);
    return body.length == 0 ? request : request.body(body);
  }

  @Override
  public String toString() {
    return "PassedRequest[" + route + "]";
  }
}
