package org.contactpoint.portal.registration;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import org.contactpoint.portal.api.ApiCall;
import org.contactpoint.portal.api.ApiProblem;
import org.contactpoint.portal.child.OpenedRecord;
import org.contactpoint.portal.form.FormErrors;
import org.contactpoint.portal.page.Page;
import org.contactpoint.portal.page.PageAnswer;
import org.contactpoint.portal.page.PageRequest;

/** {@code /children/{childId}/move}: another council is asked to take a record over. */
@Singleton
final class StartMovePage implements Page {
  private static final String TEMPLATE = "registration/startMove";
  private static final String COUNCIL = "toCouncil";

  @Override
  public String path() {
    return "/children/{childId}/move";
  }

  @Override
  public PageAnswer get(PageRequest request) {
    return PageAnswer.Shown.of(
        TEMPLATE, new StartMoveForm(OpenedRecord.of(request), request.form(), FormErrors.none()));
  }

  @Override
  public Optional<PageAnswer> post(PageRequest request) {
    FormErrors errors =
        FormErrors.none()
            .require(request.form(), COUNCIL, "Select the council of the child’s home");
    return Optional.of(errors.isEmpty() ? sent(request) : again(request, errors));
  }

  private static PageAnswer again(PageRequest request, FormErrors errors) {
    return PageAnswer.Shown.again(
        TEMPLATE, new StartMoveForm(OpenedRecord.of(request), request.form(), errors));
  }

  private static PageAnswer sent(PageRequest request) {
    return request
        .api()
        .done(
            ApiCall.post(
                OpenedRecord.of(request).api("/moves"),
                request.key(),
                Map.of(COUNCIL, request.form().text(COUNCIL))))
        .then(
            started -> new PageAnswer.Moved("/team/moves?direction=out&done=started"),
            problem -> refused(request, problem));
  }

  private static PageAnswer refused(PageRequest request, ApiProblem problem) {
    return problem.status() == 422 || problem.slug().equals("move-under-way")
        ? again(request, FormErrors.none().add(COUNCIL, why(problem)))
        : new PageAnswer.Refused(problem);
  }

  private static String why(ApiProblem problem) {
    return problem.slug().equals("move-under-way")
        ? "Another move of this child is open: withdraw it first"
        : "Select another council: the child can’t move to this one";
  }
}
