package org.contactpoint.portal.search;

import jakarta.inject.Singleton;
import org.contactpoint.portal.api.ApiCall;
import org.contactpoint.portal.api.ApiProblem;
import org.contactpoint.portal.form.Form;
import org.contactpoint.portal.form.FormErrors;
import org.contactpoint.portal.page.Page;
import org.contactpoint.portal.page.PageAnswer;
import org.contactpoint.portal.page.PageRequest;

/**
 * {@code /search/results}: who was found. Each look at it is a search of its own, with its entry in
 * the trail; so it shows whoever may be shown now, not who was to be shown then.
 */
@Singleton
final class ResultsPage implements Page {

  @Override
  public String path() {
    return "/search/results";
  }

  @Override
  public PageAnswer get(PageRequest request) {
    Form kept = SearchPage.kept(request);
    SearchForm form = SearchForm.of(kept, request.person());
    if (!form.complaints(request.person()).isEmpty()) {
      return new PageAnswer.Moved("/search");
    }
    return request
        .api()
        .call(ApiCall.asking("/v1/searches", form.body()), SearchResults.class)
        .then(
            found ->
                PageAnswer.Shown.of(
                    "search/results",
                    new ResultsView(found, form.purpose(), request.person().is("management-team"))),
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
