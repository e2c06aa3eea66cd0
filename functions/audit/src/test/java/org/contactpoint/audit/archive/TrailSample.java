package org.contactpoint.audit.archive;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The published events of the trail's stream. */
enum TrailSample {
  /** New entries and nothing else. */
  CHANGES,
  /** A new entry, one that was changed, one that was removed. */
  TAMPERED;

  static final String FOLDER = "/events/trail/";
  private static final ObjectMapper JSON = new ObjectMapper();

  String file() {
    return name().toLowerCase(Locale.ROOT) + ".json";
  }

  /** The event as the handler gets it. */
  Map<String, Object> event() {
    return JSON.convertValue(json(), new TypeReference<>() {});
  }

  /** The record of that place. */
  JsonNode change(int place) {
    return json().at("/Records/" + place);
  }

  private JsonNode json() {
    try (InputStream in = TrailSample.class.getResourceAsStream(FOLDER + file())) {
      return JSON.readTree(Objects.requireNonNull(in, file()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static JsonNode read(String line) {
    try {
      return JSON.readTree(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
