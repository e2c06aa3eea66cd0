package org.contactpoint.portal.team;

import jakarta.inject.Singleton;
import org.contactpoint.portal.api.ApiCall;
import org.contactpoint.portal.page.Page;
import org.contactpoint.portal.page.PageAnswer;
import org.contactpoint.portal.page.PageRequest;

/** {@code /team/reviews}: rows of files that wait for a decision. */
@Singleton
final class ReviewsPage implements Page {
  static final String PATH = "/team/reviews";
  static final String API = "/v1/reviews?limit=20";

  @Override
  public String path() {
    return PATH;
  }

  @Override
  public PageAnswer get(PageRequest request) {
    return request
        .api()
        .call(ApiCall.get(Listing.asked(API, request)), Reviews.class)
        .then(
            found ->
                PageAnswer.Shown.of(
                    "team/reviews", Listing.of(request, found.items(), found.cursor())));
  }
}
