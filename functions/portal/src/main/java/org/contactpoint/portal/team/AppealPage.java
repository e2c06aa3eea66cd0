package org.contactpoint.portal.team;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import org.contactpoint.portal.api.ApiCall;
import org.contactpoint.portal.form.FormErrors;
import org.contactpoint.portal.page.Page;
import org.contactpoint.portal.page.PageAnswer;
import org.contactpoint.portal.page.PageRequest;

/** {@code /team/shields/{shieldId}/appeal}: asks for another decision on a refused shield. */
@Singleton
final class AppealPage implements Page {

  @Override
  public String path() {
    return "/team/shields/{shieldId}/appeal";
  }

  @Override
  public PageAnswer get(PageRequest request) {
    return ShieldInList.then(
        request, shield -> ItemForm.of(shield, request, FormErrors.none()).shown("team/appeal"));
  }

  @Override
  public Optional<PageAnswer> post(PageRequest request) {
    return Optional.of(
        request
            .api()
            .done(
                ApiCall.post(
                    "/v1/shields/" + request.id("shieldId") + "/appeal", request.key(), Map.of()))
            .then(
                done -> new PageAnswer.Moved("/team/shields?status=interim&done=appeal"),
                problem ->
                    problem.slug().equals("out-of-turn")
                        ? Gone.from(ShieldStatus.of(request).page())
                        : new PageAnswer.Refused(problem)));
  }
}
