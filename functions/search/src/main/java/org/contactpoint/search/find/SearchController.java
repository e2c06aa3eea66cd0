package org.contactpoint.search.find;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Post;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.contactpoint.contract.route.Route;
import org.contactpoint.domain.disclosure.Disclosed;
import org.contactpoint.domain.search.Advice;
import org.contactpoint.domain.search.SearchCriteria;
import org.contactpoint.domain.search.SearchOutcome;
import org.contactpoint.domain.value.Ids;
import org.contactpoint.http.door.Answer;
import org.contactpoint.http.door.Call;
import org.contactpoint.http.door.FrontDoor;
import org.contactpoint.http.problem.FieldProblem;
import org.contactpoint.http.server.DoorController;

/** Searching. */
@DoorController
final class SearchController {
  private final FrontDoor door;
  private final FindChildren findChildren;
  private final Ids ids;
  private final Clock clock;

  SearchController(FrontDoor door, FindChildren findChildren, Ids ids, Clock clock) {
    this.door = door;
    this.findChildren = findChildren;
    this.ids = ids;
    this.clock = clock;
  }

  @Post("/v1/searches")
  HttpResponse<?> search(HttpRequest<?> request) {
    return door.enter(request, Route.SEARCH_CHILDREN, Map.of(), this::search);
  }

  private Answer search(Call call) {
    SearchRequest request = call.body(SearchRequest.class);
    return call.onBehalfOf(request.onBehalfOf())
        .then(
            acting -> acting.stating(request.purpose()).then(stating -> search(stating, request)));
  }

  private Answer search(Call call, SearchRequest request) {
    CriteriaForm form = new CriteriaForm(clock);
    SearchCriteria criteria = form.read(request);
    return form.problems().isEmpty()
        ? Answer.of(
            findChildren.handle(new SearchCommand(call.actor(), call.purpose(), criteria)),
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
