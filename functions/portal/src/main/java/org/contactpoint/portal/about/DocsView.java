package org.contactpoint.portal.about;

import gg.jte.Content;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * The description of the web API.
 *
 * @param api where the web API is, without a slash at its end
 * @param here whether that is where the portal is too, so that its scripts may run on this page and
 *     call it
 */
public record DocsView(String api, boolean here) {

  /** The reference as the build made it, the same that the API serves as a page of its own. */
  public Content reference() {
    return output -> output.writeContent(Reference.TEXT);
  }

  /** Read when the page is asked for first. */
  private static final class Reference {
    private static final String FILE = "/org/contactpoint/http/docs/docs.html";
    private static final String BEGIN = "<main>";
    private static final String TEXT = read();

    private Reference() {}

    private static String read() {
      try (InputStream file = DocsView.class.getResourceAsStream(FILE)) {
        String page =
            new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        return page.substring(page.indexOf(BEGIN) + BEGIN.length(), page.indexOf("</main>"));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
