package org.contactpoint.portal.team;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import org.contactpoint.portal.api.ApiCall;
import org.contactpoint.portal.api.ApiProblem;
import org.contactpoint.portal.form.FormErrors;
import org.contactpoint.portal.page.Page;
import org.contactpoint.portal.page.PageAnswer;
import org.contactpoint.portal.page.PageRequest;

/** {@code /team/call-backs/{callBackId}}: how a call-back ended. */
@Singleton
final class CloseCallBackPage implements Page {
  private static final String TEMPLATE = "team/closeCallBack";
  private static final String OUTCOME = "outcome";

  @Override
  public String path() {
    return "/team/call-backs/{callBackId}";
  }

  @Override
  public PageAnswer get(PageRequest request) {
    return shown(request, FormErrors.none());
  }

  @Override
  public Optional<PageAnswer> post(PageRequest request) {
    FormErrors errors =
        FormErrors.none().require(request.form(), OUTCOME, "Select how the call-back ended");
    return Optional.of(errors.isEmpty() ? closed(request) : shown(request, errors));
  }

  private static PageAnswer shown(PageRequest request, FormErrors errors) {
    return request
        .api()
        .call(ApiCall.get(Listing.asked(CallBacksPage.API, request)), CallBacks.class)
        .then(
            found ->
                found.items().stream()
                    .filter(one -> one.callBackId().equals(request.id("callBackId")))
                    .findFirst()
                    .map(one -> ItemForm.of(one, request, errors).shown(TEMPLATE))
                    .orElseGet(() -> Gone.from(CallBacksPage.PATH)));
  }

  private static PageAnswer closed(PageRequest request) {
    return request
        .api()
        .done(
            ApiCall.post(
                "/v1/call-backs/" + request.id("callBackId") + "/closure",
                request.key(),
                Map.of(OUTCOME, request.form().text(OUTCOME))))
        .then(
            done -> new PageAnswer.Moved(CallBacksPage.PATH + "?done=closed"),
            problem -> refused(request, problem));
  }

  private static PageAnswer refused(PageRequest request, ApiProblem problem) {
    return switch (problem.status()) {
      case 404 -> Gone.from(CallBacksPage.PATH);
      case 409 ->
          problem.slug().equals("already-closed")
              ? Gone.from(CallBacksPage.PATH)
              : new PageAnswer.Refused(problem);
      case 422 -> shown(request, FormErrors.none().add(OUTCOME, "Select how the call-back ended"));
      default -> new PageAnswer.Refused(problem);
    };
  }
}
