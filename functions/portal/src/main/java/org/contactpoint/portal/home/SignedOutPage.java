package org.contactpoint.portal.home;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.contactpoint.portal.page.PageAnswer;
import org.contactpoint.portal.page.PublicPage;

/** {@code /signed-out}: what is shown when somebody has signed out. */
@Singleton
final class SignedOutPage implements PublicPage {

  @Override
  public String path() {
    return "/signed-out";
  }

  @Override
  public PageAnswer get(Map<String, List<String>> query) {
    return PageAnswer.Shown.of("home/signed-out", "");
  }
}
