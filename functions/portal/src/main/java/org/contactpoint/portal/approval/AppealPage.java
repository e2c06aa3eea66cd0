package org.contactpoint.portal.approval;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.contactpoint.portal.api.ApiCall;
import org.contactpoint.portal.decision.Decision;
import org.contactpoint.portal.decision.Question;
import org.contactpoint.portal.decision.Sending;
import org.contactpoint.portal.form.FormErrors;
import org.contactpoint.portal.page.ListPlace;
import org.contactpoint.portal.page.Page;
import org.contactpoint.portal.page.PageAnswer;
import org.contactpoint.portal.page.PageRequest;

/** {@code /shields/{shieldId}/appeal}: a team appeals against a refusal (rules §6). */
@Singleton
final class AppealPage implements Page {
  private static final String BACK = "/team";

  @Override
  public String path() {
    return "/shields/{shieldId}/appeal";
  }

  @Override
  public PageAnswer get(PageRequest request) {
    return shown(request, FormErrors.none());
  }

  private static PageAnswer shown(PageRequest request, FormErrors errors) {
    ListPlace place = ListPlace.of(request, "refused");
    String id = request.id("shieldId");
    return request
        .api()
        .call(ApprovalsPage.list(place), Shields.class)
        .then(held -> decision(held.named(id), place).shown(request.form(), errors));
  }

  private static Decision decision(Shields.Shield shield, ListPlace place) {
    return new Decision(
        "Appeal against a refusal",
        BACK,
        place.on("/shields/" + shield.shieldId() + "/appeal"),
        ShieldFacts.of(shield),
        List.of(
            "The child is hidden again at once, until an approver decides who has not decided"
                + " before."),
        Question.none(),
        "Appeal, and hide the child again");
  }

  @Override
  public Optional<PageAnswer> post(PageRequest request) {
    ApiCall call =
        ApiCall.post("/v1/shields/" + request.id("shieldId") + "/appeal", request.key(), Map.of());
    return Optional.of(
        Question.none()
            .answered(
                request,
                new Sending<>(
                    nothing -> call,
                    Shields.Shield.class,
                    shield -> new PageAnswer.Moved(BACK + "?done=appealed"),
                    Map.of()),
                errors -> shown(request, errors)));
  }
}
