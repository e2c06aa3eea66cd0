package org.contactpoint.cloud.desk;

import java.nio.charset.StandardCharsets;
import org.contactpoint.dynamodb.document.Json;
import org.contactpoint.http.passing.QuarantineDesk;

/** A page of rows on its way between functions: a text within the answer's JSON. */
final class PageText {
  private PageText() {}

  static String of(QuarantineDesk.Page page) {
    return Json.text(page);
  }

  static QuarantineDesk.Page read(byte[] body) {
    String text = Json.read(new String(body, StandardCharsets.UTF_8), String.class);
    return Json.read(text, QuarantineDesk.Page.class);
  }
}
