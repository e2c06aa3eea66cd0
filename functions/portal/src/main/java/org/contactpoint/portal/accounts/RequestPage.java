package org.contactpoint.portal.accounts;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.contactpoint.portal.api.ApiCall;
import org.contactpoint.portal.api.ApiProblem;
import org.contactpoint.portal.form.FieldError;
import org.contactpoint.portal.form.FormErrors;
import org.contactpoint.portal.page.Page;
import org.contactpoint.portal.page.PageAnswer;
import org.contactpoint.portal.page.PageRequest;

/** {@code /accounts/new}: an account is asked for; the steps of vetting follow. */
@Singleton
final class RequestPage implements Page {
  private static final String TEMPLATE = "accounts/request";
  private static final Map<String, FieldError> FIELDS =
      Map.of(
          "givenName",
          new FieldError(
              "givenName", "Given name must only have letters, spaces, hyphens and apostrophes"),
          "familyName",
          new FieldError(
              "familyName", "Family name must only have letters, spaces, hyphens and apostrophes"),
          "email",
          new FieldError("email", "Enter an e-mail address like name@example.com"),
          "phone",
          new FieldError("phone", "Enter a telephone number, like 0113 496 0101"),
          "jobRole",
          new FieldError("jobRole", "Job must be at most 40 letters, spaces and hyphens"),
          "organisation.name",
          new FieldError("organisationName", "Check the name of the organisation"),
          "organisation.code",
          new FieldError("organisationCode", "Check the code: it is not that of an organisation"),
          "roles",
          new FieldError(
              "roles", "These roles can’t go together, or not with an account of your council"));

  @Override
  public String path() {
    return "/accounts/new";
  }

  @Override
  public PageAnswer get(PageRequest request) {
    return PageAnswer.Shown.of(TEMPLATE, form(request));
  }

  private static RequestForm form(PageRequest request) {
    String council = Objects.requireNonNullElse(request.person().council(), "");
    return new RequestForm(request.form(), FormErrors.none(), council);
  }

  @Override
  public Optional<PageAnswer> post(PageRequest request) {
    RequestForm form = form(request);
    FormErrors errors = form.complaints();
    return Optional.of(errors.isEmpty() ? sent(request, form) : again(form, errors));
  }

  private static PageAnswer again(RequestForm form, FormErrors errors) {
    return PageAnswer.Shown.again(TEMPLATE, form.with(errors));
  }

  private static PageAnswer sent(PageRequest request, RequestForm form) {
    return request
        .api()
        .call(ApiCall.post("/v1/accounts", request.key(), form.body()), Account.class)
        .then(
            account -> AccountSource.next(request, account, AccountPage.REQUESTED),
            problem -> refused(form, problem));
  }

  private static PageAnswer refused(RequestForm form, ApiProblem problem) {
    if (problem.slug().equals("address-taken")) {
      return again(
          form,
          FormErrors.none()
              .add("email", "An account was asked for with this e-mail address before"));
    }
    return problem.status() == 422
        ? again(form, FormErrors.of(problem, FIELDS, "givenName"))
        : new PageAnswer.Refused(problem);
  }
}
