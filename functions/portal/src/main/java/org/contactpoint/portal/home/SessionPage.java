package org.contactpoint.portal.home;

import jakarta.inject.Singleton;
import org.contactpoint.portal.page.Page;
import org.contactpoint.portal.page.PageAnswer;
import org.contactpoint.portal.page.PageRequest;

/** {@code /session}: says that one is signed in; to look at it is enough to stay so. */
@Singleton
final class SessionPage implements Page {

  @Override
  public String path() {
    return "/session";
  }

  @Override
  public PageAnswer get(PageRequest request) {
    return PageAnswer.Shown.of("home/session", "");
  }
}
