package org.contactpoint.http.answer;

import jakarta.inject.Singleton;
import org.contactpoint.http.json.StrictJson;
import org.contactpoint.http.message.Response;
import org.contactpoint.http.problem.Problem;

/** Writes problems as {@code application/problem+json} (RFC 9457). */
@Singleton
public final class ProblemResponses {
  /** The media type of a problem. */
  public static final String MEDIA_TYPE = "application/problem+json";

  private final StrictJson json;

  ProblemResponses(StrictJson json) {
    this.json = json;
  }

  /** The response for a problem, without the headers that every response has. */
  public Response of(Problem problem, String requestId) {
    Response response =
        Response.of(problem.status(), MEDIA_TYPE, json.write(problem.members(requestId)));
    return problem.status() == 401 ? response.with("WWW-Authenticate", "Bearer") : response;
  }
}
