package org.contactpoint.portal.team;

import jakarta.inject.Singleton;
import org.contactpoint.portal.api.ApiCall;
import org.contactpoint.portal.page.Page;
import org.contactpoint.portal.page.PageAnswer;
import org.contactpoint.portal.page.PageRequest;

/** {@code /team/duplicates}: pairs of records that may be of one child. */
@Singleton
final class DuplicatesPage implements Page {
  static final String PATH = "/team/duplicates";

  @Override
  public String path() {
    return PATH;
  }

  @Override
  public PageAnswer get(PageRequest request) {
    return request
        .api()
        .call(ApiCall.get(Listing.asked("/v1/duplicates?limit=20", request)), Duplicates.class)
        .then(
            found ->
                PageAnswer.Shown.of(
                    "team/duplicates", Listing.of(request, found.items(), found.cursor())));
  }
}
