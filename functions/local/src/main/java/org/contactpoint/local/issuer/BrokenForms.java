package org.contactpoint.local.issuer;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.netty.handler.codec.http.multipart.HttpPostRequestDecoder.ErrorDataDecoderException;
import jakarta.inject.Singleton;
import org.contactpoint.http.problem.Problem;
import org.contactpoint.http.problem.ProblemKind;
import org.contactpoint.http.server.ProblemAnswers;
import org.contactpoint.http.server.RequestIds;

/** Answers a form that is none: the caller's fault, not ours. */
@Singleton
final class BrokenForms implements ExceptionHandler<ErrorDataDecoderException, HttpResponse<?>> {
  private final ProblemAnswers problems;
  private final RequestIds requestIds;

  BrokenForms(ProblemAnswers problems, RequestIds requestIds) {
    this.problems = problems;
    this.requestIds = requestIds;
  }

  @Override
  @SuppressWarnings("rawtypes") // as the server declares it
  public HttpResponse<?> handle(HttpRequest request, ErrorDataDecoderException fault) {
    return problems.answer(Problem.of(ProblemKind.MALFORMED_REQUEST), requestIds.of(request));
  }
}
