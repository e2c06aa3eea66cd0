package org.contactpoint.portal.home;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.contactpoint.portal.page.PageAnswer;
import org.contactpoint.portal.page.PublicPage;

/** {@code /}: what this is, and where to begin. */
@Singleton
final class StartPage implements PublicPage {

  @Override
  public String path() {
    return "/";
  }

  @Override
  public PageAnswer get(Map<String, List<String>> query) {
    return PageAnswer.Shown.of("home/start", "");
  }
}
