package org.contactpoint.portal.audit;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.contactpoint.portal.decision.Fact;
import org.contactpoint.portal.page.Councils;
import org.contactpoint.portal.page.ListPlace;
import org.contactpoint.portal.page.Page;
import org.contactpoint.portal.page.PageAnswer;
import org.contactpoint.portal.page.PageRequest;
import org.contactpoint.portal.page.Words;
import org.contactpoint.portal.worklist.Worklist;

/** {@code /audit/alerts}: what may be misuse, oldest first. */
@Singleton
final class AlertsPage implements Page {
  static final String PATH = "/audit/alerts";
  static final Worklist<Alerts.Alert, Alerts> LIST =
      new Worklist<>("/v1/alerts", PATH, Alerts.class);

  private static final Map<String, String> MESSAGES =
      Map.of(
          "closed", "The alert is closed.",
          "approved", "You have approved it. An auditor of the other kind has a day to do so, too.",
          "opened", "Both have approved it. Operators can now show once what was searched for.");

  @Override
  public String path() {
    return PATH;
  }

  @Override
  public PageAnswer get(PageRequest request) {
    ListPlace place = ListPlace.of(request, "");
    Optional<String> message =
        request.parameter("done").flatMap(code -> Optional.ofNullable(MESSAGES.get(code)));
    return request
        .api()
        .call(LIST.at(place), Alerts.class)
        .then(
            held ->
                PageAnswer.Shown.of(
                    "audit/alerts", new AlertsView(held, place, message.orElse(null))));
  }

  /** What a page says of an alert that something is decided about. */
  static List<Fact> facts(Alerts.Alert alert) {
    return List.of(
        Fact.of("What happened", AlertWords.rule(alert.rule())),
        Fact.of("Account", alert.accountId(), TrailPages.ofAccount(alert.accountId())),
        Fact.of("Council", Councils.name(alert.council())),
        Fact.of("When", Words.time(alert.at())));
  }
}
