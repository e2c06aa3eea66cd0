package org.contactpoint.portal.team;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import org.contactpoint.portal.api.ApiCall;
import org.contactpoint.portal.api.ApiProblem;
import org.contactpoint.portal.form.Form;
import org.contactpoint.portal.form.FormErrors;
import org.contactpoint.portal.page.ListPlace;
import org.contactpoint.portal.page.Page;
import org.contactpoint.portal.page.PageAnswer;
import org.contactpoint.portal.page.PageRequest;

/**
 * {@code /team/shields/{shieldId}/review}: whether a shield stays. Its removal needs an approver,
 * too (rules §6).
 */
@Singleton
final class ReviewShieldPage implements Page {
  private static final String OUTCOME = "outcome";
  private static final String REASON = "reason";

  @Override
  public String path() {
    return "/team/shields/{shieldId}/review";
  }

  @Override
  public PageAnswer get(PageRequest request) {
    return shown(request, FormErrors.none());
  }

  private static PageAnswer shown(PageRequest request, FormErrors errors) {
    ListPlace place = ShieldStatus.place(request);
    return Worklists.SHIELDS.item(
        request,
        place,
        request.id("shieldId"),
        shield -> ItemForm.of(shield, request, errors, place).shown("team/reviewShield"));
  }

  @Override
  public Optional<PageAnswer> post(PageRequest request) {
    FormErrors errors =
        FormErrors.none()
            .require(request.form(), OUTCOME, "Select whether the shield stays")
            .require(request.form(), REASON, "Select why");
    return Optional.of(errors.isEmpty() ? reviewed(request) : shown(request, errors));
  }

  private static PageAnswer reviewed(PageRequest request) {
    Form form = request.form();
    return request
        .api()
        .done(
            ApiCall.post(
                "/v1/shields/" + request.id("shieldId") + "/review",
                request.key(),
                Map.of(OUTCOME, form.text(OUTCOME), REASON, form.text(REASON))))
        .then(
            done ->
                Worklists.SHIELDS.after(
                    ShieldStatus.place(request), form.has(OUTCOME, "keep") ? "keep" : "remove"),
            problem -> refused(request, problem));
  }

  private static PageAnswer refused(PageRequest request, ApiProblem problem) {
    return problem.status() == 422
        ? shown(request, FormErrors.of(problem, Map.of(), OUTCOME))
        : Worklists.SHIELDS.refused(ShieldStatus.place(request), problem);
  }
}
