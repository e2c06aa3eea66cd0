package org.contactpoint.portal.approval;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.contactpoint.portal.api.ApiCall;
import org.contactpoint.portal.approval.ShieldList.Waiting;
import org.contactpoint.portal.decision.Decision;
import org.contactpoint.portal.decision.Question;
import org.contactpoint.portal.decision.Sending;
import org.contactpoint.portal.form.FormErrors;
import org.contactpoint.portal.page.ListPlace;
import org.contactpoint.portal.page.Page;
import org.contactpoint.portal.page.PageAnswer;
import org.contactpoint.portal.page.PageRequest;
import org.contactpoint.portal.team.Shields;

/** {@code /approvals/shields/{shieldId}/removal}: the second person to a removal (rules §6). */
@Singleton
final class ApproveRemovalPage implements Page {
  private static final Map<String, String> WORDS =
      Map.of(
          "same-person",
          "Somebody else has to approve this, because you proposed it. Removing a shield takes two"
              + " people");

  @Override
  public String path() {
    return "/approvals/shields/{shieldId}/removal";
  }

  @Override
  public PageAnswer get(PageRequest request) {
    return shown(request, FormErrors.none());
  }

  private static PageAnswer shown(PageRequest request, FormErrors errors) {
    ListPlace place = ListPlace.of(request, Waiting.REMOVAL.status());
    return ApprovalsPage.SHIELDS.item(
        request,
        place,
        request.id("shieldId"),
        shield -> decision(shield, place).shown(request.form(), errors));
  }

  private static Decision decision(Shields.Shield shield, ListPlace place) {
    return new Decision(
        "Approve that a shield is removed",
        ApprovalsPage.back(place).on(ApprovalsPage.PATH),
        place.on("/approvals/shields/" + shield.shieldId() + "/removal"),
        ShieldFacts.of(shield),
        List.of(
            "This removes the shield. Everybody who may use ContactPoint can then see where the"
                + " child lives and who works with the child.",
            "If you do not agree, leave it: the child stays hidden. Tell the team, who can review"
                + " the shield again."),
        Question.none(),
        "Remove the shield");
  }

  @Override
  public Optional<PageAnswer> post(PageRequest request) {
    ListPlace place = ListPlace.of(request, Waiting.REMOVAL.status());
    return Optional.of(
        ApprovalsPage.SHIELDS.orGone(
            place,
            Question.none()
                .answered(
                    request,
                    new Sending<>(
                        nothing -> call(request),
                        Shields.Shield.class,
                        shield -> ApprovalsPage.SHIELDS.after(ApprovalsPage.back(place), "removed"),
                        WORDS),
                    errors -> shown(request, errors))));
  }

  private static ApiCall call(PageRequest request) {
    return ApiCall.post(
        "/v1/shields/" + request.id("shieldId") + "/removal-approval", request.key(), Map.of());
  }
}
