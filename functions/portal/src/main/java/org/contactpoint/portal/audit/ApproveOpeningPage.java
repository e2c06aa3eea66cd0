package org.contactpoint.portal.audit;

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

/** {@code /audit/alerts/{alertId}/opening}: one of two approvals to decrypt (rules §7.19). */
@Singleton
final class ApproveOpeningPage implements Page {
  private static final Map<String, String> WORDS =
      Map.of(
          "already-approved",
          "It has your kind of approval already: an auditor of the other kind approves it, within"
              + " a day",
          "same-person",
          "Somebody else has to approve this, because the alert is about you");

  @Override
  public String path() {
    return "/audit/alerts/{alertId}/opening";
  }

  @Override
  public PageAnswer get(PageRequest request) {
    return shown(request, FormErrors.none());
  }

  private static PageAnswer shown(PageRequest request, FormErrors errors) {
    ListPlace place = ListPlace.of(request, "");
    return AlertsPage.LIST.item(
        request,
        place,
        request.id("alertId"),
        alert -> decision(alert, place).shown(request.form(), errors));
  }

  private static Decision decision(Alerts.Alert alert, ListPlace place) {
    return new Decision(
        "Approve that what was searched for is read",
        place.on(AlertsPage.PATH),
        place.on("/audit/alerts/" + alert.alertId() + "/opening"),
        AlertsPage.facts(alert),
        List.of(
            "What somebody searched for is kept encrypted. It is read only to find out what this"
                + " alert is about, when an auditor of the account’s council and a national"
                + " auditor have both approved it within a day.",
            "Then an operator can show it once, and only of this alert. Nothing is shown here."
                + " Your approval stands in the trail."),
        Question.none(),
        "Approve");
  }

  @Override
  public Optional<PageAnswer> post(PageRequest request) {
    String route = "/v1/alerts/" + request.id("alertId") + "/approval";
    ListPlace place = ListPlace.of(request, "");
    return Optional.of(
        AlertsPage.LIST.orGone(
            place,
            Question.none()
                .answered(
                    request,
                    new Sending<>(
                        nothing -> ApiCall.post(route, request.key(), Map.of()),
                        Opening.class,
                        opening -> AlertsPage.LIST.after(place, opening.code()),
                        WORDS),
                    errors -> shown(request, errors))));
  }
}
