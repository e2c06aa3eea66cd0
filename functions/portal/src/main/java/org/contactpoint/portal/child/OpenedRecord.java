package org.contactpoint.portal.child;

import org.contactpoint.portal.page.PageRequest;
import org.contactpoint.portal.page.Purposes;

/**
 * The record from which something is done.
 *
 * @param childId the ContactPoint number
 * @param purpose why the record was opened (rules §3.1), empty where nobody has said so yet
 */
public record OpenedRecord(String childId, String purpose) {

  /** The record that a page's address names. */
  static OpenedRecord of(PageRequest request) {
    String purpose =
        request
            .parameter("purpose")
            .flatMap(code -> Purposes.known(request.person(), code))
            .orElse("");
    return new OpenedRecord(request.id("childId"), purpose);
  }

  /** A page of this child's, which knows why the record was opened; the record itself for "". */
  public String to(String page) {
    String path = "/children/" + childId + page;
    return purpose.isEmpty() ? path : path + "?purpose=" + purpose;
  }

  /** The same with a parameter more. */
  String to(String page, String name, String value) {
    return to(page) + (purpose.isEmpty() ? "?" : "&") + name + "=" + value;
  }

  /** The record, and what was done, as a code. */
  String done(String code) {
    return to("", "done", code);
  }

  /** A path of the API about this child. */
  String api(String path) {
    return "/v1/children/" + childId + path;
  }
}
