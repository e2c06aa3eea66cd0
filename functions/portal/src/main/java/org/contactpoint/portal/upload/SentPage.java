package org.contactpoint.portal.upload;

import jakarta.inject.Singleton;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.contactpoint.portal.page.Page;
import org.contactpoint.portal.page.PageAnswer;
import org.contactpoint.portal.page.PageRequest;

/**
 * {@code /uploads/sent}: where the bucket leads a browser back to, with the key of the file in the
 * address. It leads on to the page of the file.
 */
@Singleton
final class SentPage implements Page {
  static final String PATH = "/uploads/sent";
  private static final Pattern KEY = Pattern.compile("uploads/[^/]+/[^/]+/([0-9a-f]{32})-[^/]+");

  @Override
  public String path() {
    return PATH;
  }

  @Override
  public PageAnswer get(PageRequest request) {
    return new PageAnswer.Moved(
        request
            .parameter("key")
            .map(KEY::matcher)
            .filter(Matcher::matches)
            .map(key -> "/uploads/" + key.group(1) + "?done=sent")
            .orElse("/uploads?done=sent"));
  }
}
