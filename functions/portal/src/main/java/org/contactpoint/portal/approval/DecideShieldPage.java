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
import org.contactpoint.portal.part.Choice.Option;
import org.contactpoint.portal.team.Shields;

/** {@code /approvals/shields/{shieldId}}: a shield is confirmed or refused (rules §6). */
@Singleton
final class DecideShieldPage implements Page {
  private static final Question QUESTION =
      new Question(
          "What do you decide?",
          List.of(
              Option.of(
                  "risk-confirmed",
                  "Keep the child hidden: the risk is confirmed",
                  "Others see only the number, name, date of birth and gender. The shield is"
                      + " reviewed every 6 months."),
              Option.of(
                  "no-risk-found",
                  "Show the child again: no risk was found",
                  "Everybody who may use ContactPoint can then see where the child lives and who"
                      + " works with the child."),
              Option.of(
                  "wrong-child",
                  "Show the child again: another child was meant",
                  "Ask the team first to have the right child shielded: a child who is not"
                      + " shielded can be found.")),
          "Select what you decide");
  private static final Map<String, String> WORDS =
      Map.of(
          "same-person",
          "Somebody else has to decide, because you asked for this shield, or appealed");

  @Override
  public String path() {
    return "/approvals/shields/{shieldId}";
  }

  @Override
  public PageAnswer get(PageRequest request) {
    return shown(request, FormErrors.none());
  }

  private static PageAnswer shown(PageRequest request, FormErrors errors) {
    ListPlace place = ListPlace.of(request, Waiting.DECISION.status());
    return ApprovalsPage.SHIELDS.item(
        request,
        place,
        request.id("shieldId"),
        shield -> decision(shield, place).shown(request.form(), errors));
  }

  private static Decision decision(Shields.Shield shield, ListPlace place) {
    return new Decision(
        "Decide on a shield",
        ApprovalsPage.back(place).on(ApprovalsPage.PATH),
        place.on("/approvals/shields/" + shield.shieldId()),
        ShieldFacts.of(shield),
        List.of(
            "The child has been hidden since the shield was asked for, and stays so until you"
                + " decide. If you refuse, the team can appeal: then the child is hidden again,"
                + " and is decided on anew."),
        QUESTION,
        "Decide");
  }

  @Override
  public Optional<PageAnswer> post(PageRequest request) {
    ListPlace place = ListPlace.of(request, Waiting.DECISION.status());
    return Optional.of(
        ApprovalsPage.SHIELDS.orGone(
            place,
            QUESTION.answered(
                request,
                new Sending<>(
                    reason -> call(request, reason),
                    Shields.Shield.class,
                    shield -> ApprovalsPage.SHIELDS.after(ApprovalsPage.back(place), code(shield)),
                    WORDS),
                errors -> shown(request, errors))));
  }

  private static ApiCall call(PageRequest request, String reason) {
    String outcome = reason.equals("risk-confirmed") ? "shield" : "refuse";
    return ApiCall.post(
        "/v1/shields/" + request.id("shieldId") + "/decision",
        request.key(),
        Map.of("outcome", outcome, "reason", reason));
  }

  private static String code(Shields.Shield shield) {
    return shield.status().equals("shielded") ? "shielded" : "refused";
  }
}
