package org.contactpoint.local.web;

import io.micronaut.context.BeanProvider;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Set;
import org.contactpoint.http.edge.Edge;
import org.contactpoint.http.edge.RequestIds;
import org.contactpoint.http.message.Request;
import org.contactpoint.http.message.Responder;
import org.contactpoint.http.message.Response;
import org.contactpoint.http.message.ResponseHeaders;
import org.contactpoint.http.problem.ProblemKind;
import org.contactpoint.portal.edge.PortalEdge;
import org.jspecify.annotations.Nullable;

/**
 * Hands every request to the edge of the web API or to that of the pages, but those that the server
 * alone can answer.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ServerEdge {
  private static final String LOCAL = "/local/";
  private static final String ROOT = "/";
  private static final Set<String> OF_THE_API =
      Set.of("/v1", "/health", "/openapi.yaml", "/openapi.json");

  private final Edge edge;
  // It knows the address of the server, which has one only once it listens.
  private final BeanProvider<PortalEdge> portal;
  private final @Nullable FullDisk fullDisk;
  private final ServerProblems problems;
  private final RequestIds requestIds;

  ServerEdge(
      Edge edge,
      BeanProvider<PortalEdge> portal,
      @Nullable FullDisk fullDisk,
      ServerProblems problems,
      RequestIds requestIds) {
    this.edge = edge;
    this.portal = portal;
    this.fullDisk = fullDisk;
    this.problems = problems;
    this.requestIds = requestIds;
  }

  // It waits for storage, so it never runs on the thread that serves connections.
  @RequestFilter
  @ExecuteOn(TaskExecutors.BLOCKING)
  @Nullable MutableHttpResponse<?> respond(HttpRequest<?> request) {
    String path = request.getPath();
    return path.startsWith(LOCAL) || isUnreadable(request)
        ? null
        : ServedResponse.of(response(request));
  }

  /**
   * Whether its target was malformed: the server puts a request for the root, without any header,
   * in its place, and then answers 400. Whoever asks for the root names a host (RFC 9112, §3.2).
   */
  private static boolean isUnreadable(HttpRequest<?> request) {
    return request.getPath().equals(ROOT) && request.getHeaders().names().isEmpty();
  }

  private Response response(HttpRequest<?> request) {
    try {
      Request read = ServedRequest.of(request);
      Responder responder = isOfTheApi(read.path()) ? edge : portal.get();
      return fullDisk == null
          ? responder.respond(read)
          : fullDisk.around(read, () -> responder.respond(read));
    } catch (IllegalArgumentException e) {
      return problems.of(ProblemKind.MALFORMED_REQUEST, request);
    }
  }

  // The page /docs is the portal's, which shows what is described in its own frame.
  private static boolean isOfTheApi(String path) {
    return OF_THE_API.contains(path) || path.startsWith("/v1/") || path.startsWith("/docs/");
  }

  @ResponseFilter
  void complete(HttpRequest<?> request, MutableHttpResponse<?> response) {
    if (!response.getHeaders().contains(ResponseHeaders.REQUEST_ID)) {
      ResponseHeaders.on(
              Response.empty(response.code()), requestIds.of(ServedRequest.headers(request)))
          .headers()
          .forEach((name, value) -> response.getHeaders().set(name, value));
    }
  }
}
