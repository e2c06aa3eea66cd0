package org.contactpoint.portal.about;

import java.util.List;
import java.util.Map;
import org.contactpoint.portal.page.PageAnswer;
import org.contactpoint.portal.page.PublicPage;

/**
 * A page that says the same to everybody.
 *
 * @param template that has all of it
 */
record TextPage(String path, String template) implements PublicPage {

  @Override
  public PageAnswer get(Map<String, List<String>> query) {
    return PageAnswer.Shown.of(template, "");
  }
}
