package org.contactpoint.local.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Properties;
import java.util.stream.Stream;
import org.contactpoint.domain.calendar.London;
import org.contactpoint.mail.notify.MailSender;
import org.contactpoint.mail.notify.NewsMessage;

/** Writes each e-mail as a file of its own, as RFC 5322 has it: nobody outside gets any. */
public final class FolderMailSender implements MailSender {
  private static final String SENDER = "no-reply@contactpoint.example";
  private static final String UTF_8 = StandardCharsets.UTF_8.name();
  private static final String ENDING = ".eml";

  private final Path folder;
  private final Clock clock;

  public FolderMailSender(Path folder, Clock clock) {
    this.folder = folder;
    this.clock = clock;
  }

  @Override
  public synchronized Handover send(String address, NewsMessage message) {
    try {
      Path part = folder.resolve("being-written");
      try (OutputStream out = Files.newOutputStream(part)) {
        mime(address, message).writeTo(out);
      }
      Files.move(
          part,
          folder.resolve("%06d".formatted(count() + 1) + ENDING),
          StandardCopyOption.ATOMIC_MOVE);
      return Handover.TAKEN;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (MessagingException e) {
      throw new IllegalStateException("no e-mail can be made of that", e);
    }
  }

  private long count() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(ENDING)).count();
    }
  }

  private MimeMessage mime(String address, NewsMessage message)
      throws MessagingException, IOException {
    MimeMultipart alternatives = new MimeMultipart("alternative");
    alternatives.addBodyPart(part(message.text(), "plain"));
    alternatives.addBodyPart(part(message.html(), "html"));
    MimeMessage mime = new MimeMessage(Session.getInstance(new Properties()));
    mime.setFrom(new InternetAddress(SENDER, "ContactPoint", UTF_8));
    mime.setRecipient(Message.RecipientType.TO, new InternetAddress(address, true));
    mime.setSubject(message.subject(), UTF_8);
    mime.setHeader(
        "Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(clock.instant().atZone(London.ZONE)));
    mime.setContent(alternatives);
    mime.saveChanges();
    return mime;
  }

  private static MimeBodyPart part(String text, String subtype) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setText(text, UTF_8, subtype);
    part.setHeader("Content-Transfer-Encoding", "quoted-printable");
    return part;
  }
}
