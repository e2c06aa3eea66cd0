package org.contactpoint.portal.session;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.contactpoint.portal.signin.Tokens;

/** A session as JSON, before it is sealed. */
final class SessionText {
  private static final ObjectMapper JSON =
      new ObjectMapper().setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);

  private SessionText() {}

  /** Times as epoch milliseconds, so that no module of dates is needed. */
  private record Written(
      Person person,
      String access,
      String refresh,
      long until,
      long began,
      Map<String, String> notes) {}

  static byte[] written(Session session) {
    Tokens tokens = session.tokens();
    try {
      return JSON.writeValueAsBytes(
          new Written(
              session.person(),
              tokens.access(),
              tokens.refresh(),
              tokens.until().toEpochMilli(),
              session.began().toEpochMilli(),
              session.notes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Empty where another release wrote it in another form: its person signs in again. */
  static Optional<Session> read(byte[] text, Instant seen) {
    try {
      Written written = JSON.readValue(text, Written.class);
      return Optional.of(
          new Session(
              written.person(),
              new Tokens(
                  written.access(), written.refresh(), Instant.ofEpochMilli(written.until())),
              Instant.ofEpochMilli(written.began()),
              seen,
              written.notes()));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
