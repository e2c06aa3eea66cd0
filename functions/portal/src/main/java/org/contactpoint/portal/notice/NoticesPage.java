package org.contactpoint.portal.notice;

import jakarta.inject.Singleton;
import org.contactpoint.portal.api.ApiCall;
import org.contactpoint.portal.page.ListPlace;
import org.contactpoint.portal.page.Page;
import org.contactpoint.portal.page.PageAnswer;
import org.contactpoint.portal.page.PageRequest;

/** {@code /notices}: what somebody is told, whatever is unread first. */
@Singleton
final class NoticesPage implements Page {

  @Override
  public String path() {
    return "/notices";
  }

  @Override
  public PageAnswer get(PageRequest request) {
    return request
        .api()
        .call(ApiCall.get(ListPlace.of(request).on("/v1/notices")), Notices.class)
        .then(
            notices ->
                PageAnswer.Shown.of(
                    "notice/notices",
                    new NoticesView(
                        notices, request.parameter("done").filter("gone"::equals).isPresent())));
  }
}
