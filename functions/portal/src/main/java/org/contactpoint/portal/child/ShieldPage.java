package org.contactpoint.portal.child;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.contactpoint.portal.api.ApiCall;
import org.contactpoint.portal.api.ApiProblem;
import org.contactpoint.portal.form.FieldError;
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
  private static final RecordRequest FORM =
      new RecordRequest(
          TEMPLATE,
          List.of(
              new FieldError(GROUND, "Select why the child may be at risk if found"),
              new FieldError(ASKED_BY, "Select who asks for it")));

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
    return FORM.answered(request, form -> sent(request, form));
  }

  private static PageAnswer sent(PageRequest request, RecordQuestion form) {
    return request
        .api()
        .call(
            ApiCall.post(form.opened().api("/shield"), request.key(), FORM.body(form)),
            OpenedShield.class)
        .then(
            shield ->
                PageAnswer.Shown.of("child/shield-asked", new ShieldAsked(form.opened(), shield)),
            problem -> refused(form, problem));
  }

  private static PageAnswer refused(RecordQuestion form, ApiProblem problem) {
    return switch (problem.slug()) {
      case "not-involved" ->
          FORM.again(
              form.wrong(
                  GROUND,
                  "Only somebody who works with the child can ask. Add yourself first, or call the"
                      + " council’s team"));
      case "other-council" ->
          FORM.again(
              form.wrong(GROUND, "Another council keeps this record. Call its team at once"));
      default -> FORM.refused(form, problem);
    };
  }
}
