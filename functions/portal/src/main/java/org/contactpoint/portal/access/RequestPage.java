package org.contactpoint.portal.access;

import jakarta.inject.Singleton;
import org.contactpoint.portal.page.ListPlace;
import org.contactpoint.portal.page.Page;
import org.contactpoint.portal.page.PageAnswer;
import org.contactpoint.portal.page.PageRequest;

/** {@code /access-requests/{requestId}}: how far a request has come, and what comes next. */
@Singleton
final class RequestPage implements Page {

  @Override
  public String path() {
    return "/access-requests/{requestId}";
  }

  @Override
  public PageAnswer get(PageRequest asked) {
    return RequestLists.fresh(
        asked,
        request ->
            PageAnswer.Shown.of(
                "access/request",
                new RequestView(
                    request,
                    ListPlace.of(asked, RequestLists.OPEN),
                    asked.person().is("management-team"),
                    asked.parameter("done").flatMap(AccessMessages::done).orElse(null),
                    asked.parameter("problem").flatMap(AccessMessages::problem).orElse(null))));
  }
}
