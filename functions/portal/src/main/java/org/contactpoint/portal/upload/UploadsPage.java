package org.contactpoint.portal.upload;

import jakarta.inject.Singleton;
import org.contactpoint.portal.api.ApiCall;
import org.contactpoint.portal.page.ListPlace;
import org.contactpoint.portal.page.Page;
import org.contactpoint.portal.page.PageAnswer;
import org.contactpoint.portal.page.PageRequest;

/** {@code /uploads}: the files of the own council, the newest first. */
@Singleton
final class UploadsPage implements Page {
  private static final int LINES = 25;

  @Override
  public String path() {
    return "/uploads";
  }

  @Override
  public PageAnswer get(PageRequest request) {
    return request
        .api()
        .call(
            ApiCall.get(ListPlace.of(request).on("/v1/uploads?limit=" + LINES)),
            UploadsView.Listed.class)
        .then(
            listed ->
                PageAnswer.Shown.of(
                    "upload/list", listed.at(ListPlace.of(request), UploadMessages.of(request))));
  }
}
