package org.contactpoint.portal.audit;

import jakarta.inject.Singleton;
import java.time.Clock;
import org.contactpoint.portal.page.ListPlace;
import org.contactpoint.portal.page.Page;
import org.contactpoint.portal.page.PageAnswer;
import org.contactpoint.portal.page.PageRequest;
import org.contactpoint.portal.worklist.Worklist;

/** {@code /audit/investigations}: emergencies for which a shielded record was shown (rules §6). */
@Singleton
final class InvestigationsPage implements Page {
  static final String PATH = "/audit/investigations";
  static final Worklist<Investigations.Investigation, Investigations> LIST =
      new Worklist<>("/v1/investigations", PATH, Investigations.class);

  private final Clock clock;

  InvestigationsPage(Clock clock) {
    this.clock = clock;
  }

  @Override
  public String path() {
    return PATH;
  }

  @Override
  public PageAnswer get(PageRequest request) {
    ListPlace place = ListPlace.of(request, "");
    String message =
        request
            .parameter("done")
            .filter("closed"::equals)
            .map(code -> "The investigation is closed.")
            .orElse(null);
    return request
        .api()
        .call(LIST.at(place), Investigations.class)
        .then(
            held ->
                PageAnswer.Shown.of(
                    "audit/investigations",
                    new InvestigationsView(held, place, clock.instant(), message)));
  }
}
