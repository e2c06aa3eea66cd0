package org.contactpoint.http.edge;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.contactpoint.contract.route.Method;
import org.contactpoint.http.answer.Answer;
import org.contactpoint.http.endpoint.Endpoint;
import org.contactpoint.http.json.Read;
import org.contactpoint.http.json.StrictJson;
import org.contactpoint.http.message.Request;
import org.contactpoint.http.message.RequestBody;
import org.contactpoint.http.problem.FieldProblem;
import org.contactpoint.http.problem.ProblemKind;
import org.contactpoint.http.request.Admission;
import org.contactpoint.http.request.Authorised;
import org.contactpoint.http.request.ParameterReading;
import org.contactpoint.http.request.Parameters;

/** The contents of an HTTP request: JSON in its body, and a query. */
record HttpContents<B>(Request request, StrictJson json, ParameterReading parameters)
    implements Contents<B> {

  @Override
  public Optional<ProblemKind> refused() {
    return switch (request.body()) {
      case RequestBody.Whole ignored -> Optional.empty();
      case RequestBody.TooLarge ignored -> Optional.of(ProblemKind.REQUEST_TOO_LARGE);
      case RequestBody.Unreadable ignored -> Optional.of(ProblemKind.MALFORMED_REQUEST);
    };
  }

  /** A route that reads no body ignores one of a method that needs none (RFC 9110, §9.3). */
  @Override
  public Admission<B> body(Authorised authorised, Endpoint<B> endpoint) {
    boolean empty = bytes().length == 0;
    if (!endpoint.readsBody() && (empty || !changes(endpoint.route().method()))) {
      return understood(
          authorised, "{}".getBytes(java.nio.charset.StandardCharsets.UTF_8), endpoint);
    }
    List<FieldProblem> problems =
        empty ? List.of() : MediaTypes.problems(request.headers(), endpoint.route());
    return problems.isEmpty()
        ? understood(authorised, bytes(), endpoint)
        : authorised.ended(Answer.failed(ProblemKind.UNSUPPORTED_MEDIA_TYPE, problems));
  }

  private static boolean changes(Method method) {
    return method == Method.POST || method == Method.PATCH;
  }

  private Admission<B> understood(Authorised authorised, byte[] bytes, Endpoint<B> endpoint) {
    return switch (json.read(bytes, endpoint.body())) {
      case Read.Understood<B> understood -> new Admission.Admitted<>(understood.value());
      case Read.Malformed<B> malformed -> authorised.ended(Answer.malformed(malformed.errors()));
    };
  }

  @Override
  public Admission<Parameters> parameters(Authorised authorised, Endpoint<B> endpoint) {
    return parameters.read(
        authorised,
        request.query(),
        endpoint.parameterNames(),
        endpoint.filterNames(),
        endpoint.route().method() == Method.PATCH ? json.nullMembers(bytes()) : Set.of());
  }

  private byte[] bytes() {
    return request.body() instanceof RequestBody.Whole whole ? whole.bytes() : new byte[0];
  }
}
