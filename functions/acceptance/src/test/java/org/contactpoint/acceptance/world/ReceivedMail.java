package org.contactpoint.acceptance.world;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * An e-mail that a local run wrote, as a mail program reads it.
 *
 * @param parts its plain text, and the same as HTML
 */
public record ReceivedMail(String from, String to, String subject, List<String> parts) {
  static ReceivedMail of(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      MimeMessage mime = new MimeMessage(Session.getInstance(new Properties()), in);
      MimeMultipart alternatives = (MimeMultipart) mime.getContent();
      List<String> parts = new ArrayList<>();
      for (int i = 0; i < alternatives.getCount(); i++) {
        BodyPart part = alternatives.getBodyPart(i);
        parts.add((String) part.getContent());
      }
      return new ReceivedMail(
          InternetAddress.toString(mime.getFrom()),
          InternetAddress.toString(mime.getAllRecipients()),
          mime.getSubject(),
          parts);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whatever somebody may read who sees the mailbox. */
  public String whole() {
    return String.join("\n", from, to, subject, String.join("\n", parts));
  }
}
