package org.contactpoint.search.find;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import org.contactpoint.contract.route.Route;
import org.contactpoint.domain.disclosure.Disclosed;
import org.contactpoint.domain.search.Advice;
import org.contactpoint.domain.search.SearchCriteria;
import org.contactpoint.domain.search.SearchOutcome;
import org.contactpoint.domain.value.Ids;
import org.contactpoint.http.answer.Answer;
import org.contactpoint.http.endpoint.Endpoint;
import org.contactpoint.http.endpoint.Endpoints;
import org.contactpoint.http.problem.FieldProblem;
import org.contactpoint.http.request.AuthorisedRequest;

/** {@code POST /v1/searches}. */
@Singleton
final class SearchEndpoint implements Endpoints {
  private final FindChildren findChildren;
  private final Ids ids;
  private final Clock clock;

  SearchEndpoint(FindChildren findChildren, Ids ids, Clock clock) {
    this.findChildren = findChildren;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public List<Endpoint<?>> all() {
    return List.of(
        Endpoint.of(Route.SEARCH_CHILDREN, SearchRequest.class, SearchResponse.class, this::search)
            .onBehalfOf(SearchRequest::onBehalfOf)
            .stating(SearchRequest::purpose));
  }

  private Answer search(AuthorisedRequest request, SearchRequest body) {
    CriteriaForm form = new CriteriaForm(clock);
    SearchCriteria criteria = form.read(body);
    return form.problems().isEmpty()
        ? Answer.of(
            findChildren.handle(
                new SearchCommand(request.caller(), request.actor(), request.purpose(), criteria)),
            this::answer)
        : Answer.invalid(form.problems());
  }

  private Answer answer(Disclosed<SearchOutcome> outcome) {
    return outcome.content() instanceof SearchOutcome.TooBroad broad
        ? Answer.unprocessable(
            "search-too-broad", "There is too little to go on.", problems(broad.advice()), outcome)
        : Answer.ok(rendered(outcome, ids));
  }

  private static Disclosed<SearchResponse> rendered(Disclosed<SearchOutcome> outcome, Ids ids) {
    return outcome.map(shown -> SearchResponse.of(ids.next(), shown));
  }

  private static List<FieldProblem> problems(List<Advice> advice) {
    return advice.stream().map(add -> new FieldProblem(field(add), add.code())).toList();
  }

  private static String field(Advice advice) {
    return switch (advice) {
      case ADD_FAMILY_NAME -> "familyName";
      case ADD_GIVEN_NAME -> "givenName";
      case ADD_DATE_OF_BIRTH -> "dateOfBirth";
      case ADD_BIRTH_YEAR -> "birthYear";
      case ADD_POSTCODE -> "postcode";
      case ADD_GENDER -> "gender";
      case ADD_IDENTIFIER -> "identifier";
      case ADD_LETTERS -> "";
    };
  }
}
