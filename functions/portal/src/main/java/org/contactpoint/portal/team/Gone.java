package org.contactpoint.portal.team;

import org.contactpoint.portal.page.PageAnswer;

/** What waited was dealt with meanwhile: its list says so. */
final class Gone {
  private Gone() {}

  static PageAnswer from(String list) {
    return new PageAnswer.Moved(list + (list.contains("?") ? "&" : "?") + "done=gone");
  }
}
