package org.contactpoint.local.store;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.contactpoint.dynamodb.crypto.KeyGeneration;
import org.contactpoint.dynamodb.crypto.KeyName;
import org.contactpoint.dynamodb.crypto.Keys;
import org.contactpoint.local.setting.DataFolder;

/** The keys of a data folder, generated once and kept in a file that only its owner may read. */
public final class FileKeys implements Keys {
  private static final int ONLY_VERSION = 1;
  private static final Base64.Encoder TO_TEXT = Base64.getEncoder();
  private static final Base64.Decoder FROM_TEXT = Base64.getDecoder();

  private final Map<String, byte[]> keys;

  public FileKeys(DataFolder folder, SecureRandom random) {
    byte[] file = folder.secret("keys", () -> written(KeyGeneration.all(random)));
    this.keys =
        new String(file, StandardCharsets.US_ASCII)
            .lines()
            .map(line -> line.split(" ", 2))
            .collect(Collectors.toMap(line -> line[0], line -> FROM_TEXT.decode(line[1])));
  }

  private static byte[] written(Map<KeyName, byte[]> keys) {
    Function<Map.Entry<KeyName, byte[]>, String> line =
        key -> key.getKey().value() + " " + TO_TEXT.encodeToString(key.getValue()) + "\n";
    return keys.entrySet().stream()
        .map(line)
        .collect(Collectors.joining())
        .getBytes(StandardCharsets.US_ASCII);
  }

  @Override
  public byte[] bytes(KeyName name, int version) {
    byte[] key = keys.get(name.value());
    if (key == null || version != ONLY_VERSION) {
      throw new IllegalStateException("no key " + name.value() + " of version " + version);
    }
    return key.clone();
  }

  @Override
  public int newest(KeyName name) {
    return ONLY_VERSION;
  }

  @Override
  public String toString() {
    return "FileKeys[redacted]";
  }
}
