package org.contactpoint.portal.registration;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import org.contactpoint.portal.api.ApiProblem;
import org.contactpoint.portal.form.FieldError;
import org.contactpoint.portal.form.FormErrors;
import org.contactpoint.portal.page.Page;
import org.contactpoint.portal.page.PageAnswer;
import org.contactpoint.portal.page.PageRequest;

/** {@code /children/{childId}/life}: a death, a departure, and who stays beyond 18 (rules §9). */
@Singleton
final class LifePage implements Page {
  private static final String TEMPLATE = "registration/life";
  private static final Map<String, FieldError> FIELDS =
      Map.of(
          "date", new FieldError("death-day", "The day of the death must be from birth to today"),
          "until",
              new FieldError(
                  "until-day", "The day must be after the 18th birthday, at the latest the 25th"),
          "consent.date",
              new FieldError("agreed-day", "The day of the consent must not be in the future"));

  @Override
  public String path() {
    return "/children/{childId}/life";
  }

  @Override
  public PageAnswer get(PageRequest request) {
    return PageAnswer.Shown.of(TEMPLATE, form(request));
  }

  private static LifeForm form(PageRequest request) {
    return new LifeForm(request.id("childId"), request.form(), FormErrors.none());
  }

  @Override
  public Optional<PageAnswer> post(PageRequest request) {
    LifeForm form = form(request);
    FormErrors errors = form.complaints();
    return Optional.of(
        errors.isEmpty()
            ? sent(request, form)
            : PageAnswer.Shown.again(TEMPLATE, form.with(errors)));
  }

  private static PageAnswer sent(PageRequest request, LifeForm form) {
    return request
        .api()
        .done(form.call(request.key()))
        .then(
            noted ->
                new PageAnswer.Moved(
                    "/children/" + form.childId() + "?purpose=record-maintenance&done=life"),
            problem -> refused(form, problem));
  }

  private static PageAnswer refused(LifeForm form, ApiProblem problem) {
    return problem.status() == 422 || problem.slug().equals("not-dead")
        ? PageAnswer.Shown.again(TEMPLATE, form.with(FormErrors.of(problem, FIELDS, "event")))
        : new PageAnswer.Refused(problem);
  }
}
