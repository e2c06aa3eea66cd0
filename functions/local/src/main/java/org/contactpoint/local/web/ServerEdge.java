package org.contactpoint.local.web;

import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import org.contactpoint.http.edge.Edge;
import org.contactpoint.http.edge.RequestIds;
import org.contactpoint.http.message.Request;
import org.contactpoint.http.message.Response;
import org.contactpoint.http.message.ResponseHeaders;
import org.contactpoint.http.problem.ProblemKind;
import org.jspecify.annotations.Nullable;

/** Hands every request to the edge, but those that the server alone can answer. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ServerEdge {
  private static final String LOCAL = "/local/";
  // The server puts this in the place of a malformed request target, and then answers 400.
  private static final String ROOT = "/";

  private final Edge edge;
  private final @Nullable FullDisk fullDisk;
  private final ServerProblems problems;
  private final RequestIds requestIds;

  ServerEdge(
      Edge edge, @Nullable FullDisk fullDisk, ServerProblems problems, RequestIds requestIds) {
    this.edge = edge;
    this.fullDisk = fullDisk;
    this.problems = problems;
    this.requestIds = requestIds;
  }

  // It waits for storage, so it never runs on the thread that serves connections.
  @RequestFilter
  @ExecuteOn(TaskExecutors.BLOCKING)
  @Nullable MutableHttpResponse<?> respond(HttpRequest<?> request) {
    String path = request.getPath();
    return path.startsWith(LOCAL) || path.equals(ROOT)
        ? null
        : ServedResponse.of(response(request));
  }

  private Response response(HttpRequest<?> request) {
    try {
      Request read = ServedRequest.of(request);
      return fullDisk == null
          ? edge.respond(read)
          : fullDisk.around(read, () -> edge.respond(read));
    } catch (IllegalArgumentException e) {
      return problems.of(ProblemKind.MALFORMED_REQUEST, request);
    }
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
