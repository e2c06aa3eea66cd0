package org.contactpoint.uploads.store;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.contactpoint.uploads.file.Content;

/** The stored files. */
public interface StoredFiles {

  /** The bytes of that version, to be opened as often as needed. */
  Content content(String key, String version);

  /**
   * A URL that takes exactly one file of that length and hash, and never over another.
   *
   * @param sha256 in hexadecimal
   * @param validFor how long it may be used
   */
  Announced announce(String key, String sha256, long bytes, Duration validFor);

  /** The version goes for good; one that is gone already is no fault. */
  void delete(String key, String version);

  /**
   * Where to put a file.
   *
   * @param headers that must be sent with it, as they are signed
   */
  record Announced(URI url, Map<String, String> headers, Instant expires) {
    public Announced {
      headers = Map.copyOf(headers);
    }
  }
}
