package org.contactpoint.portal.access;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.contactpoint.portal.api.ApiCall;
import org.contactpoint.portal.api.ApiProblem;
import org.contactpoint.portal.form.FormErrors;
import org.contactpoint.portal.page.ListPlace;
import org.contactpoint.portal.page.NoSuchPage;
import org.contactpoint.portal.page.Page;
import org.contactpoint.portal.page.PageAnswer;
import org.contactpoint.portal.page.PageRequest;

/** {@code /access-requests/{requestId}/check/{check}}: what a check or a review found. */
@Singleton
final class CheckPage implements Page {
  private static final String TEMPLATE = "access/check";

  @Override
  public String path() {
    return "/access-requests/{requestId}/check/{check}";
  }

  @Override
  public PageAnswer get(PageRequest asked) {
    AccessCheck check = check(asked);
    return RequestLists.known(
        asked,
        request -> PageAnswer.Shown.of(TEMPLATE, form(asked, request, check, FormErrors.none())));
  }

  private static AccessCheck check(PageRequest asked) {
    return AccessCheck.of(asked.id("check")).orElseThrow(NoSuchPage::new);
  }

  private static CheckForm form(
      PageRequest asked, AccessRequest request, AccessCheck check, FormErrors errors) {
    return new CheckForm(
        request, check, ListPlace.of(asked, RequestLists.OPEN), asked.form(), errors);
  }

  @Override
  public Optional<PageAnswer> post(PageRequest asked) {
    AccessCheck check = check(asked);
    return Optional.of(
        CheckForm.isChosen(check, asked.form())
            ? sent(asked, check)
            : again(asked, check, "Select what you found"));
  }

  private static PageAnswer again(PageRequest asked, AccessCheck check, String message) {
    FormErrors errors = FormErrors.none().add("finding", message);
    return RequestLists.known(
        asked, request -> PageAnswer.Shown.again(TEMPLATE, form(asked, request, check, errors)));
  }

  private static PageAnswer sent(PageRequest asked, AccessCheck check) {
    return asked
        .api()
        .call(
            ApiCall.post(
                RequestLists.ROUTE + "/" + asked.id("requestId") + "/steps",
                asked.key(),
                CheckForm.body(check, asked.form())),
            AccessRequest.class)
        .then(
            request -> RequestLists.shown(asked, request, "noted"),
            problem -> refused(asked, check, problem));
  }

  private static PageAnswer refused(PageRequest asked, AccessCheck check, ApiProblem problem) {
    if (AccessMessages.tells(problem.slug())) {
      return RequestLists.blocked(asked, problem.slug());
    }
    return problem.slug().equals("invalid-request")
        ? again(
            asked,
            check,
            "Select another finding: this one does not fit the requester, or whether the child is"
                + " shielded")
        : new PageAnswer.Refused(problem);
  }
}
