package org.contactpoint.http.server;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import org.contactpoint.http.problem.Problem;
import org.contactpoint.http.problem.ProblemKind;

/**
 * Answers what no more particular handler of the server knows. Without it the server would log the
 * exception with its message, which may hold somebody's data.
 */
@Singleton
final class UnforeseenErrors implements ExceptionHandler<Throwable, HttpResponse<?>> {
  private final ProblemAnswers problems;
  private final RequestIds requestIds;

  UnforeseenErrors(ProblemAnswers problems, RequestIds requestIds) {
    this.problems = problems;
    this.requestIds = requestIds;
  }

  @Override
  @SuppressWarnings("rawtypes") // as the server declares it
  public HttpResponse<?> handle(HttpRequest request, Throwable fault) {
    String requestId = requestIds.of(request);
    Faults.log(requestId, "none", fault);
    return problems.answer(Problem.of(ProblemKind.FAULT), requestId);
  }
}
