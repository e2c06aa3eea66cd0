package org.contactpoint.portal.registration;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import org.contactpoint.portal.api.ApiProblem;
import org.contactpoint.portal.child.OpenedRecord;
import org.contactpoint.portal.form.FieldError;
import org.contactpoint.portal.form.FormErrors;
import org.contactpoint.portal.page.Page;
import org.contactpoint.portal.page.PageAnswer;
import org.contactpoint.portal.page.PageRequest;

/** {@code /children/{childId}/life}: a death, a departure, and who stays beyond 18 (rules §9). */
@Singleton
final class LifePage implements Page {
  private static final String TEMPLATE = "registration/life";
  private static final String EVENT = "event";
  private static final Map<String, FieldError> FIELDS =
      Map.of(
          "date", new FieldError("death-day", "The day of the death must be from birth to today"),
          "until",
              new FieldError(
                  "until-day",
                  "The day must be to come, after the 18th birthday and at the latest the 25th, and"
                      + " the record needs a date of birth"),
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
    return new LifeForm(OpenedRecord.of(request), request.form(), FormErrors.none());
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
            noted -> new PageAnswer.Moved(form.opened().done("life")),
            problem -> refused(form, problem));
  }

  private static PageAnswer refused(LifeForm form, ApiProblem problem) {
    return switch (problem.slug()) {
      case "not-found" ->
          again(
              form,
              "This can’t be noted in the record. In an archived one you can say that a death was"
                  + " wrong, and for a year that a young person stays");
      case "not-dead" -> again(form, "The record does not say that the child has died");
      default ->
          problem.status() == 422
              ? PageAnswer.Shown.again(TEMPLATE, form.with(FormErrors.of(problem, FIELDS, EVENT)))
              : new PageAnswer.Refused(problem);
    };
  }

  private static PageAnswer again(LifeForm form, String message) {
    return PageAnswer.Shown.again(TEMPLATE, form.with(FormErrors.none().add(EVENT, message)));
  }
}
