package org.contactpoint.portal.upload;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.contactpoint.portal.form.FormErrors;
import org.contactpoint.portal.page.Page;
import org.contactpoint.portal.page.PageAnswer;
import org.contactpoint.portal.page.PageRequest;

/** {@code /uploads/{uploadId}/decision}: a file that takes away unusually much is decided on. */
@Singleton
final class HeldPage implements Page {
  private static final String TEMPLATE = "upload/held";
  private static final String DECISION = "decision";

  @Override
  public String path() {
    return "/uploads/{uploadId}/decision";
  }

  @Override
  public PageAnswer get(PageRequest request) {
    return OneUpload.then(
        request,
        file ->
            file.isHeld()
                ? PageAnswer.Shown.of(TEMPLATE, new HeldForm(file, FormErrors.none()))
                : OneUpload.shown(file));
  }

  @Override
  public Optional<PageAnswer> post(PageRequest request) {
    return Optional.of(
        switch (request.form().text(DECISION)) {
          case HeldForm.CONFIRM -> OneUpload.step(request, "confirmation", "confirmed");
          case HeldForm.DISCARD -> OneUpload.step(request, "reversal", "discarded");
          default -> again(request);
        });
  }

  private static PageAnswer again(PageRequest request) {
    FormErrors errors =
        FormErrors.none().add(DECISION, "Select whether the file is taken in or discarded");
    return OneUpload.then(
        request,
        file ->
            file.isHeld()
                ? PageAnswer.Shown.again(TEMPLATE, new HeldForm(file, errors))
                : OneUpload.shown(file));
  }
}
