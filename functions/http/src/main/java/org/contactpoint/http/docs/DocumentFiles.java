package org.contactpoint.http.docs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import org.contactpoint.http.message.Response;

/** The document of the API and its page, as the build made them. */
final class DocumentFiles {
  private static final Map<String, String> MEDIA_TYPES =
      Map.of(
          "openapi.json", "application/json",
          "openapi.yaml", "application/yaml;charset=utf-8",
          "docs.html", "text/html;charset=utf-8",
          "docs.css", "text/css;charset=utf-8",
          "docs.js", "text/javascript;charset=utf-8",
          "swagger-ui.css", "text/css;charset=utf-8",
          "swagger-ui-bundle.js", "text/javascript;charset=utf-8",
          "swagger-ui-bundle.js.LICENSE.txt", "text/plain;charset=utf-8",
          "swagger-ui-LICENSE.txt", "text/plain;charset=utf-8",
          "swagger-ui-NOTICE.txt", "text/plain;charset=utf-8");

  /** A browser runs and shows nothing here but what comes from here. */
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private DocumentFiles() {}

  /** A file as a response; empty for a name that is none, or of a file this function has not. */
  static Optional<Response> response(String name) {
    String type = MEDIA_TYPES.get(name);
    return type == null ? Optional.empty() : read(name).map(bytes -> Response.of(200, type, bytes));
  }

  /** The same where a browser shows it or runs it. */
  static Optional<Response> shown(String name) {
    return response(name).map(file -> file.with("Content-Security-Policy", POLICY));
  }

  private static Optional<byte[]> read(String name) {
    try (InputStream in = DocumentFiles.class.getResourceAsStream(name)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
