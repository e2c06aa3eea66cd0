package org.contactpoint.accounts.trigger;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

/** The published events of the pool, changed where a test says so. */
enum PoolSample {
  TOKEN_GENERATION_AUTHENTICATION,
  TOKEN_GENERATION_REFRESH,
  TOKEN_GENERATION_CLIENT_CREDENTIALS,
  POST_AUTHENTICATION,
  CUSTOM_MESSAGE_ADMIN_CREATE_USER,
  CUSTOM_MESSAGE_FORGOT_PASSWORD;

  static final String FOLDER = "/events/cognito/";

  /** The subject that the samples speak of; the account is called ruth. */
  static final String SUBJECT = "86d2c2a4-4001-70b8-6f0a-2b1c0f5f7d11";

  /** Her address. */
  static final String ADDRESS = "ruth@leeds.example";

  private static final ObjectMapper JSON = new ObjectMapper();

  String file() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-') + ".json";
  }

  /** The event as the handler gets it. */
  Map<String, Object> event() {
    return event("{", "{");
  }

  /** The event with one text in the place of another. */
  Map<String, Object> event(String text, String other) {
    try (InputStream in = PoolSample.class.getResourceAsStream(FOLDER + file())) {
      byte[] bytes = Objects.requireNonNull(in, file()).readAllBytes();
      String json = new String(bytes, StandardCharsets.UTF_8).replace(text, other);
      return JSON.readValue(json, new TypeReference<>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
