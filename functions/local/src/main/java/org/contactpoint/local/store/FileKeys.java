package org.contactpoint.local.store;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.contactpoint.dynamodb.crypto.KeyGeneration;
import org.contactpoint.dynamodb.crypto.KeyName;
import org.contactpoint.dynamodb.crypto.Keys;
import org.contactpoint.local.setting.DataFolder;

/**
 * The keys of a data folder, generated once and kept in a file that only its owner may read: a line
 * for each, {@code records cA==} for the first version of a key and {@code records:2 cQ==} for the
 * second. A version is added, or taken away, while the process is stopped.
 */
public final class FileKeys implements Keys {
  private static final String FILE = "keys";
  private static final Base64.Encoder TO_TEXT = Base64.getEncoder();
  private static final Base64.Decoder FROM_TEXT = Base64.getDecoder();

  private final Map<String, NavigableMap<Integer, byte[]>> keys = new HashMap<>();

  /** Reads them, and adds those that an earlier build of the service did not need. */
  public FileKeys(DataFolder folder, SecureRandom random) {
    String file = text(folder.secret(FILE, () -> bytes(written(KeyGeneration.all(random)))));
    hold(file);
    String missing = written(missing(random));
    if (!missing.isEmpty()) {
      folder.replaceSecret(FILE, bytes(file.stripTrailing() + "\n" + missing));
      hold(missing);
    }
  }

  private Map<KeyName, byte[]> missing(SecureRandom random) {
    Map<KeyName, byte[]> missing = new LinkedHashMap<>();
    KeyGeneration.secrets()
        .filter(name -> !keys.containsKey(name.value()))
        .forEach(name -> missing.put(name, KeyGeneration.fresh(name, random)));
    return missing;
  }

  private void hold(String file) {
    file.lines().forEach(this::holdLine);
  }

  private void holdLine(String line) {
    String[] parts = line.split(" ", 2);
    String[] name = parts[0].split(":", 2);
    int version = name.length == 1 ? 1 : Integer.parseInt(name[1]);
    keys.computeIfAbsent(name[0], ignored -> new TreeMap<>())
        .put(version, FROM_TEXT.decode(parts[1]));
  }

  private static String written(Map<KeyName, byte[]> keys) {
    return keys.entrySet().stream()
        .map(key -> key.getKey().value() + " " + TO_TEXT.encodeToString(key.getValue()) + "\n")
        .collect(Collectors.joining());
  }

  private static String text(byte[] file) {
    return new String(file, StandardCharsets.US_ASCII);
  }

  private static byte[] bytes(String file) {
    return file.getBytes(StandardCharsets.US_ASCII);
  }

  @Override
  public byte[] bytes(KeyName name, int version) {
    byte[] key = versions(name).get(version);
    if (key == null) {
      throw new IllegalStateException("no key " + name.value() + " of version " + version);
    }
    return key.clone();
  }

  @Override
  public int newest(KeyName name) {
    return versions(name).lastKey();
  }

  @Override
  public int oldest(KeyName name) {
    return versions(name).firstKey();
  }

  private NavigableMap<Integer, byte[]> versions(KeyName name) {
    NavigableMap<Integer, byte[]> versions = keys.get(name.value());
    if (versions == null) {
      throw new IllegalStateException("no key " + name.value());
    }
    return versions;
  }

  @Override
  public String toString() {
    return "FileKeys[redacted]";
  }
}
