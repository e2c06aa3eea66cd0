package org.contactpoint.portal.access;

import jakarta.inject.Singleton;
import org.contactpoint.portal.page.ListPlace;
import org.contactpoint.portal.page.Page;
import org.contactpoint.portal.page.PageAnswer;
import org.contactpoint.portal.page.PageRequest;

/** {@code /access-requests}: the requests of the council, by the day on which each is due. */
@Singleton
final class ListPage implements Page {
  private static final int ROWS = 50;

  @Override
  public String path() {
    return "/access-requests";
  }

  @Override
  public PageAnswer get(PageRequest request) {
    ListPlace asked = ListPlace.of(request, RequestLists.OPEN);
    AccessFilter filter = AccessFilter.of(asked.status());
    ListPlace place = new ListPlace(filter.code(), asked.cursor());
    return RequestLists.list(request, place, ROWS)
        .then(
            found ->
                PageAnswer.Shown.of(
                    "access/list",
                    new ListView(found, filter, place, request.person().is("management-team"))));
  }
}
