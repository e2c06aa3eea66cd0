package org.contactpoint.portal.team;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import org.contactpoint.portal.api.ApiCall;
import org.contactpoint.portal.api.ApiProblem;
import org.contactpoint.portal.form.FormErrors;
import org.contactpoint.portal.page.ListPlace;
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
    ListPlace place = ListPlace.of(request);
    return Worklists.CALL_BACKS.item(
        request,
        place,
        request.id("callBackId"),
        one -> ItemForm.of(one, request, errors, place).shown(TEMPLATE));
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
            done -> Worklists.CALL_BACKS.after(ListPlace.of(request), "closed"),
            problem -> refused(request, problem));
  }

  private static PageAnswer refused(PageRequest request, ApiProblem problem) {
    return problem.status() == 422
        ? shown(request, FormErrors.none().add(OUTCOME, "Select how the call-back ended"))
        : Worklists.CALL_BACKS.refused(ListPlace.of(request), problem);
  }
}
