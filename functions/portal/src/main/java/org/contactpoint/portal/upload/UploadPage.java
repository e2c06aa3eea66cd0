package org.contactpoint.portal.upload;

import jakarta.inject.Singleton;
import org.contactpoint.portal.page.Page;
import org.contactpoint.portal.page.PageAnswer;
import org.contactpoint.portal.page.PageRequest;

/** {@code /uploads/{uploadId}}: how far a file is, and what became of its rows so far. */
@Singleton
final class UploadPage implements Page {

  @Override
  public String path() {
    return "/uploads/{uploadId}";
  }

  @Override
  public PageAnswer get(PageRequest request) {
    return OneUpload.then(
        request,
        file ->
            PageAnswer.Shown.of("upload/upload", new UploadView(file, UploadMessages.of(request))));
  }
}
