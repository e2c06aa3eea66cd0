package org.contactpoint.portal.team;

import jakarta.inject.Singleton;
import org.contactpoint.portal.page.ListPlace;
import org.contactpoint.portal.page.Page;
import org.contactpoint.portal.page.PageAnswer;
import org.contactpoint.portal.page.PageRequest;

/** {@code /team/shields}: the shields of the own council, by how far they are. */
@Singleton
final class ShieldsPage implements Page {

  @Override
  public String path() {
    return "/team/shields";
  }

  @Override
  public PageAnswer get(PageRequest request) {
    ListPlace place = ShieldStatus.place(request);
    return request
        .api()
        .call(Worklists.SHIELDS.at(place), Shields.class)
        .then(
            found ->
                PageAnswer.Shown.of(
                    "team/shields",
                    new ShieldsView(ShieldStatus.of(request), Listing.of(request, place, found))));
  }
}
