package org.contactpoint.http.endpoint;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.contactpoint.contract.route.Route;
import org.contactpoint.domain.access.Purpose;
import org.contactpoint.http.answer.Answer;
import org.contactpoint.http.request.AuthorisedRequest;
import org.jspecify.annotations.Nullable;

/**
 * A route as data: its whole declaration, from which it is served and documented.
 *
 * @param body the record that its body is read as, {@link NoBody} for none
 * @param answer the record that it answers with in JSON when it succeeds; null for another form
 * @param parameters those of the query that it reads
 * @param statements what the body says that is judged before
 */
public record Endpoint<B>(
    Route route,
    Class<B> body,
    @Nullable Class<? extends Record> answer,
    List<QueryParameter> parameters,
    Statements<B> statements,
    EndpointHandler<B> handler) {
  public Endpoint {
    parameters = List.copyOf(parameters);
  }

  /** A route without a body. */
  public static Endpoint<NoBody> of(
      Route route,
      @Nullable Class<? extends Record> answer,
      Function<AuthorisedRequest, Answer> handler) {
    return of(route, NoBody.class, answer, (request, none) -> handler.apply(request));
  }

  /** A route that reads a body. */
  public static <B> Endpoint<B> of(
      Route route,
      Class<B> body,
      @Nullable Class<? extends Record> answer,
      EndpointHandler<B> handler) {
    return new Endpoint<>(route, body, answer, List.of(), Statements.none(), handler);
  }

  /** A route that answers with a list, page by page. */
  public static Endpoint<NoBody> list(
      Route route, Class<? extends Record> answer, Function<AuthorisedRequest, Answer> handler) {
    return of(route, answer, handler).with(QueryParameter.LIMIT).with(QueryParameter.CURSOR);
  }

  /** The same with a parameter of the query. */
  public Endpoint<B> with(QueryParameter parameter) {
    List<QueryParameter> more = new ArrayList<>(parameters);
    more.add(parameter);
    return new Endpoint<>(route, body, answer, more, statements, handler);
  }

  /** The same where the body may name the account that the caller acts for. */
  public Endpoint<B> onBehalfOf(Function<B, @Nullable String> account) {
    return new Endpoint<>(
        route, body, answer, parameters, new Statements<>(account, statements.purpose()), handler);
  }

  /** The same where the body states the purpose. */
  public Endpoint<B> stating(Function<B, @Nullable Purpose> purpose) {
    return new Endpoint<>(
        route,
        body,
        answer,
        parameters,
        new Statements<>(statements.onBehalfOf(), purpose),
        handler);
  }

  /** Whether it reads a body. */
  public boolean readsBody() {
    return body != NoBody.class;
  }

  /** The names of the parameters that it reads. */
  public Set<String> parameterNames() {
    return names(false);
  }

  /** The names of those that narrow its list. */
  public Set<String> filterNames() {
    return names(true);
  }

  private Set<String> names(boolean filtersAlone) {
    return parameters.stream()
        .filter(parameter -> parameter.filter() || !filtersAlone)
        .map(QueryParameter::name)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
