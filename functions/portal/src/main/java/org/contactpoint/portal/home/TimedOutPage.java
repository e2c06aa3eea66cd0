package org.contactpoint.portal.home;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.contactpoint.portal.page.PageAnswer;
import org.contactpoint.portal.page.PublicPage;

/**
 * {@code /timed-out}: takes the place of a page in front of which nobody sat. The session may still
 * live, if another window was used meanwhile.
 */
@Singleton
final class TimedOutPage implements PublicPage {

  @Override
  public String path() {
    return "/timed-out";
  }

  @Override
  public PageAnswer get(Map<String, List<String>> query) {
    return PageAnswer.Shown.of("home/timed-out", "");
  }
}
