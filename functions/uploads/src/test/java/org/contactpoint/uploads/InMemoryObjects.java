package org.contactpoint.uploads;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.contactpoint.uploads.file.Content;
import org.contactpoint.uploads.store.StoredFiles;

/** Stored files in memory. */
final class InMemoryObjects implements StoredFiles {
  private final Map<String, byte[]> all = new ConcurrentHashMap<>();
  private final Clock clock;
  private boolean deleteFails;

  InMemoryObjects(Clock clock) {
    this.clock = clock;
  }

  void put(String key, String version, byte[] bytes) {
    all.put(key + " " + version, bytes);
  }

  /** Whether no file is left. */
  boolean isEmpty() {
    return all.isEmpty();
  }

  /** The next file that is to go stays: the store does not answer. */
  void failToDeleteOnce() {
    deleteFails = true;
  }

  boolean holds(String key, String version) {
    return all.containsKey(key + " " + version);
  }

  @Override
  public Content content(String key, String version) {
    return () -> {
      byte[] bytes = all.get(key + " " + version);
      if (bytes == null) {
        throw new FileNotFoundException("no such object");
      }
      return new ByteArrayInputStream(bytes);
    };
  }

  @Override
  public Announced announce(String key, String sha256, long bytes, Duration validFor) {
    return new Announced(
        URI.create("https://files.example/" + key),
        Map.of("If-None-Match", "*"),
        clock.instant().plus(validFor));
  }

  @Override
  public void delete(String key, String version) {
    if (deleteFails) {
      deleteFails = false;
      throw new IllegalStateException("the store does not answer");
    }
    all.remove(key + " " + version);
  }
}
