package org.contactpoint.http.server;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import org.contactpoint.http.json.StrictJson;
import org.contactpoint.http.problem.Problem;

/** Writes problems as {@code application/problem+json} (RFC 9457). */
@Singleton
public final class ProblemAnswers {
  static final String MEDIA_TYPE = "application/problem+json";

  private final StrictJson json;

  ProblemAnswers(StrictJson json) {
    this.json = json;
  }

  /** The whole answer for a problem. */
  public MutableHttpResponse<byte[]> answer(Problem problem, String requestId) {
    MutableHttpResponse<byte[]> response =
        write(problem, requestId, HttpResponse.status(problem.status(), problem.title()));
    return problem.status() == 401 ? response.header("WWW-Authenticate", "Bearer") : response;
  }

  /** Gives a response that already has its status and headers the problem as its body. */
  MutableHttpResponse<byte[]> write(
      Problem problem, String requestId, MutableHttpResponse<?> response) {
    byte[] body = json.write(problem.members(requestId));
    return ResponseHeaders.on(response.body(body).contentType(MEDIA_TYPE), requestId);
  }
}
