package org.contactpoint.cloud.key;

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
 */
public record KeyRingDocument(Map<String, Map<Integer, String>> keys) {
  private static final Base64.Encoder TO_TEXT = Base64.getEncoder();
  private static final Base64.Decoder FROM_TEXT = Base64.getDecoder();

  public KeyRingDocument {
    keys = Map.copyOf(keys);
  }

  /** A key ring in its first version. */
  public static KeyRingDocument first(Map<KeyName, byte[]> fresh) {
    Map<String, Map<Integer, String>> keys = new LinkedHashMap<>();
    fresh.forEach((name, key) -> keys.put(name.value(), Map.of(1, TO_TEXT.encodeToString(key))));
    return new KeyRingDocument(keys);
  }

  static KeyRingDocument read(String secret) {
    return Json.read(secret, KeyRingDocument.class);
  }

  /** The key ring as its secret stores it. */
  public String text() {
    return Json.text(this);
  }

  byte @Nullable [] bytes(KeyName name, int version) {
    String key = versions(name).get(version);
    return key == null ? null : FROM_TEXT.decode(key);
  }

  @Nullable Integer newest(KeyName name) {
    return versions(name).keySet().stream().max(Comparator.naturalOrder()).orElse(null);
  }

  @Nullable Integer oldest(KeyName name) {
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
