package org.contactpoint.portal.upload;

import java.util.function.Function;
import org.contactpoint.portal.api.ApiCall;
import org.contactpoint.portal.page.PageAnswer;
import org.contactpoint.portal.page.PageRequest;
import org.contactpoint.portal.worklist.Gone;

/** The calls about the file that a path names. */
final class OneUpload {
  private OneUpload() {}

  static String path(PageRequest request) {
    return "/v1/uploads/" + request.id("uploadId");
  }

  static ApiCall reading(PageRequest request) {
    return ApiCall.get(path(request));
  }

  /** The page that follows from how the file stands. */
  static PageAnswer then(PageRequest request, Function<UploadFile, PageAnswer> page) {
    return request.api().call(reading(request), UploadFile.class).then(page);
  }

  /** Takes a step with it, and shows it after that. */
  static PageAnswer step(PageRequest request, String step, String done) {
    return request
        .api()
        .call(ApiCall.post(path(request) + "/" + step, request.key(), null), UploadFile.class)
        .then(
            after -> new PageAnswer.Moved(after.path("?done=" + done)),
            problem ->
                problem.slug().equals("out-of-turn")
                    ? new Gone("/uploads/" + request.id("uploadId"), "See how the file is now")
                        .shown()
                    : new PageAnswer.Refused(problem));
  }

  /** The page of the file, as it is now. */
  static PageAnswer shown(UploadFile file) {
    return new PageAnswer.Moved(file.path(""));
  }
}
