package org.contactpoint.portal.upload;

import java.util.Map;
import java.util.TreeMap;
import org.contactpoint.portal.page.Words;

/**
 * The form by which a file goes straight to the bucket.
 *
 * @param issued what the bucket takes, and until when
 * @param fileName under which it is listed
 * @param accepted which files a browser offers first
 * @param redirect where the bucket leads the browser back to, which has to be a whole address
 */
public record SendForm(Issued issued, String fileName, String accepted, String redirect) {

  /**
   * What the API issued.
   *
   * @param fields signed, so that none may be left out or changed
   */
  public record Issued(String uploadId, String action, Map<String, String> fields, String expires) {
    public Issued {
      fields = new TreeMap<>(fields);
    }

    @Override
    public String toString() {
      return "Issued[redacted]";
    }
  }

  /** Until when it is good. */
  public String expires() {
    return Words.time(issued.expires());
  }

  /** The page of the file. */
  public String page() {
    return "/uploads/" + issued.uploadId();
  }
}
