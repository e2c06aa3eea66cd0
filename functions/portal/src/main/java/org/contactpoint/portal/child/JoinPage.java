package org.contactpoint.portal.child;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.contactpoint.http.record.InvolvementResponse;
import org.contactpoint.portal.api.ApiCall;
import org.contactpoint.portal.api.ApiProblem;
import org.contactpoint.portal.form.FieldError;
import org.contactpoint.portal.form.Form;
import org.contactpoint.portal.form.FormErrors;
import org.contactpoint.portal.page.Page;
import org.contactpoint.portal.page.PageAnswer;
import org.contactpoint.portal.page.PageRequest;
import org.contactpoint.portal.page.Words;

/** {@code /children/{childId}/join}: somebody adds themself to a record. */
@Singleton
final class JoinPage implements Page {
  private static final String TEMPLATE = "child/join";
  private static final Map<String, FieldError> FIELDS =
      Map.of(
          "serviceType", new FieldError("serviceType", "Select what is done for this child"),
          "start",
              new FieldError(
                  "start-day", "The day on which you began must be at most a year ahead"),
          "consent", new FieldError("ground", "Select whether there is consent"),
          "consent.date",
              new FieldError("consentDate-day", "The day of the consent must not be in the future"),
          "organisation",
              new FieldError(
                  "serviceType",
                  "The organisation of your account can’t stand in a record. Ask your user"
                      + " administrator to correct it"));

  private final Clock clock;

  JoinPage(Clock clock) {
    this.clock = clock;
  }

  @Override
  public String path() {
    return "/children/{childId}/join";
  }

  @Override
  public PageAnswer get(PageRequest request) {
    LocalDate today = Words.today(clock);
    Form fresh =
        Form.of(
            Map.of(
                "serviceType", ServiceTypes.usual(request.person()),
                "start-day", Integer.toString(today.getDayOfMonth()),
                "start-month", Integer.toString(today.getMonthValue()),
                "start-year", Integer.toString(today.getYear())));
    return PageAnswer.Shown.of(TEMPLATE, form(request, fresh));
  }

  private static JoinForm form(PageRequest request, Form entered) {
    return new JoinForm(entered, FormErrors.none(), OpenedRecord.of(request));
  }

  @Override
  public Optional<PageAnswer> post(PageRequest request) {
    JoinForm form = form(request, request.form());
    FormErrors errors = form.complaints();
    return Optional.of(
        errors.isEmpty()
            ? sent(request, form)
            : PageAnswer.Shown.again(TEMPLATE, form.with(errors)));
  }

  private static PageAnswer sent(PageRequest request, JoinForm form) {
    OpenedRecord opened = form.opened();
    return request
        .api()
        .call(
            ApiCall.post(opened.api("/involvements"), request.key(), form.body()),
            InvolvementResponse.class)
        .then(
            added -> {
              AddedServices.remember(request, opened.childId(), form.added(added));
              return new PageAnswer.Moved(opened.done("joined"));
            },
            problem -> refused(form, problem));
  }

  private static PageAnswer refused(JoinForm form, ApiProblem problem) {
    return problem.status() == 422
        ? PageAnswer.Shown.again(TEMPLATE, form.with(FormErrors.of(problem, FIELDS, "serviceType")))
        : new PageAnswer.Refused(problem);
  }
}
