package org.contactpoint.portal.child;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import org.contactpoint.portal.api.ApiCall;
import org.contactpoint.portal.api.ApiProblem;
import org.contactpoint.portal.form.FieldError;
import org.contactpoint.portal.form.FormErrors;
import org.contactpoint.portal.page.Page;
import org.contactpoint.portal.page.PageAnswer;
import org.contactpoint.portal.page.PageRequest;

/**
 * {@code /children/{childId}/shield}: somebody asks for a child to be hidden. What follows is shown
 * in the answer to the form, since nobody but the team can read it again; sent again, the form
 * changes nothing and is answered alike (rules §6).
 */
@Singleton
final class ShieldPage implements Page {
  private static final String TEMPLATE = "child/shield";
  private static final String GROUND = "ground";
  private static final String ASKED_BY = "askedBy";
  private static final FieldError NO_GROUND =
      new FieldError(GROUND, "Select why the child may be at risk if found");
  private static final FieldError NOBODY = new FieldError(ASKED_BY, "Select who asks for it");

  @Override
  public String path() {
    return "/children/{childId}/shield";
  }

  @Override
  public PageAnswer get(PageRequest request) {
    return PageAnswer.Shown.of(TEMPLATE, RecordQuestion.sent(request));
  }

  @Override
  public Optional<PageAnswer> post(PageRequest request) {
    RecordQuestion form = RecordQuestion.sent(request);
    FormErrors errors =
        FormErrors.none()
            .require(request.form(), GROUND, NO_GROUND.message())
            .require(request.form(), ASKED_BY, NOBODY.message());
    return Optional.of(
        errors.isEmpty()
            ? sent(request, form)
            : PageAnswer.Shown.again(TEMPLATE, form.with(errors)));
  }

  private static PageAnswer sent(PageRequest request, RecordQuestion form) {
    Map<String, String> body =
        Map.of(GROUND, form.entered().text(GROUND), ASKED_BY, form.entered().text(ASKED_BY));
    return request
        .api()
        .call(ApiCall.post(form.opened().api("/shield"), request.key(), body), OpenedShield.class)
        .then(
            shield ->
                PageAnswer.Shown.of("child/shield-asked", new ShieldAsked(form.opened(), shield)),
            problem -> refused(form, problem));
  }

  private static PageAnswer refused(RecordQuestion form, ApiProblem problem) {
    if (problem.status() == 422) {
      return PageAnswer.Shown.again(
          TEMPLATE,
          form.with(FormErrors.of(problem, Map.of(GROUND, NO_GROUND, ASKED_BY, NOBODY), GROUND)));
    }
    return switch (problem.slug()) {
      case "not-involved" ->
          PageAnswer.Shown.again(
              TEMPLATE,
              form.wrong(
                  GROUND,
                  "Only somebody who works with the child can ask. Add yourself first, or call the"
                      + " council’s team"));
      case "other-council" ->
          PageAnswer.Shown.again(
              TEMPLATE,
              form.wrong(GROUND, "Another council keeps this record. Call its team at once"));
      default -> new PageAnswer.Refused(problem);
    };
  }
}
