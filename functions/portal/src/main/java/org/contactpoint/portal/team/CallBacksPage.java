package org.contactpoint.portal.team;

import jakarta.inject.Singleton;
import org.contactpoint.portal.api.ApiCall;
import org.contactpoint.portal.page.Page;
import org.contactpoint.portal.page.PageAnswer;
import org.contactpoint.portal.page.PageRequest;

/** {@code /team/call-backs}: who waits to be called back. */
@Singleton
final class CallBacksPage implements Page {
  static final String PATH = "/team/call-backs";
  static final String API = "/v1/call-backs";

  @Override
  public String path() {
    return PATH;
  }

  @Override
  public PageAnswer get(PageRequest request) {
    return request
        .api()
        .call(ApiCall.get(Listing.asked(API, request)), CallBacks.class)
        .then(
            found ->
                PageAnswer.Shown.of(
                    "team/callBacks", Listing.of(request, found.items(), found.cursor())));
  }
}
