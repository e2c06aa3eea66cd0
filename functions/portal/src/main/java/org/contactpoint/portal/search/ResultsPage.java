package org.contactpoint.portal.search;

import jakarta.inject.Singleton;
import org.contactpoint.portal.api.ApiCall;
import org.contactpoint.portal.api.ApiProblem;
import org.contactpoint.portal.form.FormErrors;
import org.contactpoint.portal.page.Page;
import org.contactpoint.portal.page.PageAnswer;
import org.contactpoint.portal.page.PageRequest;

/**
 * {@code /search/results/{searchId}}: who was found. Each look at it is a search of its own, with
 * its entry in the trail; so it shows whoever may be shown now, not who was to be shown then.
 */
@Singleton
final class ResultsPage implements Page {

  private static final int GONE = 404;
  private static final String PATH = "/search/results/";

  /** The path of the results of the search that is kept under that id. */
  static String of(String id) {
    return PATH + id;
  }

  @Override
  public String path() {
    return PATH + "{searchId}";
  }

  @Override
  public PageAnswer get(PageRequest request) {
    String id = request.id("searchId");
    return KeptSearches.find(request.notes(), id)
        .map(kept -> searched(request, id, SearchForm.of(kept, request.person())))
        .orElseGet(() -> new PageAnswer.Shown(GONE, "search/gone", ""));
  }

  private static PageAnswer searched(PageRequest request, String id, SearchForm form) {
    return request
        .api()
        .call(ApiCall.asking("/v1/searches", form.body()), SearchResults.class)
        .then(
            found ->
                PageAnswer.Shown.of(
                    "search/results",
                    new ResultsView(
                        id, found, form.purpose(), request.person().is("management-team"))),
            problem -> refused(form, problem));
  }

  private static PageAnswer refused(SearchForm form, ApiProblem problem) {
    if (problem.status() == 403 && !form.entered().text("onBehalfOf").isEmpty()) {
      return PageAnswer.Shown.again(
          SearchPage.TEMPLATE, form.with(FormErrors.none().add("onBehalfOf", problem.words())));
    }
    return problem.status() == 422 || problem.status() == 400
        ? PageAnswer.Shown.again(SearchPage.TEMPLATE, form.with(errors(problem)))
        : new PageAnswer.Refused(problem);
  }

  private static FormErrors errors(ApiProblem problem) {
    FormErrors errors = FormErrors.none();
    for (ApiProblem.Field field : problem.errors()) {
      SearchComplaint complaint = SearchComplaint.of(field, problem.slug());
      errors.add(complaint.field(), complaint.message());
    }
    return errors.isEmpty() ? errors.add("familyName", problem.words()) : errors;
  }
}
