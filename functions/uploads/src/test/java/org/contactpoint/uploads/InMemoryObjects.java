package org.contactpoint.uploads;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.contactpoint.uploads.store.StoredFiles;

/** Stored files in memory, with a list of every reading. */
final class InMemoryObjects implements StoredFiles {
  private final ConcurrentSkipListMap<String, byte[]> all = new ConcurrentSkipListMap<>();
  private final List<Reading> readings = new ArrayList<>();
  private final Clock clock;
  private boolean deleteFails;
  private int puts;

  InMemoryObjects(Clock clock) {
    this.clock = clock;
  }

  /** Some bytes of an object that were asked for. */
  record Reading(String key, long from, long to) {
    long bytes() {
      return to - from;
    }
  }

  void put(String key, String version, byte[] bytes) {
    all.put(key + " " + version, bytes);
  }

  @Override
  public synchronized String put(String key, byte[] bytes) {
    String version = String.format("w%06d", ++puts);
    put(key, version, bytes);
    return version;
  }

  /** Whether no file is left. */
  boolean isEmpty() {
    return all.isEmpty();
  }

  /** Every reading of files of sources, in their order; manifests and copies are not among them. */
  synchronized List<Reading> readingsOfFiles() {
    return readings.stream().filter(reading -> reading.key().startsWith("uploads/")).toList();
  }

  /** Every reading of working copies. */
  synchronized List<Reading> readingsOfCopies() {
    return readings.stream().filter(reading -> reading.key().contains("/copy-")).toList();
  }

  /** What is stored under keys that begin so. */
  List<byte[]> stored(String prefix) {
    return all.entrySet().stream()
        .filter(object -> object.getKey().startsWith(prefix))
        .map(Map.Entry::getValue)
        .toList();
  }

  /** What is stored under keys that begin so is lost. */
  void lose(String prefix) {
    all.keySet().removeIf(key -> key.startsWith(prefix));
  }

  /** The next file that is to go stays: the store does not answer. */
  void failToDeleteOnce() {
    deleteFails = true;
  }

  boolean holds(String key, String version) {
    return all.containsKey(key + " " + version);
  }

  private byte[] bytes(String key, String version) {
    return Optional.ofNullable(all.get(key + " " + version))
        .orElseThrow(() -> new IllegalStateException("no such object"));
  }

  @Override
  public InputStream open(String key, String version) {
    return open(key, version, 0, bytes(key, version).length);
  }

  @Override
  public synchronized InputStream open(String key, String version, long from, long to) {
    readings.add(new Reading(key, from, to));
    return new ByteArrayInputStream(
        bytes(key, version), Math.toIntExact(from), Math.toIntExact(to - from));
  }

  @Override
  public Optional<Newest> newest(String key) {
    return all.subMap(key + " ", key + "!").descendingMap().entrySet().stream()
        .findFirst()
        .map(it -> new Newest(it.getKey().substring(key.length() + 1), it.getValue()));
  }

  @Override
  public Announced announce(String key, String sha256, long bytes, Duration validFor) {
    return new Announced(
        URI.create("https://files.example/" + key),
        Map.of("If-None-Match", "*"),
        clock.instant().plus(validFor));
  }

  @Override
  public Form form(String key, long largest, Duration validFor) {
    return new Form(
        URI.create("https://files.example/"), Map.of("key", key), clock.instant().plus(validFor));
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
