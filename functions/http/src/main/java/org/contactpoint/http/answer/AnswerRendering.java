package org.contactpoint.http.answer;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.contactpoint.domain.disclosure.Disclosed;
import org.contactpoint.http.json.StrictJson;
import org.contactpoint.http.message.Response;
import org.contactpoint.http.problem.Problem;
import org.contactpoint.http.problem.ProblemKind;

/** Turns an answer into the HTTP response. */
@Singleton
public final class AnswerRendering {
  /** Seconds after which a request that somebody else's change stopped may be sent again. */
  private static final String SOON = "1";

  private final StrictJson json;
  private final ETags etags;
  private final ProblemResponses problems;

  AnswerRendering(StrictJson json, ETags etags, ProblemResponses problems) {
    this.json = json;
    this.etags = etags;
    this.problems = problems;
  }

  /** The response, without the headers that every response has. */
  public Response render(Answer answer, String requestId) {
    return switch (answer) {
      case Answer.Ok ok -> json(200, ok.body(), ok.tagged());
      case Answer.Csv csv -> csv(csv);
      case Answer.Document document -> document(document);
      case Answer.Created created -> created(created);
      case Answer.NoContent ignored -> Response.empty(204);
      case Answer.Relayed relayed ->
          new Response(relayed.status(), relayed.headers(), relayed.body());
      case Answer.ConcurrentChange ignored ->
          problems
              .of(Problem.of(ProblemKind.CONCURRENT_CHANGE), requestId)
              .with("Retry-After", SOON);
      case Answer.Refusal refusal -> problems.of(problem(refusal), requestId);
    };
  }

  private Response json(int status, Disclosed<?> body, boolean tagged) {
    byte[] bytes = json.write(body.content());
    Response response = Response.of(status, "application/json", bytes);
    return tagged ? response.with("ETag", etags.of(bytes)) : response;
  }

  private Response created(Answer.Created created) {
    Response response = json(201, created.body(), created.tagged());
    return created.location() == null ? response : response.with("Location", created.location());
  }

  private static Response csv(Answer.Csv csv) {
    Response response =
        Response.of(
            200,
            "text/csv;charset=utf-8;header=present",
            csv.body().content().getBytes(StandardCharsets.UTF_8));
    return csv.next() == null
        ? response
        : response.with("Link", "<" + csv.next() + ">; rel=\"next\"");
  }

  /** It may load nothing, run nothing and be shown in no other page. */
  private static Response document(Answer.Document document) {
    return Response.of(200, document.type(), document.body().content())
        .with("Vary", "Accept")
        .with(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none';"
                + " frame-ancestors 'none'");
  }

  private Problem problem(Answer.Refusal refusal) {
    return switch (refusal) {
      case Answer.Denied denied -> denied(denied.code());
      case Answer.NotFound ignored -> Problem.of(ProblemKind.NOT_FOUND);
      case Answer.ConcurrentChange ignored -> Problem.of(ProblemKind.CONCURRENT_CHANGE);
      case Answer.Unprocessable own -> unprocessable(own);
      case Answer.Conflict conflict -> conflict(conflict);
      case Answer.Failed failed -> Problem.of(failed.kind(), failed.detail(), failed.errors());
    };
  }

  private static Problem denied(String code) {
    ProblemKind kind = ProblemKind.ACCESS_REFUSED;
    return new Problem(
        code, kind.title(), kind.status(), kind.title() + ".", List.of(), Map.of("reason", code));
  }

  private static Problem unprocessable(Answer.Unprocessable own) {
    String title = ProblemKind.INVALID_REQUEST.title();
    return new Problem(own.slug(), title, 422, own.detail(), own.errors(), Map.of());
  }

  private Problem conflict(Answer.Conflict conflict) {
    Map<String, Object> more =
        conflict.more() == null ? Map.of() : json.members(conflict.more().content());
    String title = ProblemKind.CONFLICT.title();
    return new Problem(conflict.slug(), title, 409, conflict.detail(), List.of(), more);
  }
}
