package org.contactpoint.dynamodb.crypto;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.contactpoint.domain.crypto.Hmac;

/**
 * Keyed hashes of names, from which nobody without the secret can guess the name: the version of
 * the secret, a dot, and the first 128 bits of an HMAC-SHA256 in base64url.
 */
public final class KeyedHash {
  private static final int KEPT_BYTES = 16;

  private final Keys keys;
  private final Map<String, Hmac> secrets = new ConcurrentHashMap<>();

  public KeyedHash(Keys keys) {
    this.keys = keys;
  }

  /** The hash of a text under the newest secret of that purpose, such as {@code 1.vB3…}. */
  public String of(KeyName name, String text) {
    return of(name, keys.newest(name), text);
  }

  /** The version of the secret under which new hashes of that purpose are made. */
  public int newest(KeyName name) {
    return keys.newest(name);
  }

  /** The hash of a text that names a thing for ever: under the oldest secret. */
  public String lasting(KeyName name, String text) {
    return of(name, keys.oldest(name), text);
  }

  /** The hashes of a text under every secret that is held, the latest first. */
  public List<String> all(KeyName name, String text) {
    int oldest = keys.oldest(name);
    return IntStream.iterate(
            keys.latest(name), version -> version >= oldest, version -> version - 1)
        .mapToObj(version -> of(name, version, text))
        .toList();
  }

  /** The hash of a text under the secret in that version. */
  public String of(KeyName name, int version, String text) {
    byte[] digest = secret(name, version).of(text.getBytes(StandardCharsets.UTF_8));
    byte[] kept = Arrays.copyOf(digest, KEPT_BYTES);
    return version + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(kept);
  }

  private Hmac secret(KeyName name, int version) {
    return secrets.computeIfAbsent(
        name.value() + "/" + version, ignored -> new Hmac(keys.bytes(name, version)));
  }
}
