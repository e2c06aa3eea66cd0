package org.contactpoint.portal.team;

import jakarta.inject.Singleton;
import org.contactpoint.portal.api.ApiCall;
import org.contactpoint.portal.page.Page;
import org.contactpoint.portal.page.PageAnswer;
import org.contactpoint.portal.page.PageRequest;

/** {@code /team/moves}: the open moves to or from the own council. */
@Singleton
final class MovesPage implements Page {

  @Override
  public String path() {
    return "/team/moves";
  }

  @Override
  public PageAnswer get(PageRequest request) {
    Direction direction = Direction.of(request);
    return request
        .api()
        .call(ApiCall.get(Listing.asked(direction.api(), request)), Moves.class)
        .then(
            found ->
                PageAnswer.Shown.of(
                    "team/moves",
                    new MovesView(direction, Listing.of(request, found.items(), found.cursor()))));
  }
}
