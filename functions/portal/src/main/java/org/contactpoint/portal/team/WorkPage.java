package org.contactpoint.portal.team;

import jakarta.inject.Singleton;
import org.contactpoint.portal.api.ApiCall;
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
    return request
        .api()
        .both(
            ApiCall.get(CallBacksPage.API),
            CallBacks.class,
            ApiCall.get("/v1/shields?status=review-due"),
            Shields.class)
        .then(
            both ->
                PageAnswer.Shown.of(
                    "team/work",
                    new WorkView(
                        Listing.of(request, both.first().items(), both.first().cursor()),
                        Listing.of(request, both.second().items(), both.second().cursor()))));
  }
}
