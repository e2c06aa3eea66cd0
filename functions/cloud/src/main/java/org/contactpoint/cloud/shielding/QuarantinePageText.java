package org.contactpoint.cloud.shielding;

import java.nio.charset.StandardCharsets;
import org.contactpoint.dynamodb.document.Json;
import org.contactpoint.http.shielding.QuarantinedReviews;

/** A page of rows on its way between functions: a text within the answer's JSON. */
final class QuarantinePageText {
  private QuarantinePageText() {}

  static String of(QuarantinedReviews.Page page) {
    return Json.text(page);
  }

  static QuarantinedReviews.Page read(byte[] body) {
    String text = Json.read(new String(body, StandardCharsets.UTF_8), String.class);
    return Json.read(text, QuarantinedReviews.Page.class);
  }
}
