package org.contactpoint.local.web.signin;

import java.nio.charset.StandardCharsets;
import org.contactpoint.http.message.Response;

/** Pages of the provider: they run nothing, and show nothing but themselves. */
final class Html {
  private static final String TYPE = "text/html;charset=utf-8";
  private static final String POLICY =
      "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action ";

  private Html() {}

  /**
   * A page.
   *
   * @param main what it shows, escaped
   * @param formAction to where its forms may lead, by redirects too (Content Security Policy Level
   *     3)
   */
  static Response page(int status, String title, String main, String formAction) {
    String page =
        """
        <!DOCTYPE html>
        <html lang="en-GB">
        <head>
        <meta charset="utf-8">
        <title>%s – ContactPoint on this machine</title>
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <link rel="stylesheet" href="%s">
        </head>
        <body>
        <header><p>ContactPoint on this machine</p></header>
        <main>
        %s</main>
        </body>
        </html>
        """
            .formatted(title, Addresses.path("/sign-in.css"), main);
    return Response.of(status, TYPE, page.getBytes(StandardCharsets.UTF_8))
        .with("Content-Security-Policy", POLICY + formAction)
        .with("Referrer-Policy", "same-origin");
  }

  /** A text as it can be between tags, and as the value of an attribute in double quotes. */
  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
