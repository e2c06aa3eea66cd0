package org.contactpoint.portal.upload;

import jakarta.inject.Singleton;
import org.contactpoint.portal.page.Page;
import org.contactpoint.portal.page.PageAnswer;
import org.contactpoint.portal.page.PageRequest;

/** {@code /uploads/{uploadId}/reversal}: what a reversal would undo. */
@Singleton
final class ReversalPage implements Page {

  @Override
  public String path() {
    return "/uploads/{uploadId}/reversal";
  }

  @Override
  public PageAnswer get(PageRequest request) {
    return OneUpload.then(
        request,
        file ->
            file.isReversible()
                ? PageAnswer.Shown.of("upload/reversal", new UploadView(file, null))
                : OneUpload.shown(file));
  }
}
