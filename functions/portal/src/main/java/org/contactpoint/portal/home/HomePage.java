package org.contactpoint.portal.home;

import jakarta.inject.Singleton;
import org.contactpoint.portal.page.Page;
import org.contactpoint.portal.page.PageAnswer;
import org.contactpoint.portal.page.PageRequest;
import org.contactpoint.portal.page.Section;

/** {@code /home}: leads everybody to where their work begins. */
@Singleton
final class HomePage implements Page {

  @Override
  public String path() {
    return "/home";
  }

  @Override
  public PageAnswer get(PageRequest request) {
    return new PageAnswer.Moved(Section.first(request.person()));
  }
}
