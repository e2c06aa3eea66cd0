package org.contactpoint.local.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.netty.handler.codec.http.multipart.HttpPostRequestDecoder.ErrorDataDecoderException;
import jakarta.inject.Singleton;
import org.contactpoint.http.problem.ProblemKind;

/** Answers a malformed form with 400: the caller's fault, not ours. */
@Singleton
final class BrokenForms implements ExceptionHandler<ErrorDataDecoderException, HttpResponse<?>> {
  private final ServerProblems problems;

  BrokenForms(ServerProblems problems) {
    this.problems = problems;
  }

  @Override
  @SuppressWarnings("rawtypes") // as the server declares it
  public HttpResponse<?> handle(HttpRequest request, ErrorDataDecoderException fault) {
    return ServedResponse.of(problems.of(ProblemKind.MALFORMED_REQUEST, request));
  }
}
