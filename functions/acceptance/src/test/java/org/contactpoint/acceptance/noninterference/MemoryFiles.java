package org.contactpoint.acceptance.noninterference;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The bucket of one directory, in memory: what is announced says nothing but its key. */
final class MemoryFiles implements org.contactpoint.uploads.store.StoredFiles {
  private static final String VERSION = "v1";
  private static final String BUCKET = "https://bucket.example/";

  private final Map<String, byte[]> files = new ConcurrentHashMap<>();
  private final Clock clock;

  MemoryFiles(Clock clock) {
    this.clock = clock;
  }

  /** Puts a file where it was announced; gives its key. */
  String send(String url, byte[] bytes) {
    String key = url.substring(BUCKET.length());
    files.put(key, bytes.clone());
    return key;
  }

  @Override
  public InputStream open(String key, String version) {
    return new ByteArrayInputStream(Objects.requireNonNull(files.get(key)));
  }

  @Override
  public InputStream open(String key, String version, long from, long to) {
    byte[] bytes = Objects.requireNonNull(files.get(key));
    return new ByteArrayInputStream(bytes, Math.toIntExact(from), Math.toIntExact(to - from));
  }

  @Override
  public String put(String key, byte[] bytes) {
    files.put(key, bytes.clone());
    return VERSION;
  }

  @Override
  public Optional<Newest> newest(String key) {
    return Optional.ofNullable(files.get(key)).map(bytes -> new Newest(VERSION, bytes));
  }

  @Override
  public Announced announce(String key, String sha256, long bytes, Duration validFor) {
    return new Announced(URI.create(BUCKET + key), Map.of(), clock.instant().plus(validFor));
  }

  @Override
  public Form form(String key, long largest, Duration validFor) {
    return new Form(URI.create(BUCKET), Map.of("key", key), clock.instant().plus(validFor));
  }

  @Override
  public void delete(String key, String version) {
    files.remove(key);
  }
}
