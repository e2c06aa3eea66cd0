package org.contactpoint.portal.upload;

import java.util.Map;
import java.util.Optional;
import org.contactpoint.portal.page.PageRequest;
import org.jspecify.annotations.Nullable;

/** What is said after something was done, by the code in the address. */
final class UploadMessages {
  private static final Map<String, String> ALL =
      Map.of(
          "sent", "The file has been sent. It is checked and matched now.",
          "confirmed", "You have confirmed the file. Its rows are matched now.",
          "discarded", "You have discarded the file. Nothing in it was used.",
          "reversed", "The file is being reversed.");

  private UploadMessages() {}

  static @Nullable String of(PageRequest request) {
    return request
        .parameter("done")
        .flatMap(code -> Optional.ofNullable(ALL.get(code)))
        .orElse(null);
  }
}
