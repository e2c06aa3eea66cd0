package org.contactpoint.portal.upload;

import jakarta.inject.Singleton;
import org.contactpoint.portal.api.ApiAnswer;
import org.contactpoint.portal.page.Page;
import org.contactpoint.portal.page.PageAnswer;
import org.contactpoint.portal.page.PageRequest;

/** {@code /uploads/{uploadId}/report.csv}: the report as a file, as the API writes it. */
@Singleton
final class ReportFilePage implements Page {
  @Override
  public String path() {
    return "/uploads/{uploadId}/report.csv";
  }

  @Override
  public PageAnswer get(PageRequest request) {
    return request
        .api()
        .call(Report.reading(request), ApiAnswer.class)
        .then(
            answer ->
                PageAnswer.File.kept(
                    "text/csv;charset=utf-8",
                    "report-" + request.id("uploadId") + ".csv",
                    answer.body()));
  }
}
