package org.contactpoint.portal.about;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.contactpoint.portal.edge.PortalSettings;
import org.contactpoint.portal.page.PageAnswer;
import org.contactpoint.portal.page.PublicPage;

/** {@code /docs}: the web API, described for those who write programs. */
@Singleton
final class DocsPage implements PublicPage {
  private final DocsView view;

  DocsPage(PortalSettings settings) {
    this.view = new DocsView(settings.api(), settings.api().equals(settings.signIn().portal()));
  }

  @Override
  public String path() {
    return "/docs";
  }

  @Override
  public PageAnswer get(Map<String, List<String>> query) {
    return PageAnswer.Shown.of("about/docs", view);
  }
}
