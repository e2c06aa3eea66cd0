package org.contactpoint.portal.access;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.contactpoint.portal.page.PageAnswer;

/** In which form the document is given out (rules §8.5). */
enum DocumentForm {
  /** To be read and printed. */
  PAGE("page", "text/html") {
    @Override
    PageAnswer.File file(byte[] document) {
      return new PageAnswer.File(
          "text/html;charset=utf-8",
          Map.of("Content-Security-Policy", PagePolicy.of(document)),
          document);
    }
  },
  /** To be kept and sent. */
  PDF("pdf", "application/pdf") {
    @Override
    PageAnswer.File file(byte[] document) {
      return PageAnswer.File.kept("application/pdf", "what-is-held.pdf", document);
    }
  },
  /** To be read by a program (UK GDPR art. 20). */
  DATA("data", "application/json") {
    @Override
    PageAnswer.File file(byte[] document) {
      return PageAnswer.File.kept("application/json", "what-is-held.json", document);
    }
  };

  private final String code;
  private final String mediaType;

  DocumentForm(String code, String mediaType) {
    this.code = code;
    this.mediaType = mediaType;
  }

  static Optional<DocumentForm> of(String code) {
    return Stream.of(values()).filter(form -> form.code.equals(code)).findFirst();
  }

  /** What the API is asked for. */
  String mediaType() {
    return mediaType;
  }

  /** The document as a browser gets it. */
  abstract PageAnswer.File file(byte[] document);
}
