package org.contactpoint.portal.team;

import org.contactpoint.portal.page.ListPlace;
import org.contactpoint.portal.page.Page;
import org.contactpoint.portal.page.PageAnswer;
import org.contactpoint.portal.page.PageRequest;
import org.contactpoint.portal.worklist.Worklist;

/** A list of what waits for the team, part by part. */
record WorklistPage<T, P extends Worklist.Part<T>>(Worklist<T, P> list, String template)
    implements Page {

  @Override
  public String path() {
    return list.page();
  }

  @Override
  public PageAnswer get(PageRequest request) {
    ListPlace place = ListPlace.of(request);
    return request
        .api()
        .call(list.at(place), list.type())
        .then(found -> PageAnswer.Shown.of(template, Listing.of(request, place, found)));
  }
}
