package org.contactpoint.audit.archive;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.TreeMap;

/** A write-once store in memory. */
final class MemoryArchive implements Archive {
  final TreeMap<String, String> stored = new TreeMap<>();

  /** What the only object holds. */
  String only() {
    return String.join("", stored.values());
  }

  @Override
  public void put(String name, byte[] content) {
    stored.putIfAbsent(name, new String(content, StandardCharsets.UTF_8));
  }

  @Override
  public byte[] read(String name) {
    return stored.getOrDefault(name, "").getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public Optional<String> last(String beginning) {
    return stored.keySet().stream()
        .filter(name -> name.startsWith(beginning))
        .reduce((one, later) -> later);
  }
}
