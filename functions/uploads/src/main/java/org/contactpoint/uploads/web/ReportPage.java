package org.contactpoint.uploads.web;

import java.util.List;
import java.util.OptionalLong;
import org.contactpoint.domain.upload.RowResult;

/**
 * A page of the report on an upload.
 *
 * @param rows in the order of the file
 * @param next the row with which the next page begins, empty for the last page
 */
record ReportPage(List<RowResult> rows, OptionalLong next) {
  ReportPage {
    rows = List.copyOf(rows);
  }

  /** The page as comma-separated values with a header (RFC 4180). */
  String csv() {
    StringBuilder csv = new StringBuilder("row,outcome,field,reason\r\n");
    for (RowResult row : rows) {
      csv.append(row.row())
          .append(',')
          .append(row.outcome().code())
          .append(',')
          .append(row.field())
          .append(',')
          .append(quoted(row.reason()))
          .append("\r\n");
    }
    return csv.toString();
  }

  private static String quoted(String reason) {
    return reason.contains(",") || reason.contains("\"")
        ? '"' + reason.replace("\"", "\"\"") + '"'
        : reason;
  }
}
