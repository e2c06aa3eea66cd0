package org.contactpoint.portal.team;

import jakarta.inject.Singleton;
import org.contactpoint.portal.api.ApiCall;
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
    ShieldStatus status = ShieldStatus.of(request);
    return request
        .api()
        .call(ApiCall.get(Listing.asked(status.api(), request)), Shields.class)
        .then(
            found ->
                PageAnswer.Shown.of(
                    "team/shields",
                    new ShieldsView(status, Listing.of(request, found.items(), found.cursor()))));
  }
}
