package org.contactpoint.portal.team;

import jakarta.inject.Singleton;
import org.contactpoint.portal.page.ListPlace;
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
    ListPlace place = ListPlace.of(request);
    return request
        .api()
        .call(direction.list().at(place), Moves.class)
        .then(
            found ->
                PageAnswer.Shown.of(
                    "team/moves", new MovesView(direction, Listing.of(request, place, found))));
  }
}
