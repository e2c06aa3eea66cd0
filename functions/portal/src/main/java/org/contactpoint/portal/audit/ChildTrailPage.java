package org.contactpoint.portal.audit;

import jakarta.inject.Singleton;
import org.contactpoint.portal.page.Page;
import org.contactpoint.portal.page.PageAnswer;
import org.contactpoint.portal.page.PageRequest;

/** {@code /audit/children/{childId}}: who did what with a child's record (rules §7). */
@Singleton
final class ChildTrailPage implements Page {

  @Override
  public String path() {
    return "/audit/children/{childId}";
  }

  @Override
  public PageAnswer get(PageRequest request) {
    String id = request.id("childId");
    return TrailPages.shown(
        request,
        "child",
        id,
        new TrailView.Subject(TrailPages.ofChild(id), "What was done with a child’s record", id));
  }
}
