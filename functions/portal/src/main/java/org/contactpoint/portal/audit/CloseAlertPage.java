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
import org.contactpoint.portal.part.Choice.Option;

/** {@code /audit/alerts/{alertId}/closure}: an alert is closed with what was found out. */
@Singleton
final class CloseAlertPage implements Page {
  private static final Question QUESTION =
      new Question(
          "What did you find out?",
          List.of(
              Option.of("no-misuse", AlertWords.finding("no-misuse")),
              Option.of("misuse", AlertWords.finding("misuse")),
              Option.of(
                  "referred",
                  AlertWords.finding("referred"),
                  "For example to the employer, to a professional body or to the police")),
          "Select what you found out");

  @Override
  public String path() {
    return "/audit/alerts/{alertId}/closure";
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
        "Close an alert",
        place.on(AlertsPage.PATH),
        place.on("/audit/alerts/" + alert.alertId() + "/closure"),
        AlertsPage.facts(alert),
        List.of(
            AlertWords.meaning(alert.rule()),
            "Closing changes nothing of the account. Where it is suspended, an administrator lets"
                + " the person in again; where it is not, you can suspend it first."),
        QUESTION,
        "Close the alert");
  }

  @Override
  public Optional<PageAnswer> post(PageRequest request) {
    String route = "/v1/alerts/" + request.id("alertId") + "/closure";
    ListPlace place = ListPlace.of(request, "");
    return Optional.of(
        AlertsPage.LIST.orGone(
            place,
            QUESTION.answered(
                request,
                new Sending<>(
                    finding -> ApiCall.post(route, request.key(), Map.of("finding", finding)),
                    Alerts.Alert.class,
                    alert -> AlertsPage.LIST.after(place, "closed"),
                    Map.of(
                        "same-person", "Somebody else has to close this, because it is about you")),
                errors -> shown(request, errors))));
  }
}
