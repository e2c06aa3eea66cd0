package org.contactpoint.portal.accounts;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import org.contactpoint.portal.api.ApiCall;
import org.contactpoint.portal.api.ApiProblem;
import org.contactpoint.portal.form.FieldError;
import org.contactpoint.portal.form.FormErrors;
import org.contactpoint.portal.page.ListPlace;
import org.contactpoint.portal.page.NoSuchPage;
import org.contactpoint.portal.page.Page;
import org.contactpoint.portal.page.PageAnswer;
import org.contactpoint.portal.page.PageRequest;

/** {@code /accounts/{accountId}/steps/{step}}: a step of the vetting is entered (rules §2). */
@Singleton
final class StepPage implements Page {
  private static final String TEMPLATE = "accounts/step";
  private static final Map<String, FieldError> FIELDS =
      Map.of(
          "date",
          new FieldError(
              "date-day",
              "The day must not be in the future, must still count, and must be later than the"
                  + " last time"),
          "reference",
          new FieldError(
              "reference",
              "The reference must be 1 to 64 letters, numbers, full stops, hyphens and slashes"),
          "homePostcode",
          new FieldError("homePostcode", "Enter a full UK postcode, like LS6 2AB"));
  private static final Map<String, FieldError> WORDS =
      Map.of(
          "same-person",
          new FieldError(
              "reference", "Another administrator has to enter this, because the account is yours"),
          "paper-taken",
          new FieldError(
              "reference", "This reference belongs to somebody else’s checks. Check the paper"),
          "out-of-turn",
          new FieldError(
              "reference",
              "The account does not wait for this step. Go back to see which is next"));

  @Override
  public String path() {
    return "/accounts/{accountId}/steps/{step}";
  }

  @Override
  public PageAnswer get(PageRequest request) {
    return shown(request, step(request), FormErrors.none());
  }

  private static VettingStep step(PageRequest request) {
    return VettingStep.of(request.id("step")).orElseThrow(NoSuchPage::new);
  }

  private static PageAnswer shown(PageRequest request, VettingStep step, FormErrors errors) {
    ListPlace place = ListPlace.of(request, "");
    return AccountSource.found(
        request,
        account -> {
          StepForm form = new StepForm(account, step, place, request.form(), errors);
          return errors.isEmpty()
              ? PageAnswer.Shown.of(TEMPLATE, form)
              : PageAnswer.Shown.again(TEMPLATE, form);
        });
  }

  @Override
  public Optional<PageAnswer> post(PageRequest request) {
    VettingStep step = step(request);
    FormErrors errors = StepForm.complaints(request.form());
    return Optional.of(errors.isEmpty() ? sent(request, step) : shown(request, step, errors));
  }

  private static PageAnswer sent(PageRequest request, VettingStep step) {
    ApiCall call =
        ApiCall.post(
            "/v1/accounts/" + request.id("accountId") + "/steps",
            request.key(),
            StepForm.body(step, request.form()));
    return request
        .api()
        .call(call, Account.class)
        .then(
            account -> AccountSource.next(request, account, AccountPage.STEP),
            problem -> refused(request, step, problem));
  }

  private static PageAnswer refused(PageRequest request, VettingStep step, ApiProblem problem) {
    FieldError words = WORDS.get(problem.slug());
    if (words != null) {
      return shown(request, step, FormErrors.none().add(words.field(), words.message()));
    }
    return problem.status() == 422
        ? shown(request, step, FormErrors.of(problem, FIELDS, "reference"))
        : new PageAnswer.Refused(problem);
  }
}
