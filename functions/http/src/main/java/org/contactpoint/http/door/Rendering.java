package org.contactpoint.http.door;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.contactpoint.domain.disclosure.Disclosed;
import org.contactpoint.http.json.StrictJson;
import org.contactpoint.http.problem.Problem;
import org.contactpoint.http.problem.ProblemKind;
import org.contactpoint.http.server.ProblemAnswers;
import org.contactpoint.http.server.ResponseHeaders;

/** Turns an answer into the bytes and headers that leave. */
@Singleton
final class Rendering {
  private static final String SOON_SECONDS = "1";

  private final StrictJson json;
  private final ETags etags;
  private final ProblemAnswers problems;

  Rendering(StrictJson json, ETags etags, ProblemAnswers problems) {
    this.json = json;
    this.etags = etags;
    this.problems = problems;
  }

  HttpResponse<byte[]> render(Answer answer, String requestId) {
    return switch (answer) {
      case Answer.Ok ok -> json(200, ok.body(), ok.tagged(), requestId);
      case Answer.Csv csv -> csv(csv, requestId);
      case Answer.Created created -> created(created, requestId);
      case Answer.NoContent ignored -> ResponseHeaders.on(HttpResponse.noContent(), requestId);
      case Answer.Refused refused -> problems.answer(problem(refused), requestId);
      case Answer.Passed passed -> passed(passed, requestId);
      case Answer.NotFound ignored -> problems.answer(Problem.of(ProblemKind.NOT_FOUND), requestId);
      case Answer.Unprocessable own -> problems.answer(problem(own), requestId);
      case Answer.Conflict conflict -> problems.answer(problem(conflict), requestId);
      case Answer.ConcurrentChange ignored -> concurrentChange(requestId);
      case Answer.Failed failed ->
          problems.answer(Problem.of(failed.kind(), failed.detail(), failed.errors()), requestId);
    };
  }

  private MutableHttpResponse<byte[]> json(
      int status, Disclosed<?> body, boolean tagged, String requestId) {
    byte[] bytes = json.write(body.content());
    MutableHttpResponse<byte[]> response =
        HttpResponse.<byte[]>status(status, "").body(bytes).contentType("application/json");
    return ResponseHeaders.on(
        tagged ? response.header("ETag", etags.of(bytes)) : response, requestId);
  }

  private MutableHttpResponse<byte[]> created(Answer.Created created, String requestId) {
    MutableHttpResponse<byte[]> response = json(201, created.body(), created.tagged(), requestId);
    return created.location() == null ? response : response.header("Location", created.location());
  }

  private HttpResponse<byte[]> concurrentChange(String requestId) {
    return problems
        .answer(Problem.of(ProblemKind.CONCURRENT_CHANGE), requestId)
        .header("Retry-After", SOON_SECONDS);
  }

  private static MutableHttpResponse<byte[]> passed(Answer.Passed passed, String requestId) {
    MutableHttpResponse<byte[]> response =
        HttpResponse.<byte[]>status(passed.status(), "").body(passed.body());
    passed.headers().forEach(response::header);
    return ResponseHeaders.on(response, requestId);
  }

  private static MutableHttpResponse<byte[]> csv(Answer.Csv csv, String requestId) {
    MutableHttpResponse<byte[]> response =
        HttpResponse.ok(csv.body().content().getBytes(StandardCharsets.UTF_8))
            .contentType("text/csv;charset=utf-8;header=present");
    String next = csv.next();
    return ResponseHeaders.on(
        next == null ? response : response.header("Link", "<" + next + ">; rel=\"next\""),
        requestId);
  }

  private static Problem problem(Answer.Refused refused) {
    String code = refused.because().code();
    ProblemKind kind = ProblemKind.ACCESS_REFUSED;
    return new Problem(
        code, kind.title(), kind.status(), kind.title() + ".", List.of(), Map.of("reason", code));
  }

  private static Problem problem(Answer.Unprocessable own) {
    String title = ProblemKind.INVALID_REQUEST.title();
    return new Problem(own.slug(), title, 422, own.detail(), own.errors(), Map.of());
  }

  private Problem problem(Answer.Conflict conflict) {
    Map<String, Object> more =
        conflict.more() == null ? Map.of() : json.members(conflict.more().content());
    String title = ProblemKind.CONFLICT.title();
    return new Problem(conflict.slug(), title, 409, conflict.detail(), List.of(), more);
  }
}
