package org.contactpoint.portal.upload;

import jakarta.inject.Singleton;
import org.contactpoint.portal.api.ApiAnswer;
import org.contactpoint.portal.page.ListPlace;
import org.contactpoint.portal.page.Page;
import org.contactpoint.portal.page.PageAnswer;
import org.contactpoint.portal.page.PageRequest;

/** {@code /uploads/{uploadId}/report}: what became of each row. */
@Singleton
final class ReportPage implements Page {

  @Override
  public String path() {
    return "/uploads/{uploadId}/report";
  }

  @Override
  public PageAnswer get(PageRequest request) {
    return request
        .api()
        .both(
            OneUpload.reading(request), UploadFile.class, Report.reading(request), ApiAnswer.class)
        .then(
            read ->
                PageAnswer.Shown.of(
                    "upload/report",
                    ReportView.of(
                        read.first(),
                        Report.of(read.second()),
                        ListPlace.of(request).cursor(),
                        request.parameter("outcome").flatMap(Outcome::of).orElse(null),
                        page(request))));
  }

  private static int page(PageRequest request) {
    return request
        .parameter("page")
        .filter(number -> number.matches("[0-9]{1,6}"))
        .map(Integer::parseInt)
        .orElse(1);
  }
}
