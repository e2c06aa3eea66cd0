package org.contactpoint.portal.registration;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import org.contactpoint.portal.api.ApiCall;
import org.contactpoint.portal.api.ApiProblem;
import org.contactpoint.portal.child.OpenedRecord;
import org.contactpoint.portal.form.FieldError;
import org.contactpoint.portal.form.Form;
import org.contactpoint.portal.form.FormErrors;
import org.contactpoint.portal.page.Page;
import org.contactpoint.portal.page.PageAnswer;
import org.contactpoint.portal.page.PageRequest;

/**
 * {@code /children/{childId}/add-service}: the team adds a practitioner who asked for it by
 * telephone (rules §2, mediated access).
 */
@Singleton
final class AddServicePage implements Page {
  private static final String TEMPLATE = "registration/addService";
  private static final Map<String, FieldError> FIELDS =
      Map.of(
          "serviceType", new FieldError("serviceType", "Select what they do for this child"),
          "start",
              new FieldError(
                  "start-day", "The day on which they began must be at most a year ahead"),
          "consent", new FieldError("ground", "Select whether there is consent"),
          "consent.date",
              new FieldError("consentDate-day", "The day of the consent must not be in the future"),
          "organisation",
              new FieldError(
                  "accountId",
                  "The organisation of this account can’t stand in a record. Ask your user"
                      + " administrator to correct it"));

  @Override
  public String path() {
    return "/children/{childId}/add-service";
  }

  @Override
  public PageAnswer get(PageRequest request) {
    return PageAnswer.Shown.of(
        TEMPLATE, BehalfForm.of(OpenedRecord.of(request), Form.empty(), FormErrors.none()));
  }

  @Override
  public Optional<PageAnswer> post(PageRequest request) {
    BehalfForm form = BehalfForm.of(OpenedRecord.of(request), request.form(), FormErrors.none());
    FormErrors errors = form.complaints();
    return Optional.of(errors.isEmpty() ? sent(request, form) : again(request, errors));
  }

  private static PageAnswer again(PageRequest request, FormErrors errors) {
    return PageAnswer.Shown.again(
        TEMPLATE, BehalfForm.of(OpenedRecord.of(request), request.form(), errors));
  }

  private static PageAnswer sent(PageRequest request, BehalfForm form) {
    OpenedRecord opened = form.service().opened();
    return request
        .api()
        .done(ApiCall.post(opened.api("/involvements"), request.key(), form.body()))
        .then(
            added -> new PageAnswer.Moved(opened.done("service-added")),
            problem -> refused(request, problem));
  }

  private static PageAnswer refused(PageRequest request, ApiProblem problem) {
    return switch (problem.status()) {
      case 403 -> again(request, FormErrors.none().add("accountId", problem.words()));
      case 422 -> again(request, FormErrors.of(problem, FIELDS, "serviceType"));
      default -> new PageAnswer.Refused(problem);
    };
  }
}
