package org.contactpoint.local.web;

import io.micronaut.context.annotation.Primary;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;
import org.contactpoint.http.answer.ProblemResponses;
import org.contactpoint.http.edge.Faults;
import org.contactpoint.http.edge.RequestIds;
import org.contactpoint.http.message.Response;
import org.contactpoint.http.message.ResponseHeaders;
import org.contactpoint.http.problem.Problem;
import org.contactpoint.http.problem.ProblemKind;

/**
 * Answers the server's own errors in the form of ours, by their status alone: its messages repeat
 * what was sent, and it would log exceptions with theirs.
 */
@Primary
@Singleton
final class ServerProblems
    implements ErrorResponseProcessor<byte[]>, ExceptionHandler<Throwable, HttpResponse<?>> {
  private final ProblemResponses problems;
  private final RequestIds requestIds;

  ServerProblems(ProblemResponses problems, RequestIds requestIds) {
    this.problems = problems;
    this.requestIds = requestIds;
  }

  /** A problem as the response to that request. */
  Response of(ProblemKind kind, HttpRequest<?> request) {
    String requestId = requestIds.of(ServedRequest.headers(request));
    return ResponseHeaders.on(problems.of(Problem.of(kind), requestId), requestId);
  }

  @Override
  public MutableHttpResponse<byte[]> processResponse(
      ErrorContext context, MutableHttpResponse<?> response) {
    ProblemKind kind = ProblemKind.ofStatus(response.code());
    return ServedResponse.of(of(kind, context.getRequest()));
  }

  @Override
  @SuppressWarnings("rawtypes") // as the server declares it
  public HttpResponse<?> handle(HttpRequest request, Throwable fault) {
    Response response = of(ProblemKind.FAULT, request);
    Faults.log(response.headers().getOrDefault(ResponseHeaders.REQUEST_ID, ""), "none", fault);
    return ServedResponse.of(response);
  }
}
