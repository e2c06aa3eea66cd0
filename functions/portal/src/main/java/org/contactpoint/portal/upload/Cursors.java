package org.contactpoint.portal.upload;

import java.util.Optional;
import org.contactpoint.portal.page.NoSuchPage;
import org.contactpoint.portal.page.PageRequest;

/** Where a list goes on: what the API gave for that, kept in addresses as it came. */
final class Cursors {
  private static final String FORM = "[A-Za-z0-9._~=-]{1,1024}";

  private Cursors() {}

  /** The cursor of the address; empty for the beginning. */
  static Optional<String> of(PageRequest request) {
    Optional<String> cursor = request.parameter("cursor");
    if (cursor.filter(text -> !text.matches(FORM)).isPresent()) {
      throw new NoSuchPage();
    }
    return cursor;
  }

  /** The parameter for a call, to be put behind that. */
  static String behind(String separator, PageRequest request) {
    return of(request).map(cursor -> separator + "cursor=" + cursor).orElse("");
  }
}
