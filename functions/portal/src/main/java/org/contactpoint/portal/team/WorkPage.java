package org.contactpoint.portal.team;

import jakarta.inject.Singleton;
import org.contactpoint.portal.page.ListPlace;
import org.contactpoint.portal.page.Page;
import org.contactpoint.portal.page.PageAnswer;
import org.contactpoint.portal.page.PageRequest;

/**
 * {@code /team}: what waits. It reads the two lists that show nobody's name: to count the others
 * would enter in the trail that their children were shown.
 */
@Singleton
final class WorkPage implements Page {

  @Override
  public String path() {
    return "/team";
  }

  @Override
  public PageAnswer get(PageRequest request) {
    ListPlace callBacks = ListPlace.first("");
    ListPlace shields = ListPlace.first("review-due");
    return request
        .api()
        .both(
            Worklists.CALL_BACKS.at(callBacks),
            CallBacks.class,
            Worklists.SHIELDS.at(shields),
            Shields.class)
        .then(
            both ->
                PageAnswer.Shown.of(
                    "team/work",
                    new WorkView(
                        Listing.of(request, callBacks, both.first()),
                        Listing.of(request, shields, both.second()))));
  }
}
