package org.contactpoint.uploads.store;

import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The stored files of sources, and our working files beside them. */
public interface StoredFiles {

  /** All bytes of that version, from the first to the last; closed by the reader. */
  InputStream open(String key, String version);

  /**
   * Some bytes of that version; closed by the reader.
   *
   * @param from the first of them, counted from 0
   * @param to behind the last of them; more than {@code from}
   */
  InputStream open(String key, String version, long from, long to);

  /** Stores bytes of our own; answers the version that they became. */
  String put(String key, byte[] bytes);

  /** The newest version of what is stored under a key; empty where nothing is. */
  Optional<Newest> newest(String key);

  /**
   * A URL that takes exactly one file of that length and hash, and never over another.
   *
   * @param sha256 in hexadecimal
   * @param validFor how long it may be used
   */
  Announced announce(String key, String sha256, long bytes, Duration validFor);

  /**
   * A form by which a browser sends one file under that key.
   *
   * @param largest how many bytes the file may have; it has one at least
   * @param validFor how long the form may be used
   */
  Form form(String key, long largest, Duration validFor);

  /** The version goes for good; one that is gone already is no fault. */
  void delete(String key, String version);

  /** The newest version of an object. */
  @SuppressWarnings("ArrayRecordComponent") // bytes on their way to a parser, never compared
  record Newest(String version, byte[] bytes) {}

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

  /**
   * What a browser posts a file with.
   *
   * @param fields that must be sent with it, before the file, as they are signed
   */
  record Form(URI action, Map<String, String> fields, Instant expires) {
    public Form {
      fields = Collections.unmodifiableMap(new TreeMap<>(fields));
    }
  }
}
