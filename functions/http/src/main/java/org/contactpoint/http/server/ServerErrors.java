package org.contactpoint.http.server;

import io.micronaut.context.annotation.Primary;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;
import org.contactpoint.http.problem.Problem;
import org.contactpoint.http.problem.ProblemKind;

/**
 * Tells the server's own errors (unknown route, wrong method, too large …) in the form of ours, by
 * their status alone: its messages repeat what was sent.
 */
@Primary
@Singleton
final class ServerErrors implements ErrorResponseProcessor<byte[]> {
  private final ProblemAnswers problems;
  private final RequestIds requestIds;

  ServerErrors(ProblemAnswers problems, RequestIds requestIds) {
    this.problems = problems;
    this.requestIds = requestIds;
  }

  @Override
  public MutableHttpResponse<byte[]> processResponse(
      ErrorContext context, MutableHttpResponse<?> response) {
    ProblemKind kind = ProblemKind.ofStatus(response.code());
    return problems.write(
        Problem.of(kind), requestIds.of(context.getRequest()), response.status(kind.status()));
  }
}
