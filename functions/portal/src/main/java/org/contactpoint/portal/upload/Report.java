package org.contactpoint.portal.upload;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.contactpoint.portal.api.ApiAnswer;
import org.contactpoint.portal.api.ApiCall;
import org.contactpoint.portal.page.ListPlace;
import org.contactpoint.portal.page.PageRequest;
import org.jspecify.annotations.Nullable;

/**
 * Up to 50,000 lines of the report on a file.
 *
 * @param csv as the API wrote it
 * @param next the cursor of the lines after them, null for none
 */
@SuppressWarnings("ArrayRecordComponent") // bytes of one answer, which nobody compares
record Report(byte[] csv, @Nullable String next) {
  private static final Pattern NEXT =
      Pattern.compile("<[^>]*[?&]cursor=([^&>]+)[^>]*>;\\s*rel=\"?next\"?");

  static ApiCall reading(PageRequest request) {
    return ApiCall.get(ListPlace.of(request).on(OneUpload.path(request) + "/report"));
  }

  /** What was answered; where the lines go on stands in a header (RFC 8288). */
  static Report of(ApiAnswer answer) {
    Optional<String> next =
        answer
            .header("Link")
            .map(NEXT::matcher)
            .filter(Matcher::find)
            .map(link -> URLDecoder.decode(link.group(1), StandardCharsets.UTF_8));
    return new Report(answer.body(), next.orElse(null));
  }

  List<ReportRow> rows() {
    return ReportRow.all(new String(csv, StandardCharsets.UTF_8));
  }

  @Override
  public String toString() {
    return "Report[redacted]";
  }
}
