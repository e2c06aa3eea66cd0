package org.contactpoint.mail.notify;

import java.net.URI;

/**
 * The e-mail: the same for everybody and for any news, so that a mailbox which somebody else reads
 * says nothing of anybody (rules §9.12).
 *
 * @param text for readers that show no HTML
 */
public record NewsMessage(String subject, String text, String html) {
  private static final String SUBJECT = "There is news for you in ContactPoint";

  /**
   * The e-mail that leads there.
   *
   * @param portal where people sign in
   */
  public static NewsMessage leadingTo(URI portal) {
    return new NewsMessage(SUBJECT, text(portal), html(portal));
  }

  private static String text(URI portal) {
    return """
    There is news for you in ContactPoint. Sign in to read it:

    %s

    You get this message because you use ContactPoint, which sends no details by e-mail.
    You get no other message until you have looked, or until tomorrow.
    Please do not reply: nobody reads the answers.
    """
        .formatted(portal);
  }

  private static String html(URI portal) {
    return """
    <!DOCTYPE html>
    <html lang="en">
    <head><meta charset="UTF-8"><title>%1$s</title></head>
    <body>
    <p>There is news for you in ContactPoint. Sign in to read it:</p>
    <p><a href="%2$s">%2$s</a></p>
    <p>You get this message because you use ContactPoint, which sends no details by e-mail.
    You get no other message until you have looked, or until tomorrow.</p>
    <p>Please do not reply: nobody reads the answers.</p>
    </body>
    </html>
    """
        .formatted(SUBJECT, portal);
  }
}
