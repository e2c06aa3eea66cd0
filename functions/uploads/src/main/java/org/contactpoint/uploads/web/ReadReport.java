package org.contactpoint.uploads.web;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.contactpoint.domain.upload.RowResult;
import org.contactpoint.domain.upload.Uploads;

/** Reads the report on an upload, page by page. */
@Singleton
final class ReadReport {
  private static final int ROWS_OF_PAGE = 50_000;
  private static final int SLICES_AT_ONCE = 500;

  private final Uploads uploads;

  ReadReport(Uploads uploads) {
    this.uploads = uploads;
  }

  /** The page that begins with that row, counted from 1. */
  ReportPage from(String upload, long first) {
    List<RowResult> rows = new ArrayList<>();
    long next = first;
    boolean more = true;
    while (more && rows.size() < ROWS_OF_PAGE) {
      List<List<RowResult>> slices = uploads.results(upload, next, SLICES_AT_ONCE);
      for (RowResult row : slices.stream().flatMap(List::stream).toList()) {
        next = row.row() + 1;
        if (row.row() >= first && rows.size() < ROWS_OF_PAGE) {
          rows.add(row);
        }
      }
      more = slices.size() == SLICES_AT_ONCE;
    }
    return new ReportPage(
        rows,
        rows.size() == ROWS_OF_PAGE
            ? OptionalLong.of(rows.getLast().row() + 1)
            : OptionalLong.empty());
  }
}
