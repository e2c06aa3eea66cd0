package org.contactpoint.portal.child;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.contactpoint.http.record.ChildRecordResponse;
import org.contactpoint.portal.api.ApiCall;
import org.contactpoint.portal.api.ApiProblem;
import org.contactpoint.portal.api.ApiUnreachable;
import org.contactpoint.portal.form.FieldError;
import org.contactpoint.portal.form.FormErrors;
import org.contactpoint.portal.page.NoSuchPage;
import org.contactpoint.portal.page.Page;
import org.contactpoint.portal.page.PageAnswer;
import org.contactpoint.portal.page.PageRequest;
import org.contactpoint.portal.page.Words;

/**
 * {@code /children/{childId}/emergency}: an override practitioner is shown a shielded record, once
 * (rules §6, break-glass). The record is in the answer to the form and nowhere else.
 */
@Singleton
final class EmergencyPage implements Page {
  private static final String TEMPLATE = "child/emergency";
  private static final String EMERGENCY = "emergency";
  private static final FieldError NONE = new FieldError(EMERGENCY, "Select what the emergency is");

  private static final int FAULT = 500;
  private static final String MAY_BE_SHOWN =
      "ContactPoint did not answer in time. The record may count as shown, and is then not sent"
          + " again. Call the management team of the council.";

  private final Clock clock;

  EmergencyPage(Clock clock) {
    this.clock = clock;
  }

  @Override
  public String path() {
    return "/children/{childId}/emergency";
  }

  @Override
  public PageAnswer get(PageRequest request) {
    if (!request.person().is("override-practitioner")) {
      throw new NoSuchPage();
    }
    return PageAnswer.Shown.of(TEMPLATE, RecordQuestion.sent(request));
  }

  @Override
  public Optional<PageAnswer> post(PageRequest request) {
    RecordQuestion form = RecordQuestion.sent(request);
    FormErrors errors = FormErrors.none().require(request.form(), EMERGENCY, NONE.message());
    return Optional.of(
        errors.isEmpty()
            ? sent(request, form)
            : PageAnswer.Shown.again(TEMPLATE, form.with(errors)));
  }

  private PageAnswer sent(PageRequest request, RecordQuestion form) {
    try {
      return shown(request, form);
    } catch (ApiUnreachable e) {
      return notAgain(form, MAY_BE_SHOWN);
    }
  }

  private PageAnswer shown(PageRequest request, RecordQuestion form) {
    Map<String, String> body = Map.of(EMERGENCY, form.entered().text(EMERGENCY));
    return request
        .api()
        .call(
            ApiCall.shownOnce(form.opened().api("/break-glass"), request.key(), body),
            ChildRecordResponse.class)
        .then(
            held ->
                PageAnswer.Shown.of(
                    "child/emergency-record",
                    ChildView.once(held, form.opened(), request.person(), Words.today(clock))),
            problem -> refused(form, problem));
  }

  private static PageAnswer refused(RecordQuestion form, ApiProblem problem) {
    if (problem.status() == 422) {
      return PageAnswer.Shown.again(
          TEMPLATE, form.with(FormErrors.of(problem, Map.of(EMERGENCY, NONE), EMERGENCY)));
    }
    if (problem.status() >= FAULT) {
      return notAgain(form, MAY_BE_SHOWN);
    }
    return switch (problem.slug()) {
      case "sign-in-again" -> new PageAnswer.Shown(403, "child/sign-in-again", form.opened());
      case "already-shown" ->
          notAgain(
              form,
              "The record was sent to you, and can’t be sent again. If you did not see it, because"
                  + " the connection failed, call the management team of the council.");
      case "investigation-open" ->
          notAgain(
              form,
              "An auditor has not yet closed the investigation of your last emergency. Until then"
                  + " you can’t be shown another record.");
      case "not-shielded" ->
          notAgain(form, "The child is not shielded. Go back, and open the record.");
      default -> new PageAnswer.Refused(problem);
    };
  }

  private static PageAnswer notAgain(RecordQuestion form, String why) {
    return new PageAnswer.Shown(
        409, "child/emergency-refused", new EmergencyRefused(form.opened(), why));
  }
}
