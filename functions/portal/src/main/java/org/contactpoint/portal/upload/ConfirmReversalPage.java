package org.contactpoint.portal.upload;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.contactpoint.portal.page.Page;
import org.contactpoint.portal.page.PageAnswer;
import org.contactpoint.portal.page.PageRequest;

/** {@code /uploads/{uploadId}/reversal/confirm}: the last question before a file is taken back. */
@Singleton
final class ConfirmReversalPage implements Page {

  @Override
  public String path() {
    return "/uploads/{uploadId}/reversal/confirm";
  }

  @Override
  public PageAnswer get(PageRequest request) {
    return OneUpload.then(
        request,
        file ->
            file.isReversible()
                ? PageAnswer.Shown.of("upload/confirm-reversal", new UploadView(file, null))
                : OneUpload.shown(file));
  }

  @Override
  public Optional<PageAnswer> post(PageRequest request) {
    return Optional.of(OneUpload.step(request, "reversal", "reversed"));
  }
}
