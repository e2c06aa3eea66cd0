package org.contactpoint.cloud.key;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.contactpoint.dynamodb.crypto.KeyName;
import org.contactpoint.dynamodb.document.Json;
import org.jspecify.annotations.Nullable;

/**
 * A key ring as it is stored in its secret: each key's versions, from 1, in Base64.
 *
 * @param keys by their names
 * @param from from when on a version is written under, in epoch seconds, by key and version; one
 *     that is not in it was written under from the beginning
 */
public record KeyRingDocument(
    Map<String, Map<Integer, String>> keys,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, Map<Integer, Long>> from) {
  private static final Base64.Encoder TO_TEXT = Base64.getEncoder();
  private static final Base64.Decoder FROM_TEXT = Base64.getDecoder();

  public KeyRingDocument {
    keys = Map.copyOf(keys);
    // A key ring that was stored before a version was ever added says nothing of it.
    from = from == null ? Map.of() : Map.copyOf(from);
  }

  /** A key ring in its first version. */
  public static KeyRingDocument first(Map<KeyName, byte[]> fresh) {
    Map<String, Map<Integer, String>> keys = new LinkedHashMap<>();
    fresh.forEach((name, key) -> keys.put(name.value(), Map.of(1, TO_TEXT.encodeToString(key))));
    return new KeyRingDocument(keys, Map.of());
  }

  /** The key ring with another version of that key, which is written under from that moment on. */
  public KeyRingDocument with(KeyName name, byte[] key, Instant first) {
    Map<Integer, String> versions = new TreeMap<>(versions(name));
    int next = latest(name) + 1;
    versions.put(next, TO_TEXT.encodeToString(key));
    Map<String, Map<Integer, String>> more = new TreeMap<>(keys);
    more.put(name.value(), versions);
    Map<String, Map<Integer, Long>> later = new TreeMap<>(from);
    if (next > 1) {
      Map<Integer, Long> moments = new TreeMap<>(from.getOrDefault(name.value(), Map.of()));
      moments.put(next, first.getEpochSecond());
      later.put(name.value(), moments);
    }
    return new KeyRingDocument(more, later);
  }

  /** The key ring without the versions of that key up to that one, of which none comes back. */
  public KeyRingDocument without(KeyName name, int last) {
    Map<Integer, String> kept = new TreeMap<>(versions(name));
    kept.keySet().removeIf(version -> version <= last);
    Map<String, Map<Integer, String>> others = new TreeMap<>(keys);
    others.put(name.value(), kept);
    Map<Integer, Long> moments = new TreeMap<>(from.getOrDefault(name.value(), Map.of()));
    moments.keySet().removeIf(version -> version <= last);
    Map<String, Map<Integer, Long>> later = new TreeMap<>(from);
    later.put(name.value(), moments);
    return new KeyRingDocument(others, later);
  }

  /** A key ring out of its secret. */
  public static KeyRingDocument read(String secret) {
    return Json.read(secret, KeyRingDocument.class);
  }

  /** The key ring as its secret stores it. */
  public String text() {
    return Json.text(this);
  }

  /** That key in that version, null if it is not held. */
  public byte @Nullable [] bytes(KeyName name, int version) {
    String key = versions(name).get(version);
    return key == null ? null : FROM_TEXT.decode(key);
  }

  /** The number of the last version of that key, 0 if there is none. */
  public int latest(KeyName name) {
    return versions(name).keySet().stream().max(Comparator.naturalOrder()).orElse(0);
  }

  /** The version that is written under at that moment. */
  public @Nullable Integer newest(KeyName name, Instant now) {
    Map<Integer, Long> moments = from.getOrDefault(name.value(), Map.of());
    return versions(name).keySet().stream()
        .filter(version -> moments.getOrDefault(version, 0L) <= now.getEpochSecond())
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  /** The first version that is held. */
  public @Nullable Integer oldest(KeyName name) {
    return versions(name).keySet().stream().min(Comparator.naturalOrder()).orElse(null);
  }

  private Map<Integer, String> versions(KeyName name) {
    return new TreeMap<>(keys.getOrDefault(name.value(), Map.of()));
  }

  @Override
  public String toString() {
    return "KeyRingDocument[redacted]";
  }
}
