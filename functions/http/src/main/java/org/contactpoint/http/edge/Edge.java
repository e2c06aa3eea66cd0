package org.contactpoint.http.edge;

import io.micronaut.context.BeanProvider;
import jakarta.inject.Singleton;
import java.util.Map;
import org.contactpoint.http.answer.ProblemResponses;
import org.contactpoint.http.endpoint.Endpoint;
import org.contactpoint.http.endpoint.PublicEndpoint;
import org.contactpoint.http.message.Request;
import org.contactpoint.http.message.Responder;
import org.contactpoint.http.message.Response;
import org.contactpoint.http.message.ResponseHeaders;
import org.contactpoint.http.problem.Problem;
import org.contactpoint.http.problem.ProblemKind;

/**
 * Answers every request of a process, of known and unknown paths alike. Each response has its
 * request id and {@code no-store}; each request has one line in the log.
 */
@Singleton
public final class Edge implements Responder {
  private static final String NO_ROUTE = "none";

  private final RouteTable routes;
  // Made by the first request that needs it: it holds keys, which no snapshot may.
  private final BeanProvider<GuardedRequests> guarded;
  private final ProblemResponses problems;
  private final RequestIds requestIds;

  Edge(
      RouteTable routes,
      BeanProvider<GuardedRequests> guarded,
      ProblemResponses problems,
      RequestIds requestIds) {
    this.routes = routes;
    this.guarded = guarded;
    this.problems = problems;
    this.requestIds = requestIds;
  }

  /** The response to a request; a fault is answered like any other request, and logged. */
  @Override
  public Response respond(Request request) {
    RequestLog log = RequestLog.started();
    String requestId = requestIds.of(request.headers());
    Found found = found(request, requestId);
    Response response = ResponseHeaders.on(found.response(), requestId);
    log.ended(requestId, found.route(), response.status());
    return request.method().equals("HEAD") ? response.withoutBody() : response;
  }

  /** A response, and the name of its route for the log. */
  private record Found(String route, Response response) {}

  private Found found(Request request, String requestId) {
    String route = NO_ROUTE;
    try {
      RouteTable.Match match = routes.match(request.method(), request.path());
      route = name(match);
      return new Found(route, response(request, requestId, match));
    } catch (RuntimeException fault) {
      Faults.log(requestId, route, fault);
      return new Found(route, problem(ProblemKind.FAULT, requestId));
    }
  }

  private Response response(Request request, String requestId, RouteTable.Match match) {
    return switch (match) {
      case RouteTable.Guarded(Endpoint<?> endpoint, Map<String, String> pathIds) ->
          guarded.get().respond(request, requestId, endpoint, pathIds);
      case RouteTable.Open(PublicEndpoint endpoint, Map<String, String> pathIds) ->
          endpoint.response(pathIds).orElseGet(() -> problem(ProblemKind.NOT_FOUND, requestId));
      case RouteTable.WrongMethod wrong ->
          problem(ProblemKind.METHOD_NOT_ALLOWED, requestId)
              .with("Allow", String.join(", ", wrong.allowed()));
      case RouteTable.Unknown ignored -> problem(ProblemKind.NOT_FOUND, requestId);
      case RouteTable.Malformed ignored -> problem(ProblemKind.MALFORMED_REQUEST, requestId);
    };
  }

  private Response problem(ProblemKind kind, String requestId) {
    return problems.of(Problem.of(kind), requestId);
  }

  private static String name(RouteTable.Match match) {
    return switch (match) {
      case RouteTable.Guarded guarded -> guarded.endpoint().route().name();
      case RouteTable.Open open -> open.endpoint().route().name();
      case RouteTable.WrongMethod ignored -> NO_ROUTE;
      case RouteTable.Unknown ignored -> NO_ROUTE;
      case RouteTable.Malformed ignored -> NO_ROUTE;
    };
  }
}
